import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { type DeadlineTerms, deadlineOf } from '../../../domain/deadlines/deadline';
import { periodOf } from '../../../domain/deadlines/periods';
import { daysOffBetween } from '../../../domain/explanation/days-off';
import { type ExplainInput, explainDeadline } from '../../../domain/explanation/explain';
import { stepLines } from '../../../domain/explanation/step-lines';
import type { Deadline } from '../../../domain/obligations/collection';
import { defaultLadder } from '../../../domain/steps/ladder';
import { placeSteps } from '../../../domain/steps/place-steps';
import { atTime, type Day, parseInstant } from '../../../domain/time/time';
import { withSentences } from '../../setup/with-sentences';

const calendar = vietnamCalendar();

/** The deadline of a dated report, "trước ngày" unless said otherwise. */
function dated(date: Day, more: Partial<DeadlineTerms> = {}): Deadline {
  const period = periodOf(date.slice(0, 4))!;
  const terms = {
    due: { type: 'date', date },
    boundary: 'before',
    roll: 'none',
    period,
    cutoff: null,
    ...more,
  } as const;
  return deadlineOf(terms, calendar)!;
}

/** 614/KH-UBND, six months, for a sở that has sent nothing by Monday 1/6/2020, 07:00. */
function input614(more: Partial<ExplainInput> = {}): ExplainInput {
  const deadline = more.deadline ?? dated('2020-05-30');
  const anchor = { ...deadline, periodFrom: '2020-01-01', eventOn: null, activatedAt: atTime('2020-03-24', '08:00') };
  const steps = placeSteps(defaultLadder('six-month'), anchor, calendar);
  return {
    document: {
      type: 'Kế hoạch',
      number: '614/KH-UBND',
      issued: '2020-03-24',
      issuer: 'gialai-2020:ubnd-tinh',
      subject: '“Năm dân vận khéo” 2020',
      place: 'Gia Lai',
    },
    issuerName: 'UBND tỉnh Gia Lai',
    compilerName: 'Sở Nội vụ',
    requirement: {
      clause: 'khoản 2 mục III',
      quote: 'báo cáo 06 tháng (trước ngày 30/5/2020), 01 năm (trước ngày 30/10/2020)',
      due: { type: 'date', date: '2020-05-30' },
      dueText: 'trước ngày 30/5/2020',
      cutoff: null,
      counts: 'received',
      ladder: null,
    },
    settled: null,
    deadline,
    steps,
    daysOffCrossed: daysOffBetween('2020-04-29', '2020-07-10', calendar.whyOff),
    standing: { state: 'open', lateFrom: deadline.lateFrom, countedAt: null, own: false },
    at: atTime('2020-06-01', '07:00'),
    ...more,
  };
}

/** 22-KH/ĐU, 2017: "trước ngày 01/10", whose last day is Saturday 30/9/2017. */
function input22(more: Partial<ExplainInput> = {}): ExplainInput {
  const base = input614({ deadline: dated('2017-10-01') });
  return {
    ...base,
    document: { ...base.document, number: '22-KH/ĐU', issued: null },
    issuerName: 'Đảng ủy Các cơ quan tỉnh',
    requirement: { ...base.requirement, dueText: 'trước ngày 01/10' },
    steps: [],
    daysOffCrossed: daysOffBetween('2017-09-25', '2017-10-10', calendar.whyOff),
    ...more,
  };
}

function line(input: ExplainInput, what: string, nth = 0) {
  return withSentences(explainDeadline(input)).filter((candidate) => candidate.what === what)[nth];
}

