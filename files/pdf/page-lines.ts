/** A piece of text where a page puts it, upwards and to the right of the lower left corner. */
export interface TextPiece {
  text: string;
  x: number;
  y: number;
  /** Where the next character would stand. */
  endX: number;
  /** Height of the letters on the page. */
  em: number;
}

/**
 * Pieces put together to lines as a reader sees them: by height, then from the left; a wide gap, as between the two heads of an
 * official letter, begins a new line.
 * @example linesOf([{ text: 'TỐI', … }, { text: 'MẬT', … }]) // ['TỐI MẬT']
 */
export function linesOf(pieces: readonly TextPiece[]): string[] {
  const rows: TextPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row[0]!.y - piece.y) < 0.4 * Math.max(row[0]!.em, piece.em)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => joined(row.sort((a, b) => a.x - b.x))).filter((line) => line !== '');
}

function joined(row: readonly TextPiece[]): string[] {
  const lines: string[] = [];
  let line = '';
  let before: TextPiece | null = null;
  for (const piece of row) {
    // Some programs print bold letters by printing twice.
    if (before !== null && piece.text === before.text && piece.x - before.x < 0.2 * piece.em) continue;
    const gap = before === null ? 0 : piece.x - before.endX;
    if (gap > 1.5 * piece.em) {
      lines.push(line);
      line = '';
    } else if (gap > 0.15 * piece.em) line += ' ';
    line += piece.text;
    before = piece;
  }
  return [...lines, line].map((one) => one.replace(/\s+/g, ' ').trim());
}
