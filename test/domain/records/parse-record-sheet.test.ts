import { parseRecordSheet } from '../../../domain/records/parse-record-sheet';
import { formatInstant, parseInstant } from '../../../domain/time/time';
import { threadMs } from '../../setup/processor-time';

const AT = parseInstant('2020-06-01T09:00:00+07:00')!;
const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const NONE = { receivedAt: null, reason: null };

test('reads a sheet as Excel saves it: byte order mark, semicolons, CRLF, decomposed letters, dd/mm/yyyy', () => {
  const text = [
    '\uFEFFObligation;Number;Date;Signer;Received;Sent;Reason',
    `${ROUND}/gialai-2020:so-y-te;45/BC-SYT;28/5/2020;${'Nguyễn Văn Ân'.normalize('NFD')};29/05/2020 16:45;28/5/2020;Văn bản đến số 812`,
    ';;;;;;',
    '',
  ].join('\r\n');
  const { rows, issues } = parseRecordSheet(text, 'den.csv', AT, NONE);
  expect(issues).toEqual([]);
  expect(rows).toEqual([
    {
      line: 2,
      report: {
        obligation: `${ROUND}/gialai-2020:so-y-te`,
        document: { number: '45/BC-SYT', date: '2020-05-28', signer: 'Nguyễn Văn Ân' },
        sentOn: '2020-05-28',
        receivedAt: parseInstant('2020-05-29T16:45:00+07:00'),
        reason: 'Văn bản đến số 812',
      },
      scan: null,
    },
  ]);
});

test('lists the faults of all rows with their lines', () => {
  const text = [
    'obligation,number,date,signer,received',
    `${ROUND}/gialai-2020:so-y-te,1,30/2/2020,A,`,
    'so-tai-chinh,2,28/5/2020,B,',
    `${ROUND}/gialai-2020:so-tu-phap,3,28/5/2020,C,28/5/2020`,
    `${ROUND}/gialai-2020:so-y-te,4,28/5/2020,D,`,
    `${ROUND}/gialai-2020:so-xay-dung,5,2/6/2020,E,hôm qua`,
  ].join('\n');
  const { issues, rows } = parseRecordSheet(text, 'den.csv', AT, NONE);
  expect(issues.map(({ line, path, code }) => [line, path, code])).toEqual([
    [2, 'date', 'DATE_INVALID'],
    [3, 'obligation', 'NOT_FOUND'],
    [4, 'reason', 'REASON_MISSING'],
    [5, 'obligation', 'ID_DUPLICATE'],
    [6, 'received', 'DATE_INVALID'],
    [6, 'date', 'DATE_INVALID'],
  ]);
  expect(rows).toEqual([]);
});

test('an empty cell takes the receipt and reason given for the whole sheet; a future receipt is refused', () => {
  const text = `obligation,number,date,signer,received\n${ROUND}/gialai-2020:so-y-te,1,,,\n${ROUND}/gialai-2020:so-tu-phap,2,,,10:30 02/06/2020`;
  const given = { receivedAt: parseInstant('2020-05-29T08:00:00+07:00'), reason: 'Bưu chính' };
  const { rows, issues } = parseRecordSheet(text, 'den.csv', AT, given);
  expect(rows.map(({ report }) => [formatInstant(report.receivedAt!), report.reason])).toEqual([
    ['2020-05-29T08:00:00+07:00', 'Bưu chính'],
  ]);
  expect(issues.map(({ line, code }) => [line, code])).toEqual([[3, 'RECEIVED_AT_INVALID']]);
});

test.each([
  ['obligation,number\nx,1', 'FIELD_MISSING'],
  ['obligation,number,date,signer,received,nơi gửi\nx,1,,,,', 'FIELD_UNKNOWN'],
  ['obligation,number,date,signer,received\n"x,1,,,', 'CSV_SYNTAX'],
  ['obligation,number,date,signer,received\n', 'CSV_SYNTAX'],
  ['obligation,number,date,signer,received\nx,\uFFFD,,,', 'TEXT_ENCODING'],
])('refuses %j: %s', (text, code) => {
  expect(parseRecordSheet(text, 'den.csv', AT, NONE).issues.map((issue) => issue.code)).toEqual([code]);
});

test('a row that does not fit stops no other, and the comma of a title stays in its cell', () => {
  const text = `obligation;number;date;signer;received
x;1;;;;;;;thừa
${ROUND}/gialai-2020:so-y-te;12/BC;28/5/2020;Trần A, Giám đốc;28/5/2020 10:00`;
  const { rows, issues } = parseRecordSheet(text, 'den.csv', AT, { receivedAt: null, reason: 'Trục liên thông' });
  expect(issues.map(({ line, code }) => [line, code])).toEqual([[2, 'CSV_SYNTAX']]);
  expect(rows.map(({ line, report }) => [line, report.document.signer])).toEqual([[3, 'Trần A, Giám đốc']]);
});

const sheetOf = (dates: string[]) =>
  ['obligation;number;date;signer;received', ...dates.map((day, n) => `${ROUND}/gialai-2020:${n};1/BC;${day};A;`)].join(
    '\n',
  );
const days = (dates: string[], order?: 'day-first' | 'month-first') => {
  const { rows, issues } = parseRecordSheet(sheetOf(dates), 'den.csv', AT, { ...NONE, ...(order && { dates: order }) });
  return issues.length > 0
    ? issues.map(({ path, code }) => [path, code])
    : rows.map(({ report }) => report.document.date);
};

test('asks about dates that can be read in two orders, as a register does, and reads them as it is told', () => {
  expect(days(['3/5/2020', '4/5/2020'])).toEqual([['date', 'DATE_INVALID']]);
  expect(days(['3/5/2020', '4/5/2020'], 'day-first')).toEqual(['2020-05-03', '2020-05-04']);
  expect(days(['3/5/2020', '4/5/2020'], 'month-first')).toEqual(['2020-03-05', '2020-04-05']);
});

test.each([
  ['a day over 12', ['3/5/2020', '28/5/2020'], ['2020-05-03', '2020-05-28']],
  ['a leading zero', ['03/5/2020'], ['2020-05-03']],
  ['the same number twice', ['5/5/2020'], ['2020-05-05']],
  ['dots', ['3.5.2020'], ['2020-05-03']],
  ['the month over 12 behind', ['5/3/2020', '5/28/2020'], ['2020-05-03', '2020-05-28']],
])('does not ask where %s shows the order', (_what, given, read) => {
  expect(days([...given])).toEqual(read);
});

test('does not ask where reading the month first would put a paper into the future', () => {
  expect(days(['1/6/2020', '7/5/2020'])).toEqual(['2020-06-01', '2020-05-07']);
  expect(days(['1/6/2020', '4/5/2020'])).toEqual([['date', 'DATE_INVALID']]);
});

test('costs little when it is nothing but blanks', () => {
  const start = threadMs();
  expect(parseRecordSheet(' '.repeat(900_000), 'den.csv', AT, NONE).rows).toEqual([]);
  expect(threadMs() - start).toBeLessThan(2_000);
});