test('614, six months: from the words of the plan to the first late instant, each with its source', () => {
  const source = 'Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai, khoản 2 mục III';
  expect(withSentences(explainDeadline(input614())).slice(0, 6)).toEqual([
    {
      what: 'Lời văn bản',
      value: '“báo cáo 06 tháng (trước ngày 30/5/2020), 01 năm (trước ngày 30/10/2020)”',
      because: 'Điều khoản giao báo cáo này.',
      source,
    },
    {
      what: 'Ngày nêu trong văn bản',
      value: 'ngày 30/5/2020',
      because: 'Văn bản ghi “trước ngày 30/5/2020”. “Trước ngày” được hiểu là không gồm chính ngày đó.',
      source,
    },
    {
      what: 'Ngày cuối cùng còn đúng hạn',
      value: 'hết thứ Sáu, ngày 29/5/2020',
      because: 'Là ngày liền trước ngày 30/5/2020.',
      source,
    },
    { what: 'Chuyển ngày', value: 'không chuyển', because: 'Ngày cuối cùng là ngày làm việc.', source },
    {
      what: 'Tính là chậm từ',
      value: '00 giờ 00 ngày 30/5/2020',
      because: 'Báo cáo nhận đến hết ngày 29/5/2020 (24 giờ, giờ Việt Nam) là đúng hạn.',
      source,
    },
    {
      what: 'Ngày làm việc cuối cùng trước hạn',
      value: 'thứ Sáu, ngày 29/5/2020',
      because: 'Ngày cuối cùng còn đúng hạn là ngày làm việc; các bước nhắc hạn tính từ ngày này.',
      source: 'Lịch làm việc: nghỉ hằng tuần thứ Bảy, Chủ nhật',
    },
  ]);
});

test('22-KH/ĐU, 2017: a last day on Saturday stays, and only the reminders count from Friday', () => {
  expect(line(input22(), 'Chuyển ngày')).toMatchObject({
    value: 'không chuyển',
    because:
      'Ngày cuối cùng là ngày nghỉ (Thứ Bảy) nhưng văn bản không cho chuyển hạn; ngày nghỉ hệ thống vẫn nhận báo cáo.',
    source: 'Kế hoạch số 22-KH/ĐU của Đảng ủy Các cơ quan tỉnh, khoản 2 mục III',
  });
  expect(line(input22(), 'Ngày làm việc cuối cùng trước hạn')).toMatchObject({
    value: 'thứ Sáu, ngày 29/9/2017',
    because: 'Sau ngày này đến hết hạn là ngày nghỉ: Thứ Bảy (ngày 30/9/2017); các bước nhắc hạn tính từ ngày này.',
  });
});

test('a plan that rolls says which rule moved the date, and the original last day is still shown', () => {
  const deadline = dated('2017-10-01', { roll: 'next' });
  expect(line(input22({ deadline }), 'Ngày nêu trong văn bản')?.value).toBe('ngày 01/10/2017');
  expect(line(input22({ deadline }), 'Ngày cuối cùng còn đúng hạn')?.value).toBe('hết thứ Bảy, ngày 30/9/2017');
  expect(line(input22({ deadline }), 'Chuyển ngày')).toEqual({
    what: 'Chuyển ngày',
    value: 'hết thứ Hai, ngày 02/10/2017',
    because:
      'Ngày 30/9/2017 là ngày nghỉ (Thứ Bảy); hạn chuyển sang ngày làm việc tiếp theo, tuy văn bản ghi trước ngày 01/10/2017.',
    source: 'thứ Bảy, ngày 30/9/2017 là ngày nghỉ hằng tuần',
  });
});

test('no line cites the Civil Code', () => {
  const words = JSON.stringify(withSentences([explainDeadline(input614()), explainDeadline(input22())]));
  expect(words).not.toMatch(/dân sự|BLDS|148/i);
});

test('an inclusive boundary names the last day itself', () => {
  const input = input614({ deadline: dated('2020-11-20', { boundary: 'by' }) });
  expect(line(input, 'Ngày nêu trong văn bản')?.value).toBe('ngày 20/11/2020');
  expect(line(input, 'Ngày cuối cùng còn đúng hạn')).toMatchObject({ because: 'Gồm cả ngày 20/11/2020.' });
});

test('a date that a person confirmed carries the name and the reason, not the document', () => {
  const settled = { date: '2020-11-20', by: 'Ông Y Bông', reason: 'trao đổi với MTTQ tỉnh ngày 02/11/2020' };
  const input = input614({ settled, deadline: dated('2020-11-20', { boundary: 'by' }) });
  expect(line(input, 'Ngày được xác nhận')).toMatchObject({
    value: 'ngày 20/11/2020',
    source: 'Ông Y Bông xác nhận: trao đổi với MTTQ tỉnh ngày 02/11/2020',
  });
  expect(line(input, 'Lời văn bản')?.source).toContain('614/KH-UBND');
});

