/** Where in the head of an object, "12 0 obj", a reading of the bytes may be; several at once, as bits. */
const NUMBER = 1;
const GAP = 2;
const GAP_COMMENT = 4;
const GENERATION = 8;
const END_GAP = 16;
const END_COMMENT = 32;

/**
 * How many heads of objects a file has, wherever they stand: in texts, comments and pictures too. Numbers and "obj" are parted by white
 * space or comments. Each byte is looked at once, whatever the file is like: a regular expression would begin anew at each digit.
 */
export function countObjectHeads(content: Buffer): number {
  let heads = 0;
  let now = 0;
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at]!;
    if ((now & (GENERATION | END_GAP)) !== 0 && byte === 0x6f && isObj(content, at)) heads += 1;
    now = next(now, byte);
  }
  return heads;
}

function next(now: number, byte: number): number {
  const isLineEnd = byte === 0x0a || byte === 0x0d;
  // A comment goes on to the end of its line, whatever else its bytes may be read as.
  const commented = now & (GAP_COMMENT | END_COMMENT);
  if (isSpace(byte)) {
    const gap = now & (NUMBER | GAP) || (isLineEnd && now & GAP_COMMENT) ? GAP : 0;
    const end = now & (GENERATION | END_GAP) || (isLineEnd && now & END_COMMENT) ? END_GAP : 0;
    return gap | end | (isLineEnd ? 0 : commented);
  }
  if (byte === 0x25) {
    const gap = now & (NUMBER | GAP) ? GAP_COMMENT : 0;
    const end = now & (GENERATION | END_GAP) ? END_COMMENT : 0;
    return gap | end | commented;
  }
  if (byte >= 0x30 && byte <= 0x39) return NUMBER | (now & (GAP | GENERATION) ? GENERATION : 0) | commented;
  return commented;
}

/** @param at where an "o" stands */
function isObj(content: Buffer, at: number): boolean {
  if (content[at + 1] !== 0x62 || content[at + 2] !== 0x6a) return false;
  const after = (content[at + 3] ?? 0) | 0x20;
  return after < 0x61 || after > 0x7a;
}

function isSpace(byte: number): boolean {
  return byte === 0 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x20 || byte === 0xa0;
}
