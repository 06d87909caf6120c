import { z } from 'zod';
import { DungHanError } from '../../domain/errors';
import { CATEGORIES } from '../../domain/states/category';
import type { RoundCounts } from '../../domain/states/round-counts';
import { onTimeShare } from '../../domain/states/share';
import type { Instant } from '../../domain/time/time';
import { TREES } from '../../domain/units/unit';
import type { Reach } from '../access/reach';
import {
  collection,
  day,
  flag,
  instant,
  iso,
  isoOrNull,
  line,
  obligation,
  page,
  signedDocument,
  unit,
} from '../api/shapes';
import { share, shareOf, shown, shownOf } from '../rounds/round-heading-shape';
import { CATEGORY_NAMES, type MatrixFilter, readFilter } from './filter';
import type { Matrix } from './matrix';
import type { MatrixCell } from './rows';

/** What the matrix can be narrowed to. */
export const matrixQuery = z.strictObject({
  plan: line.optional(),
  tree: z.enum(TREES).optional(),
  type: line.optional().describe('Type of unit: the level (sở, huyện, xã …)'),
  unit: unit.optional(),
  category: z.enum(CATEGORIES).optional(),
  search: line.optional().describe('Words of a name, with or without marks'),
  day: day.optional().describe('As it stood at the end of this past day; left out: now'),
  past: flag.describe('Also rounds that lay before activation or are closed'),
  page,
  column: z.coerce.number().int().min(1).max(999).optional().describe('First round shown; left out: round now'),
});

/** @throws DungHanError USAGE when the day is no past day */
export function filterOf(query: z.infer<typeof matrixQuery>, at: Instant, reach: Reach | null): MatrixFilter {
  const given = {
    'van-ban': query.plan,
    'he-thong': query.tree,
    cap: query.type,
    'don-vi': query.unit,
    'tinh-trang': query.category === undefined ? undefined : CATEGORY_NAMES[query.category],
    tim: query.search,
    ngay: query.day,
    'da-qua': query.past === 'true' ? 'co' : undefined,
    trang: String(query.page),
    cot: query.column === undefined ? undefined : String(query.column),
  };
  const { filter, fault } = readFilter(given, at, reach);
  if (fault !== null) throw new DungHanError('USAGE', fault);
  return filter;
}

const cell = z.object({
  obligation,
  collection,
  category: z.enum(CATEGORIES),
  shown,
  daysLate: z.number().int(),
  lastDay: day,
  receivedAt: instant.nullable(),
  receipt: z.string().nullable(),
  channel: z.string().nullable(),
  document: signedDocument,
});

export const matrixShape = z.object({
  at: instant,
  rounds: z.object({
    all: z.number().int(),
    from: z.number().int(),
    shown: z.array(
      z.object({
        key: z.string(),
        plan: z.string(),
        planTitle: z.string(),
        title: z.string(),
        lastDay: day,
        lateFrom: instant,
        provisional: z.boolean(),
        history: z.boolean(),
        sample: z.boolean(),
        collections: z.array(collection),
      }),
    ),
  }),
  totals: z.object({
    all: z.number().int(),
    expected: z.number().int().describe('Without the exempt and the ended'),
    sent: z.number().int().describe('A first version has come, also when it was returned since'),
    returned: z.number().int().describe('Of those sent: to be sent again'),
    unsent: z.number().int().describe('Nothing has come'),
    owing: z.number().int().describe('Unsent or returned'),
    onTime: share.describe('Of those expected'),
    lines: z.array(
      z.object({
        category: z.enum(CATEGORIES),
        count: z.number().int(),
        percent: z.number().describe('To one decimal; all together 100'),
      }),
    ),
  }),
  units: z.object({
    all: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    shown: z.array(z.object({ unit, name: z.string(), reports: z.array(cell) })),
  }),
});

export function matrixAnswer(matrix: Matrix, filter: MatrixFilter, rows: number): z.infer<typeof matrixShape> {
  const { rounds, window, totals, units, all, cells } = matrix;
  return {
    at: iso(filter.at),
    rounds: {
      all: rounds,
      from: window.from,
      shown: window.shown.map(({ lateFrom, ...round }) => ({ ...round, lateFrom: iso(lateFrom) })),
    },
    totals: {
      all: totals.all,
      ...countsOf(totals.counts),
      lines: totals.lines.map(({ category, count, tenths }) => ({ category, count, percent: tenths / 10 })),
    },
    units: {
      all,
      page: filter.page,
      pages: Math.max(1, Math.ceil(all / rows)),
      shown: units.map(({ id, name }) => ({
        unit: id,
        name,
        reports: cells.filter((one) => one.unit === id).map(cellOf),
      })),
    },
  };
}

function countsOf(counts: RoundCounts) {
  const { expected, sent, returned, unsent, owing } = counts;
  return { expected, sent, returned, unsent, owing, onTime: shareOf(onTimeShare(counts)) };
}

function cellOf(found: MatrixCell): z.infer<typeof cell> {
  const { id, collection: of, category, daysLate, lastDay, receivedAt, receipt, channel } = found;
  return {
    ...{ obligation: id, collection: of, category, shown: shownOf(found.shown), daysLate, lastDay },
    ...{ receivedAt: isoOrNull(receivedAt), receipt, channel },
    document: { number: found.documentNumber, date: found.documentDate, signer: found.signer },
  };
}
