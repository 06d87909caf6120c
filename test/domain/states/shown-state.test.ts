import { type Standing, shownState } from '../../../domain/states/shown-state';
import { atTime, startOfDay } from '../../../domain/time/time';
import { withSentences } from '../../setup/with-sentences';

/** A sở under 614/KH-UBND, six months, on Monday 18/5/2020. */
const OPEN: Standing = {
  state: 'open',
  lateFrom: startOfDay('2020-05-30'),
  countedAt: null,
  own: false,
  opensAt: atTime('2020-04-29', '07:00'),
  workingDaysLeft: 9,
  extendedTo: null,
  transferred: false,
};

const AT = atTime('2020-05-18', '08:00');
const ON_TIME = atTime('2020-05-28', '10:32');
const LATE = atTime('2020-06-01', '09:00');
const AFTER = atTime('2020-06-05', '08:00');

test.each([
  ['planned', {}, atTime('2020-04-28', '08:00'), ['Chưa đến kỳ', null, 'grey-outline']],
  ['open', {}, AT, ['Chưa gửi, còn 09 ngày làm việc', null, 'blue-outline']],
  ['open, four days left', { workingDaysLeft: 4 }, AT, ['Chưa gửi, còn 04 ngày làm việc', null, 'blue-outline']],
  ['open, three days left', { workingDaysLeft: 3 }, AT, ['Sắp đến hạn', null, 'amber']],
  ['open on the last day', { workingDaysLeft: 0 }, atTime('2020-05-29', '16:00'), ['Sắp đến hạn', null, 'amber']],
  ['open and late', {}, LATE, ['Quá hạn 03 ngày', null, 'red']],
  ['never opened and late', { opensAt: AFTER }, LATE, ['Quá hạn 03 ngày', null, 'red']],
  ['the compiler’s own, after the date', { own: true, workingDaysLeft: -1 }, LATE, ['Chưa gửi', null, 'blue-outline']],
  ['sent', { state: 'submitted', countedAt: ON_TIME }, AFTER, ['Đúng hạn', 'chờ kiểm tra', 'green-hollow']],
  ['checked', { state: 'accepted', countedAt: ON_TIME }, AFTER, ['Đúng hạn', 'đã kiểm tra', 'green']],
  ['sent late', { state: 'submitted', countedAt: LATE }, AFTER, ['Chậm 03 ngày', 'chờ kiểm tra', 'orange']],
  ['checked, late', { state: 'accepted', countedAt: LATE }, AFTER, ['Chậm 03 ngày', 'đã kiểm tra', 'orange']],
  ['returned', { state: 'returned', countedAt: ON_TIME }, AFTER, ['Cần bổ sung', 'gửi lần đầu đúng hạn', 'violet']],
  [
    'returned, late',
    { state: 'returned', countedAt: LATE },
    AFTER,
    ['Cần bổ sung', 'gửi lần đầu chậm 03 ngày', 'violet'],
  ],
  ['nil', { state: 'nil', countedAt: ON_TIME }, AFTER, ['Không phát sinh', null, 'teal']],
  ['exempt', { state: 'exempt' }, AFTER, ['Miễn báo cáo', null, 'grey']],
  ['ended', { state: 'ended' }, AFTER, ['Đã kết thúc hoạt động', null, 'grey']],
  ['handed over', { state: 'ended', transferred: true }, AFTER, ['Đã chuyển giao', null, 'grey']],
] as [string, Partial<Standing>, number, unknown[]][])('%s', (_, given, at, expected) => {
  const { text, note, tone } = withSentences(shownState({ ...OPEN, ...given }, at));
  expect([text, note, tone]).toEqual(expected);
});

test('an extension is a tag beside the state, with its date as offices write it', () => {
  const extended: Standing = {
    ...OPEN,
    lateFrom: startOfDay('2020-06-06'),
    workingDaysLeft: 5,
    extendedTo: startOfDay('2020-06-06'),
    extendedFrom: startOfDay('2020-05-30'),
  };
  expect(withSentences(shownState(extended, LATE))).toMatchObject({
    text: 'Chưa gửi, còn 05 ngày làm việc',
    tag: 'Gia hạn đến hết ngày 05/6/2020',
    struck: 'hết ngày 29/5/2020',
  });
  expect(shownState({ ...OPEN, extendedFrom: startOfDay('2020-05-30') }, LATE)).toMatchObject({
    tag: null,
    struck: null,
  });
});

test('every state has a symbol of its own, so that they differ in print without colour', () => {
  const seen: [Partial<Standing>, number][] = [
    [{}, atTime('2020-04-01', '08:00')],
    [{}, AT],
    [{ workingDaysLeft: 1 }, AT],
    [{}, LATE],
    [{ state: 'submitted', countedAt: ON_TIME }, AFTER],
    [{ state: 'accepted', countedAt: ON_TIME }, AFTER],
    [{ state: 'submitted', countedAt: LATE }, AFTER],
    [{ state: 'returned', countedAt: ON_TIME }, AFTER],
    [{ state: 'nil', countedAt: ON_TIME }, AFTER],
    [{ state: 'exempt' }, AFTER],
    [{ state: 'ended' }, AFTER],
  ];
  const signs = seen.map(([given, at]) => shownState({ ...OPEN, ...given }, at).icon);
  expect(new Set(signs).size).toBe(seen.length);
});
