import { z } from 'zod';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { CATEGORIES } from '../../domain/states/category';
import { dayOf, type Instant } from '../../domain/time/time';
import { TREES } from '../../domain/units/unit';
import type { Reach } from '../access/reach';
import { EXAMPLE } from '../api/example-office';
import {
  collection,
  count,
  flag,
  inAddress,
  obligation,
  page,
  plan,
  receiptCode,
  text,
  unit,
  words,
} from '../api/scalars';
import { keptDocument } from '../api/shapes';
import { day, givenDay, instant, iso, isoOrNull, lateMinutes } from '../api/times';
import { countsAnswer, roundCounts } from '../rounds/round-counts-shape';
import { shown, shownOf } from '../rounds/round-heading-shape';
import { type MatrixFilter, seenAt } from './filter';
import type { Matrix } from './matrix';
import type { MatrixCell } from './rows';

/** What the matrix can be narrowed to. */
export const matrixQuery = z.strictObject({
  plan: plan.optional(),
  tree: z.enum(TREES).optional(),
  type: words(200, 'commune').optional().describe('Type of unit: the level (sở, huyện, xã …)'),
  unit: unit.optional(),
  category: z.enum(CATEGORIES).optional(),
  search: words(200, 'an phú').optional().describe('Words of a name, with or without marks'),
  day: givenDay.optional().describe('As it stood at the end of this past day; left out: now'),
  past: flag.describe('Also rounds that lay before activation or are closed'),
  page,
  column: inAddress(1, 999, 1).optional().describe('First round shown; left out: round now'),
});

/** @throws DungHanError DATE_IN_FUTURE, which the contract cannot know */
export function filterOf(query: z.infer<typeof matrixQuery>, at: Instant, reach: Reach | null): MatrixFilter {
  const { plan: of = null, tree = null, type = null, unit: one = null, category = null, search = '' } = query;
  const { day: seenOn = null, past, page: number, column = null } = query;
  if (seenOn !== null && seenOn > dayOf(at)) {
    throw new DungHanError('DATE_IN_FUTURE', message('requests.day-to-come', { day: seenOn }));
  }
  return {
    ...{ plan: of, tree, type, unit: one, category, search: search.normalize('NFC').trim() },
    ...{ day: seenOn, at: seenAt(seenOn, at), past: past === 'true', reach, page: number, column },
  };
}

const cell = z
  .object({
    obligation,
    collection,
    category: z.enum(CATEGORIES),
    shown,
    daysLate: count(0),
    minutesLate: lateMinutes,
    lastDay: day,
    lateFrom: instant,
    receivedAt: instant.nullable(),
    receipt: receiptCode.nullable(),
    channel: text('web').nullable(),
    document: keptDocument,
  })
  .meta({ id: 'MatrixCell', description: 'One report of a unit' });

const round = z
  .object({
    key: text(`${EXAMPLE.plan}/${EXAMPLE.requirement}/2026-Q3`),
    plan,
    planTitle: text(EXAMPLE.planTitle),
    title: text(EXAMPLE.report),
    lastDay: day,
    lateFrom: instant,
    provisional: z.boolean().meta({ description: 'The date may still change', examples: [false] }),
    history: z.boolean().meta({ examples: [false] }),
    sample: z.boolean(),
    collections: z.array(collection),
  })
  .meta({ id: 'MatrixRound' });

const total = z.object({
  category: z.enum(CATEGORIES),
  count: count(13),
  percent: z.number().meta({ description: 'To one decimal; all together 100', examples: [76.5] }),
});

export const matrixShape = z
  .object({
    at: instant,
    rounds: z.object({ all: count(1), from: count(1), shown: z.array(round) }),
    totals: z.object({
      all: count(18),
      counts: roundCounts,
      lines: z.array(total),
    }),
    units: z.object({
      all: count(17),
      page: count(1),
      pages: count(1),
      shown: z.array(z.object({ unit, name: text(EXAMPLE.unitName), reports: z.array(cell) })),
    }),
  })
  .meta({ id: 'Matrix', description: 'Units by rounds' });

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
      counts: countsAnswer(totals.counts),
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

function cellOf(found: MatrixCell): z.infer<typeof cell> {
  const { id, collection: of, category, daysLate, minutesLate: minutes, lastDay, receivedAt, receipt, channel } = found;
  return {
    ...{ obligation: id, collection: of, category, shown: shownOf(found.shown), daysLate, lastDay },
    ...{ lateFrom: iso(found.lateFrom), ...(minutes === undefined ? {} : { minutesLate: minutes }) },
    ...{ receivedAt: isoOrNull(receivedAt), receipt, channel },
    document: { number: found.documentNumber, date: found.documentDate, signer: found.signer },
  };
}
