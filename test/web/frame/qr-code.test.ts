import { qrCode } from '../../../web/frame/qr-code';
import { otpauthAddress } from '../../../web/people/totp';

const ADDRESS = otpauthAddress('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'lan@snv.example');

/** The modules a path paints, row by row. */
function painted({ size, path }: ReturnType<typeof qrCode>): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let column = Number(x); column < Number(x) + Number(width); column++) rows[Number(y)]![column] = true;
  }
  return rows;
}

describe('the QR code of the second factor', () => {
  const rows = painted(qrCode(ADDRESS));
  const size = rows.length;

  it('has a size of the standard, and four empty modules all round', () => {
    expect((size - 8 - 17) % 4).toBe(0);
    for (let n = 0; n < size; n++) {
      for (const edge of [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1]) {
        expect([rows[edge]![n], rows[n]![edge]]).toEqual([false, false]);
      }
    }
  });

  it('has the three finder patterns, and the timing line between them', () => {
    const corner = (x: number, y: number) => Array.from({ length: 7 }, (_, n) => rows[y + n]!.slice(x, x + 7));
    const mark = [0, 1, 2, 3, 4, 5, 6].map((y) =>
      [0, 1, 2, 3, 4, 5, 6].map((x) => Math.max(Math.abs(x - 3), Math.abs(y - 3)) !== 2),
    );
    for (const [x, y] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      expect(corner(x, y)).toEqual(mark);
    }
    for (let column = 12; column < size - 12; column++) expect(rows[10]![column]).toBe(column % 2 === 0);
  });

  it('differs for another secret, and is the same for the same', () => {
    expect(qrCode(ADDRESS)).toEqual(qrCode(ADDRESS));
    expect(qrCode(ADDRESS).path).not.toBe(qrCode(ADDRESS.replace('GEZD', 'GEZE')).path);
  });
});
