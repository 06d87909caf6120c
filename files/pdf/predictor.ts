const TIFF = 2;
const MOST_COLUMNS = 100_000;

/**
 * Bytes as they were before they were written as differences to their neighbours, row by row (ISO 32000-1, 7.4.4.4).
 * @param parameter `Predictor`, `Columns`, `Colors`, `BitsPerComponent` of the stream
 * @throws RangeError for a writing we do not read
 */
export function withoutPredictor(bytes: Buffer, parameter: (name: string, otherwise: number) => number): Buffer {
  const predictor = parameter('Predictor', 1);
  if (predictor <= 1) return bytes;
  const [colors, depth, columns] = [parameter('Colors', 1), parameter('BitsPerComponent', 8), parameter('Columns', 1)];
  const row = Math.ceil((colors * depth * columns) / 8);
  const step = Math.max(1, (colors * depth) >> 3);
  if (!(row >= 1 && columns <= MOST_COLUMNS && colors <= 32 && depth <= 16)) throw new RangeError('predictor');
  if (predictor === TIFF) {
    if (depth !== 8) throw new RangeError('predictor');
    return withoutDifferences(Buffer.from(bytes), row, step);
  }
  return withoutPngRows(bytes, row, step);
}

function withoutDifferences(bytes: Buffer, row: number, step: number): Buffer {
  for (let at = 0; at < bytes.length; at++) if (at % row >= step) bytes[at] = bytes[at]! + bytes[at - step]!;
  return bytes;
}

/** Each row begins with a byte that says which neighbour is meant, whatever the predictor's number (PNG, section 9). */
function withoutPngRows(bytes: Buffer, row: number, step: number): Buffer {
  const rows = Math.ceil(bytes.length / (row + 1));
  const found = Buffer.alloc(rows * row);
  let length = 0;
  for (let from = 0; from + 1 < bytes.length; from += row + 1) {
    const kind = bytes[from]!;
    const line = bytes.subarray(from + 1, from + 1 + row);
    for (let index = 0; index < line.length; index++) {
      const at = length + index;
      const left = index >= step ? found[at - step]! : 0;
      const up = length > 0 ? found[at - row]! : 0;
      const corner = index >= step && length > 0 ? found[at - row - step]! : 0;
      found[at] = line[index]! + guessed(kind, left, up, corner);
    }
    length += line.length;
  }
  return found.subarray(0, length);
}

function guessed(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  return kind === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one)) as [number, number, number];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
