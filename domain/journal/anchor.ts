import type { Day, Instant } from '../time/time';
import { dateInWords, momentInWords } from '../time/vietnamese';

/**
 * The last link of the journal's chain as it stood on a day (dấu niêm nhật ký): kept outside the database, it shows whether a line
 * up to it was changed, removed or added since, even by somebody who rewrote the whole chain.
 */
export interface JournalAnchor {
  day: Day;
  /** Number of the last link, which is the count of linked lines. */
  seq: number;
  /** Its SHA-256, in 64 hexadecimal figures. */
  hash: string;
  at: Instant;
}

/** The heading of an anchor, on its file and its mail. @example 'Dấu niêm nhật ký ngày 01/12/2026' */
export function anchorTitle(day: Day): string {
  return `Dấu niêm nhật ký ${dateInWords(day)}`;
}

/** What is said of an anchor in words. */
export function anchorSentences({ seq, at }: Pick<JournalAnchor, 'seq' | 'at'>): string[] {
  return [
    `Tính đến ${momentInWords(at)}, nhật ký thay đổi của phần mềm Đúng Hạn có ${seq} dòng đã nối thành chuỗi.`,
    'Đề nghị lưu dấu niêm này ở ngoài máy chủ. Khi cần xem nhật ký có bị sửa, xóa hay chèn thêm dòng nào không, chép hai dòng dưới cùng vào một tệp rồi chạy: dung-han journal verify --anchor <tệp đó>.',
  ];
}

/**
 * What `verify` reads, in lines short enough for any mail program.
 * @example anchorLines({ day: '2026-12-01', seq: 1234, hash: '9f…' }) // ['dung-han-anchor 1 2026-12-01 1234', '9f…']
 */
export function anchorLines({ day, seq, hash }: Pick<JournalAnchor, 'day' | 'seq' | 'hash'>): [string, string] {
  return [`dung-han-anchor 1 ${day} ${seq}`, hash];
}

/** The file of an anchor: words for people, and below them what `verify` reads. */
export function anchorText(anchor: JournalAnchor): string {
  return [
    anchorTitle(anchor.day),
    '',
    ...anchorSentences(anchor).flatMap((sentence) => [sentence, '']),
    ...anchorLines(anchor),
    '',
  ].join('\n');
}

/**
 * The anchors in a text: a file of one, a mail that was saved, many copied together. What is quoted by a mail program counts too.
 * @example anchorsInText('dung-han-anchor 1 2026-12-01 1234\n9f…') // [{ day: '2026-12-01', seq: 1234, hash: '9f…' }]
 */
export function anchorsInText(text: string): Omit<JournalAnchor, 'at'>[] {
  const found = text.matchAll(/dung-han-anchor 1 (\d{4}-\d\d-\d\d) (\d{1,15})[\s>]{1,200}([0-9a-f]{64})(?![0-9a-f])/g);
  return [...found].map(([, day, seq, hash]) => ({ day: day!, seq: Number(seq), hash: hash! }));
}
