import { faultsOf, parseClerksFile } from './clerks-files';

const refusals = (name: string, change?: readonly [string, string]) =>
  faultsOf(parseClerksFile(`gaps/${name}.yaml`, change)).map(({ code, line, message }) => ({ code, line, message }));

describe('"trước ngày" with roll: next', () => {
  test('is refused where the deadline would land on the very day that is excluded', () => {
    expect(refusals('late-by-roll')).toEqual([
      {
        code: 'ROLL_INVALID',
        line: 17,
        message:
          'Kỳ năm 2025: văn bản ghi trước ngày 02/3/2026 nên ngày cuối cùng còn đúng hạn là Chủ nhật, ngày 01/3/2026, ' +
          'là ngày nghỉ; roll: next lại chuyển hạn sang thứ Hai, ngày 02/3/2026, đúng ngày mà văn bản đã loại ra. Cần ' +
          'roll: none hoặc previous; hoặc boundary: by, nếu gửi trong chính ngày văn bản ghi vẫn là đúng hạn.',
      },
    ]);
  });

  test('is refused where it would land after that day', () => {
    const [fault] = refusals('late-by-roll', ['date: 2/3/2026', 'date: 1/3/2026']);
    expect(fault).toMatchObject({
      code: 'ROLL_INVALID',
      message: expect.stringContaining('sau ngày mà văn bản đã loại ra'),
    });
  });

  test('is refused in an endless plan for the first year in which it would', () => {
    const yearly = faultsOf(
      parseClerksFile('gaps/cutoff-5wd.yaml', ['effective: 01/01/2026', 'effective: 01/01/2026\nroll: next']),
    );
    expect(yearly.map(({ code, line, message }) => [code, line, message.slice(0, 12)])).toEqual([
      ['ROLL_INVALID', 17, 'Kỳ năm 2026:'],
    ]);
  });

  test.each([
    ['roll: next', 'roll: previous'],
    ['roll: next', 'roll: none'],
    ['boundary: before', 'boundary: by'],
    ['date: 2/3/2026', 'date: 3/3/2026'],
  ] as const)('is accepted with %s changed to %s', (find, put) => {
    expect(refusals('late-by-roll', [find, put])).toEqual([]);
  });
});

test('"trước ngày" of days counted from an event is refused once, at the boundary', () => {
  expect(refusals('within-before')).toEqual([
    {
      code: 'BOUNDARY_INVALID',
      line: 17,
      message:
        'Thấy "before" (trước ngày) ở hạn tính từ một sự kiện; hạn “trong n ngày” luôn gồm cả ngày thứ n. ' +
        'Cần boundary: by; nếu ngày cuối không được tính thì giảm days đi 1.',
    },
  ]);
  expect(refusals('within-before', ['boundary: before', 'boundary: by'])).toEqual([]);
});

describe('a data cut-off leaves a working day before the deadline in every period', () => {
  test.each(['cutoff-1wd', 'cutoff-1wd-finite'])('%s: not where the 20th is in the days of Tết', (name) => {
    expect(refusals(name)).toEqual([
      {
        code: 'CUTOFF_TOO_LATE',
        line: name === 'cutoff-1wd' ? 19 : 20,
        message:
          'Kỳ tháng 2 năm 2026: ngày chốt số liệu là ngày 13/02/2026, ngày cuối cùng còn đúng hạn là thứ Sáu, ngày ' +
          '20/02/2026 (ngày làm việc cuối cùng: thứ Sáu, ngày 13/02/2026). Cần chốt số liệu trước ngày làm việc cuối ' +
          'cùng ít nhất 01 ngày làm việc (khoản 5 Điều 8 Nghị định 09/2019/NĐ-CP).',
      },
    ]);
  });

  test('two working days before leave one in every period', () => {
    expect(refusals('cutoff-1wd', ['workingDays: 1', 'workingDays: 2'])).toEqual([]);
    expect(refusals('cutoff-5wd')).toEqual([]);
  });

  test('a yearly deadline that falls on a day off only in later years is looked at in those, too', () => {
    const [fault] = faultsOf(parseClerksFile('gaps/cutoff-5wd.yaml', ['workingDays: 5', 'workingDays: 1']));
    expect(fault?.message).toContain('Kỳ năm 2026');
  });
});

test('a document without any report and without milestones is refused with what to do', () => {
  expect(refusals('noissue')).toEqual([
    {
      code: 'FIELD_INVALID',
      line: 7,
      message:
        'Danh sách yêu cầu báo cáo trống, cũng không có mốc thời gian nào, nên không có gì để theo dõi; ' +
        'cần ít nhất một yêu cầu trong requirements, hoặc một mốc trong milestones.',
    },
  ]);
  const milestone = [
    'requirements: []',
    'requirements: []\nmilestones:\n  - { id: m, date: 1/9/2026, title: Sơ kết }',
  ] as const;
  expect(refusals('noissue', milestone)).toEqual([]);
});
