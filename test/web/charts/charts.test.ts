import fc from 'fast-check';
import { type Heat, heatCell, heatOf } from '../../../web/charts/heat-cell';
import { amountScale, placeScale, shareScale } from '../../../web/charts/scales';
import { shareBar } from '../../../web/charts/share-bar';
import { SHARE_FRAME, shareLine } from '../../../web/charts/share-line';
import { SMALL_FRAME, smallLine } from '../../../web/charts/small-line';
import { stackedBar } from '../../../web/charts/stacked-bar';

const WORDS = { id: 'a', title: 'Tỷ lệ đúng hạn', description: 'Từ 4/10 (40%) đến 9/10 (90%).' };
const share = fc
  .tuple(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 200 }))
  .map(([n, m]) => ({ n: Math.min(n, m), m, percent: '1%', label: '5/2020' }));

const signsOf = (svg: string) =>
  [...svg.matchAll(/class="sign (\w+)" transform="translate\(([\d.-]+),([\d.-]+)\)"/g)].map(([, tone, x, y]) => ({
    tone,
    x: Number(x),
    y: Number(y),
  }));

describe('scales', () => {
  it('never leave the frame, and never turn round', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -5, max: 5 }),
        fc.double({ noNaN: true, min: 0, max: 5 }),
        (a, more) => {
          const up = shareScale(120, 20);
          expect(up(a)).toBeGreaterThanOrEqual(20);
          expect(up(a)).toBeLessThanOrEqual(120);
          expect(up(a + more)).toBeLessThanOrEqual(up(a));
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
        const along = amountScale(values, 0, 100);
        const placed = values.toSorted((a, b) => a - b).map(along);
        for (const [index, place] of placed.entries()) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(100);
          if (index > 0) expect(place).toBeGreaterThanOrEqual(placed[index - 1]!);
        }
      }),
    );
  });

  it('give equal places to periods, from left to right', () => {
    const across = placeScale(4, 0, 80);
    expect([0, 1, 2, 3].map(across)).toEqual([10, 30, 50, 70]);
  });
});

describe('the share over periods', () => {
  it('stands at the height of each share, in its colour by value: 40 % is not green', () => {
    const points = [
      [4, 10],
      [7, 10],
      [9, 10],
      [10, 10],
    ].map(([n, m]) => ({ n: n!, m: m!, percent: '', label: '' }));
    const signs = signsOf(shareLine(points, WORDS).toString());
    const up = shareScale(SHARE_FRAME.bottom, SHARE_FRAME.top);
    expect(signs.map(({ tone }) => tone)).toEqual(['poor', 'fair', 'good', 'good']);
    expect(signs.map(({ y }) => y)).toEqual([0.4, 0.7, 0.9, 1].map(up));
  });

  it('is read out by title and description, and has no style attribute', () => {
    const svg = shareLine([{ n: 4, m: 10, percent: '40%', label: '5/2020' }], WORDS).toString();
    expect(svg).toMatch(/role="img" aria-labelledby="a-t a-d"/);
    expect(svg).toMatch(/id="a-t">Tỷ lệ đúng hạn<\/title><desc id="a-d">Từ 4\/10 \(40%\) đến 9\/10 \(90%\)\.<\/desc>/);
    expect(svg).not.toContain('style');
    expect(svg).not.toContain('NaN');
  });

  it('has one sign for each period with reports, inside the picture, in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(share, fc.constant({ n: 0, m: 0, percent: '', label: '' })), { maxLength: 8 }),
        (points) => {
          const signs = signsOf(shareLine(points, WORDS).toString());
          expect(signs).toHaveLength(points.filter(({ m }) => m > 0).length);
          for (const [index, { x, y }] of signs.entries()) {
            expect(x).toBeGreaterThanOrEqual(SHARE_FRAME.left);
            expect(x).toBeLessThanOrEqual(SHARE_FRAME.right);
            expect(y).toBeGreaterThanOrEqual(SHARE_FRAME.top);
            expect(y).toBeLessThanOrEqual(SHARE_FRAME.bottom);
            if (index > 0) expect(x).toBeGreaterThan(signs[index - 1]!.x);
          }
        },
      ),
    );
  });
});

describe('pictures in rows', () => {
  it('draw a share as long as it is, and nothing where nobody had to report', () => {
    expect(shareBar({ onTime: 13, expected: 17 }).toString()).toContain('class="fair" x="0" y="1" width="76.47"');
    expect(shareBar({ onTime: 0, expected: 0 }).toString()).toBe('');
  });

  it('colour a late report by its days', () => {
    expect([0, 1, 7, 8, 400].map((days) => heatOf('late', days))).toEqual([
      ...['late', 'late', 'late', 'very-late', 'very-late'],
    ]);
    expect(heatOf('missing', 400)).toBe('missing');
  });

  it('give each colour of the heat map a sign of its own', () => {
    const heats: Heat[] = ['on-time', 'late', 'very-late', 'missing', 'awaited', 'excused'];
    const signs = heats.map((heat) => heatCell(heat).toString().replace(heat, ''));
    expect(new Set(signs).size).toBe(heats.length);
  });

  it('draw figures from 0, with a gap where a period has none', () => {
    const svg = smallLine([10, null, 20]).toString();
    const dots = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(dots).toEqual([
      [20, (SMALL_FRAME.bottom + SMALL_FRAME.top) / 2],
      [100, SMALL_FRAME.top],
    ]);
    expect(svg.match(/class="line" d="([^"]*)"/)![1]!.match(/M/g)).toHaveLength(2);
    expect(smallLine([null, null]).toString()).toBe('');
    expect(smallLine([0, 0]).toString()).not.toContain('NaN');
  });

  it('fill a stacked bar to its end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4_000 }), { minLength: 1, maxLength: 4 }), (counts) => {
        const tones = ['good', 'late', 'missing', 'ahead'] as const;
        const parts = counts.map((count, place) => ({ tone: tones[place]!, label: 'x', count }));
        const widths = [
          ...stackedBar(parts, 'x', 'x')
            .toString()
            .matchAll(/width="([\d.]+)" height="10"\/>/g),
        ].slice(1);
        expect(widths.reduce((sum, [, width]) => sum + Number(width), 0)).toBeCloseTo(100, 1);
      }),
    );
  });
});
