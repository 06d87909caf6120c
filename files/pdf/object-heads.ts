const PERCENT = 0x25;
const isSpace = (byte: number) => byte === 0 || (byte >= 9 && byte <= 13) || byte === 0x20;
const isDigit = (byte: number) => ((byte - 0x30) & 0xff) < 10;
const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const [O, B, J] = Buffer.from('obj', 'latin1');

/**
 * How many heads of objects ("12 0 obj") stand in a file, wherever they stand: also in comments, texts and pictures, where the
 * cross-reference table of a crafted file may lead another reader. Its words may be parted by white space and by comments.
 * In linear time.
 */
export function countObjectHeads(content: Buffer): number {
  return new Set([...headsParted(content, false), ...headsParted(content, true)]).size;
}

/** How much of a head has been read: its first number, the gap behind it, its second number, the gap behind that. */
type Stage = 0 | 1 | 2 | 3 | 4;

/**
 * Every byte of a file passes here, those of a scan too, so the first test is that for a byte outside a head.
 * @param byComments whether comments inside a head are passed over; then what stands in those comments is not seen
 */
function headsParted(content: Buffer, byComments: boolean): number[] {
  const found: number[] = [];
  let stage: Stage = 0;
  for (let at = 0; at < content.length; at++) {
    const byte = content[at]!;
    if (stage === 0) {
      if (isDigit(byte)) stage = 1;
    } else if (byComments && byte === PERCENT) {
      at = endOfLine(content, at);
      if (stage === 1 || stage === 3) stage = stage === 1 ? 2 : 4;
    } else if (byte === O && stage >= 3 && content[at + 1] === B && content[at + 2] === J) {
      if (!isLetter(content[at + 3] ?? 0)) found.push(at);
      stage = 0;
    } else stage = next(stage, byte);
  }
  return found;
}

function next(stage: Stage, byte: number): Stage {
  if (isDigit(byte)) return stage === 1 ? 1 : 3;
  if (isSpace(byte)) return stage <= 2 ? 2 : 4;
  return 0;
}

function endOfLine(content: Buffer, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== 10 && content[at] !== 13) at += 1;
  return at;
}
