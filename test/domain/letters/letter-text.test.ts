import type { LetterFacts } from '../../../domain/letters/letter-facts';
import { letterText } from '../../../domain/letters/letter-text';
import { atTime, startOfDay } from '../../../domain/time/time';

const unit = (name: string) => ({
  name,
  lateFrom: startOfDay('2020-05-30'),
  remindedOn: ['2020-05-26'],
  received: false,
});

const FACTS: LetterFacts = {
  letter: {
    issuer: 'compiler',
    expected: 37,
    received: 34,
    asOf: atTime('2020-06-03', '07:00'),
    askedFor: '2020-06-05',
  },
  tree: 'government',
  issuer: { name: 'Sở Nội vụ', above: 'UBND tỉnh Gia Lai', headTitle: 'Giám đốc' },
  compiler: 'Sở Nội vụ',
  receiver: 'UBND tỉnh Gia Lai',
  report: 'báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020',
  document: 'Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai, khoản 2 mục III',
  due: 'trước ngày 30/5/2020',
  place: 'Gia Lai',
  contact: 'Bà Rơ Châm H’Lan, chuyên viên, điện thoại 0269 382 0000',
  units: ['Sở Ngoại vụ', 'Ban Quản lý Khu kinh tế tỉnh', 'Ủy ban nhân dân huyện Kông Chro'].map(unit),
  year: 2020,
};

const wholeText = (facts: LetterFacts) => {
  const { to, paragraphs, points, closing } = letterText(facts);
  return [...to, ...paragraphs, ...points, ...closing].join('\n');
};

test('Sở Nội vụ requests; it does not demand, and sets no new deadline', () => {
  const text = wholeText(FACTS);
  expect(text).toContain(
    'Qua theo dõi của Sở Nội vụ, đến 07 giờ 00 ngày 03/6/2020 đã gửi 34/37; chưa gửi 03. Danh sách 03 đơn vị cần đôn đốc kèm theo.',
  );
  expect(text).toContain('báo cáo UBND tỉnh Gia Lai, Sở Nội vụ đề nghị:');
  expect(text).toContain('chậm nhất ngày 05/6/2020. Thời hạn này để kịp tổng hợp, không phải gia hạn so với quy định.');
  expect(text).not.toMatch(/yêu cầu|vi phạm|quá hạn|chậm \d+ ngày/);
  expect(text).toMatch(/phối hợp\.\/\.$/);
});

test('an extended unit is counted apart from missing ones, so that the counts add up', () => {
  const text = wholeText({
    ...FACTS,
    letter: { ...FACTS.letter, received: 32, returned: 2, extended: 1, ownUnsent: 1 },
  });
  expect(text).toContain(
    'đã gửi 32/37, trong đó 02 đang bổ sung; chưa gửi 05 (01 được gia hạn, 01 là số liệu của chính Sở Nội vụ, còn lại 03).',
  );
});

test('number, day and month stay empty, and the sở signs without TM.', () => {
  const { number, dateLine, signer, left } = letterText(FACTS);
  expect(number).toMatch(/^Số: +\/$/);
  expect(dateLine).toMatch(/^Gia Lai, ngày +tháng +năm 2020$/);
  expect(signer).toEqual(['GIÁM ĐỐC']);
  expect(left).toEqual(['UBND TỈNH GIA LAI', 'SỞ NỘI VỤ']);
});

test('only the receiver, their superior, demands', () => {
  const second = {
    ...FACTS,
    letter: { ...FACTS.letter, issuer: 'receiver' as const },
    issuer: { name: 'Ủy ban nhân dân tỉnh Gia Lai', above: null, headTitle: 'Chủ tịch' },
  };
  expect(wholeText(second)).toContain('Ủy ban nhân dân tỉnh Gia Lai yêu cầu:');
  expect(letterText(second).signer).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
});

test('the Party has its own heading and addresses committees; the Front never demands', () => {
  const party = letterText({
    ...FACTS,
    tree: 'party',
    issuer: { name: 'Ban Tuyên giáo', above: 'Đảng ủy Các cơ quan tỉnh', headTitle: 'Trưởng ban' },
    units: [unit('Đảng bộ Sở Y tế'), unit('Chi bộ Ban Tổ chức')],
  });
  expect(party.right).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM']);
  expect(party.to).toEqual(['Đảng ủy Sở Y tế', 'Chi ủy Chi bộ Ban Tổ chức']);
  expect(party.number).not.toContain(':');
  const front = { ...FACTS, tree: 'front' as const, letter: { ...FACTS.letter, issuer: 'receiver' as const } };
  expect(wholeText(front)).not.toContain('yêu cầu');
});

test('more than ten addressees are named in the attached list', () => {
  const many = letterText({ ...FACTS, units: Array.from({ length: 11 }, (_, n) => unit(`Xã ${n}`)) });
  expect(many.to).toEqual(['Các cơ quan, đơn vị, địa phương (theo danh sách kèm theo)']);
  expect(many.appendix).toHaveLength(11);
});