test('each step has its instant and the reason, with the holidays it skipped', () => {
  const input = input614();
  expect(line(input, 'Nhắc hạn', 1)).toMatchObject({
    value: '07 giờ 00 ngày 26/5/2020',
    because: '03 ngày làm việc trước ngày làm việc cuối cùng trước hạn (ngày 29/5/2020).',
    source: 'Các bước mặc định của Đúng Hạn',
  });
  expect(line(input, 'Nhắc hạn', 3)?.because).toBe('Đúng ngày làm việc cuối cùng trước hạn (ngày 29/5/2020).');
  expect(line(input, 'Đôn đốc')).toMatchObject({
    value: '07 giờ 00 ngày 01/6/2020',
    because: 'Ngày làm việc thứ 01 sau ngày cuối cùng còn đúng hạn (ngày 29/5/2020).',
  });
  expect(line(input, 'Mở đợt báo cáo')).toMatchObject({
    value: '07 giờ 00 ngày 29/4/2020',
    because: expect.stringMatching(/30\/4.*\(ngày 30\/4\/2020\); Quốc tế Lao động \(ngày 01\/5\/2020\)\.$/),
  });
  const named = withSentences(explainDeadline(input)).filter(({ value }) => /^07 giờ/.test(value));
  expect(named).toHaveLength(input.steps.length);
});

