import { inVietnamese } from '../../../domain/messages/message';
import {
  arrivalFindings,
  basisFindings,
  issuedFindings,
  type TypedArrival,
  untilFindings,
} from '../../../domain/records/date-findings';
import { atTime } from '../../../domain/time/time';

/** The live sample's overdue round: due 17/11/2026, looked at on 3/12/2026. */
const BOUNDS = { first: '2026-01-01', opening: '2026-10-20' };
const AT = atTime('2026-12-03', '09:00');

const found = (given: Partial<TypedArrival>, at = AT) => {
  const arrival = { document: { date: null }, sentOn: null, receivedAt: null, ...given };
  return arrivalFindings(arrival, BOUNDS, at).map(({ day, code }) => `${day} ${code}`);
};
const words = (given: Partial<TypedArrival>) =>
  arrivalFindings({ document: { date: null }, sentOn: null, receivedAt: null, ...given }, BOUNDS, AT)
    .map(({ message }) => inVietnamese(message))
    .join(' ');

test('12/1/2026 for 1 December is asked about, and the day that was meant is named', () => {
  expect(found({ sentOn: '2026-01-12' })).toEqual(['sent DATE_DOUBTFUL']);
  expect(words({ sentOn: '2026-01-12' })).toContain('Có phải ngày 01/12/2026 không?');
  expect(found({ document: { date: '2026-01-12' } })).toEqual(['issued DATE_DOUBTFUL']);
  expect(found({ receivedAt: atTime('2026-01-12', '10:00') })).toEqual(['received DATE_DOUBTFUL']);
});

test.each(['0001-01-01', '0206-11-17', '1926-11-17', '2016-11-17', '2025-12-31', '2026-12-04', '2206-11-17'])(
  'a paper is neither sent nor received on %s',
  (day) => {
    expect(found({ sentOn: day })).toEqual(['sent DATE_OUT_OF_BOUNDS']);
    expect(found({ receivedAt: atTime(day, '09:00') })).toEqual(['received DATE_OUT_OF_BOUNDS']);
  },
);

test('a document is signed, sent and received in this order', () => {
  const receivedAt = atTime('2026-11-17', '10:00');
  expect(found({ document: { date: '2026-11-18' }, receivedAt })).toEqual(['issued DATE_OUT_OF_BOUNDS']);
  expect(found({ document: { date: '2026-11-18' }, sentOn: '2026-11-17' })).toEqual(['issued DATE_OUT_OF_BOUNDS']);
  expect(found({ sentOn: '2026-11-18', receivedAt })).toEqual(['sent DATE_OUT_OF_BOUNDS']);
  expect(found({ document: { date: '2026-11-16' }, sentOn: '2026-11-17', receivedAt })).toEqual([]);
  // Its own day decides nothing where the day it was sent is known.
  expect(found({ document: { date: '2026-10-01' }, sentOn: '2026-11-17' })).toEqual([]);
  expect(found({ document: { date: '2024-10-01' }, sentOn: '2026-11-17' })).toEqual(['issued DATE_OUT_OF_BOUNDS']);
});

test('a paper that comes before its round has opened is taken as any other', () => {
  expect(found({ sentOn: '2026-05-27' }, atTime('2026-05-28', '09:00'))).toEqual([]);
  expect(found({ sentOn: '2026-02-27' }, atTime('2026-05-28', '09:00'))).toEqual(['sent DATE_DOUBTFUL']);
});

test('what a decision stands on is no paper of the future, and hardly older than its plan', () => {
  const codes = (day: string) => basisFindings(day, '2026-10-01', AT).map(({ code }) => code);
  expect(codes('2026-11-12')).toEqual([]);
  expect(codes('2026-12-04')).toEqual(['DATE_OUT_OF_BOUNDS']);
  expect(codes('0206-11-12')).toEqual(['DATE_OUT_OF_BOUNDS']);
  expect(codes('2026-09-30')).toEqual(['DATE_DOUBTFUL']);
});

test('a date is not moved by years, and by months only after a second look', () => {
  const codes = (day: string) => untilFindings(day, '2026-11-17').map(({ code }) => code);
  expect(codes('2026-12-04')).toEqual([]);
  expect(codes('2027-04-12')).toEqual(['DATE_DOUBTFUL']);
  expect(codes('2027-11-19')).toEqual(['DATE_OUT_OF_BOUNDS']);
  expect(codes('2206-12-04')).toEqual(['DATE_OUT_OF_BOUNDS']);
});

test("a unit's own document has a real date", () => {
  expect(issuedFindings('2026-12-04', BOUNDS.first, AT)).toHaveLength(1);
  expect(issuedFindings('0206-12-01', BOUNDS.first, AT)).toHaveLength(1);
  expect(issuedFindings('2026-12-03', BOUNDS.first, AT)).toEqual([]);
});
