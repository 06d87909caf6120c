import { inVietnamese, message } from '../../../domain/messages/message';
import { atTime, startOfDay } from '../../../domain/time/time';
import { TEXTS } from '../../../web/language/vietnamese';
import { dueInWords } from '../../../web/language/vietnamese-words';
import { nameWithin } from '../../../web/registers/contact-name';
import { signedExample } from '../../../web/reports/signed-example';
import { sourceFiles } from '../../structure/source-files';

/** Wordings that were tried by new users on 30/11/2026 and found wrong, long or contradicting; each has a better one below. */
const WORSE = [
  'Mục này để trống; cần ngày',
  'Miễn hoặc không phát sinh:',
  'Quá hạn bao lâu',
  'Bản chữ thuần',
  'Bỏ qua vì bước sau đã thay',
  'Để trống thì lấy tên tệp',
  'chỉ sửa đổi, thay thế hoặc bãi bỏ',
  'bổ sung, hoàn thiện: ',
];

const FILES = sourceFiles(['domain', 'mail', 'client', 'web', 'sample', 'documents']);

it.each(WORSE)('nothing says “%s” any more', (words) => {
  expect(FILES.filter(({ text }) => text.includes(words)).map(({ path }) => path)).toEqual([]);
});

it('a deadline is said once, and both ways only where they differ', () => {
  const lateFrom = startOfDay('2026-12-18');
  expect(dueInWords('chậm nhất ngày 17/12/2026', lateFrom)).toBe('chậm nhất thứ Năm, ngày 17/12/2026');
  expect(dueInWords('chậm nhất ngày 17 của tháng cuối kỳ báo cáo', lateFrom)).toBe(
    'chậm nhất ngày 17 tháng cuối kỳ (thứ Năm, 17/12/2026)',
  );
  expect(dueInWords('trước ngày 18/12/2026', lateFrom)).toBe('trước ngày 18/12/2026, tức hết thứ Năm, ngày 17/12/2026');
});

it('a figure that is odd is said in words of the field, and on the receipt that the unit has explained it', () => {
  const figures = {
    rule: 'Đã giải quyết {left} đơn, nhiều hơn {right} đơn tiếp nhận',
    ...{ left: 'Số đơn đã giải quyết', leftFigure: message('forms.figure', { value: 14 }) },
    ...{ right: 'Số đơn tiếp nhận', rightFigure: message('forms.figure', { value: 10 }) },
  };
  const said = 'Đã giải quyết 14 đơn, nhiều hơn 10 đơn tiếp nhận.';
  expect(inVietnamese(message('forms.rule-odd', figures))).toBe(said);
  expect(inVietnamese(message('forms.rule-explained', figures))).toBe(`${said} Đơn vị đã giải trình.`);
});

it('headings, buttons and lists say what they hold', () => {
  expect(TEXTS.today.overdue).toBe('Đợt đang quá hạn');
  expect(TEXTS.mailbox.plainText).toBe('Bản không định dạng');
  expect([TEXTS.plans.useForm, TEXTS.plans.load]).toEqual(['Lập bằng biểu mẫu', 'Nạp tệp YAML']);
  expect(TEXTS.rounds.skipped([{ name: 'Mở đợt báo cáo', at: atTime('2026-11-23', '08:30') }])).toContain(
    'không gửi thư, vì đã gộp vào lần sau.',
  );
  expect(inVietnamese(message('typed.year-recurs', { date: '30/5/2027' }))).toContain('Văn bản chỉ nêu một ngày?');
});

it('a person of a unit is not said with the unit again, and an example is one of the reader’s own kind', () => {
  expect(nameWithin('Chuyên viên theo dõi báo cáo, Ủy ban nhân dân xã Đak Đoa', 'Ủy ban nhân dân xã Đak Đoa')).toBe(
    'Chuyên viên theo dõi báo cáo',
  );
  expect(signedExample('commune')).toEqual({ number: '125/BC-UBND', post: 'Chủ tịch UBND' });
});