test('the cut-off of an extended report counts from the date of the round', () => {
  const cutoff = { type: 'before', workingDays: 3 } as const;
  const requirement = { ...input614().requirement, cutoff };
  const roundDeadline = dated('2020-05-29', { cutoff, boundary: 'by' });
  const deadline = { ...roundDeadline, lastDay: '2020-06-12', workingDue: '2020-06-12' };
  const basis = { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' };
  const input = input614({ requirement, deadline, extension: { roundDeadline, basis }, steps: [] });
  expect(line(input, 'Chốt số liệu')?.because).toBe(
    '03 ngày làm việc trước ngày cuối cùng còn đúng hạn (ngày 29/5/2020).',
  );
});

test('a returned report has a resubmission day of its own, which is not a deadline', () => {
  const { requirement, deadline, steps, daysOffCrossed } = input614();
  const told = withSentences(stepLines({ requirement, deadline, steps, daysOffCrossed, asked: true })).map(
    ({ because }) => because,
  );
  expect(told).toContain('03 ngày làm việc trước ngày đề nghị gửi lại (ngày 29/5/2020).');
  expect(told).toContain('Đúng ngày đề nghị gửi lại (ngày 29/5/2020).');
  expect(told).toContain('Ngày làm việc thứ 01 sau ngày đề nghị gửi lại (ngày 29/5/2020).');
  expect(told.join()).not.toContain('hạn (');
});

test('a cut-off and a calendar that may still change have lines of their own', () => {
  const cutoff = { type: 'before', workingDays: 3 } as const;
  const requirement = { ...input614().requirement, cutoff };
  const deadline = dated('2026-11-26', { cutoff });
  const daysOffCrossed = daysOffBetween('2026-11-19', '2026-11-25', calendar.whyOff);
  const input = input614({ requirement, deadline, daysOffCrossed, steps: [] });
  expect(line(input, 'Chốt số liệu')).toMatchObject({
    value: 'đến hết ngày 19/11/2026',
    because: '03 ngày làm việc trước ngày cuối cùng còn đúng hạn (ngày 25/11/2026).',
  });
  expect(line(input, 'Lịch tạm tính')?.value).toBe('Ngày Văn hóa Việt Nam (ngày 24/11/2026)');
  expect(line(input614(), 'Lịch tạm tính')).toBeUndefined();
});

test.each([
  ['2020-05-29T23:59:59+07:00', 'Đúng hạn', 'Nhận trước 00 giờ 00 ngày 30/5/2020.'],
  [
    '2020-05-30T08:00:00+07:00',
    'Chậm 01 ngày',
    'Nhận từ 00 giờ 00 ngày 30/5/2020 trở đi; số ngày tính theo lịch từ ngày 29/5/2020.',
  ],
])('a receipt at %s: %s', (received, value, because) => {
  const { standing } = input614();
  const countedAt = parseInstant(received)!;
  const input = input614({ standing: { ...standing, state: 'submitted', countedAt } });
  expect(line(input, 'Kết quả')).toMatchObject({ value, because });
  expect(line(input, 'Tiếp nhận lần đầu')?.because).toContain('Sở Nội vụ nhận lần gửi đầu');
});

test('an owed or exempt report, or the compiler’s own, says so instead of a receipt', () => {
  const { standing } = input614();
  const outcome = (more: Partial<ExplainInput['standing']>, at = input614().at) =>
    line(input614({ standing: { ...standing, ...more }, at }), 'Kết quả')?.value;
  expect(outcome({})).toBe('Quá hạn 03 ngày');
  expect(outcome({}, atTime('2020-05-29', '16:00'))).toBe('Chưa gửi, còn trong hạn');
  expect(outcome({ state: 'exempt' })).toBe('Miễn báo cáo');
  expect(outcome({ own: true })).toBe('Không tính thời hạn');
});

test('every line is complete: what, value, reason and source', () => {
  for (const { what, value, because, source } of withSentences([
    ...explainDeadline(input614()),
    ...explainDeadline(input22()),
  ])) {
    for (const part of [what, value, because, source]) {
      expect(part).not.toMatch(/undefined|null|NaN|^$/);
      expect(part).toBe(part.normalize('NFC'));
    }
  }
});

test('a deadline with an hour is explained from its words to the minute', () => {
  const due = { type: 'date', date: '2026-09-15', time: '16:00' } as const;
  const lines = (boundary: 'before' | 'by', countedAt: string | null, at: string) => {
    const deadline = dated('2026-09-15', { due, boundary });
    const requirement = { ...input614().requirement, due, dueText: null };
    const standing = {
      ...({ state: countedAt === null ? 'open' : 'submitted', lateFrom: deadline.lateFrom, own: false } as const),
      countedAt: countedAt === null ? null : parseInstant(countedAt)!,
    };
    const given = input614({ deadline, requirement, standing, steps: [], at: parseInstant(at)! });
    return withSentences(explainDeadline(given)).map(({ what, value, because }) => [what, value, because]);
  };
  expect(lines('before', '2026-09-15T18:15', '2026-09-20T08:00')).toEqual(
    expect.arrayContaining([
      ['Ngày nêu trong văn bản', '16 giờ ngày 15/9/2026', '“Trước 16 giờ” được hiểu là không gồm chính thời điểm đó.'],
      [
        'Ngày cuối cùng còn đúng hạn',
        'trước 16 giờ thứ Ba, ngày 15/9/2026',
        'Văn bản ghi giờ của ngày 15/9/2026, nên đó là ngày cuối cùng.',
      ],
      ['Tính là chậm từ', '16 giờ 00 ngày 15/9/2026', 'Văn bản ghi giờ; chậm bao lâu được tính đến phút, từ giờ đó.'],
      [
        'Kết quả',
        'Chậm 02 giờ 15 phút',
        'Nhận từ 16 giờ 00 ngày 15/9/2026 trở đi; số giờ, phút tính từ 16 giờ ngày 15/9/2026.',
      ],
    ]),
  );
  expect(lines('by', '2026-09-15T16:00', '2026-09-20T08:00')).toEqual(
    expect.arrayContaining([
      ['Tính là chậm từ', 'sau 16 giờ 00 ngày 15/9/2026', expect.any(String)],
      ['Kết quả', 'Đúng hạn', 'Nhận không sau 16 giờ 00 ngày 15/9/2026.'],
    ]),
  );
  expect(lines('by', null, '2026-09-15T16:30').at(-1)).toEqual([
    'Kết quả',
    'Quá hạn 30 phút',
    'Đến 16 giờ 30 ngày 15/9/2026 chưa nhận được báo cáo; số giờ, phút tính từ 16 giờ ngày 15/9/2026.',
  ]);
});
