import type { FastifyInstance } from 'fastify';
import { CATEGORIES, CATEGORY_WORDS, type Category } from '../../domain/states/category';
import { dayOf } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import { authorise } from '../access/authorise';
import { ownerOfCollection } from '../access/reach';
import { askForReach } from '../access/request';
import type { Session } from '../access/session';
import type { WebDependencies } from '../dependencies';
import { sendOrQueue } from '../exports/long-export';
import { sendPage } from '../frame/page';
import { MATRIX_SCRIPT } from '../frame/script';
import { TREE_WORDS } from '../language/unit-words';
import { readMatrixChoices } from './choices';
import { countMatrixLines, matrixFile } from './export';
import { CATEGORY_NAMES, type MatrixFilter, type MatrixQuery, matrixAddress, readFilter } from './filter';
import { type Matrix, readMatrix } from './matrix';
import { matrixView, type SentOfRound } from './matrix-view';
import type { MatrixRound } from './rounds';
import { type MatrixCell, ROWS_SHOWN } from './rows';

/** Bảng theo dõi tình hình gửi báo cáo: units × rounds, now or as it was on a past day, and as a file. */
export function matrixRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: MatrixQuery }>(
    '/bang-theo-doi',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => {
      const { filter, fault } = readFilter(request.query, request.at, askForReach(request));
      const calendar = await loadCalendar(request.reader);
      const [matrix, choices] = await Promise.all([
        readMatrix(request.reader, filter, calendar),
        readMatrixChoices(request.reader),
      ]);
      return sendPage(deps, request, reply, matrixView, {
        sample: matrix.window.shown.some(({ sample }) => sample),
        fault,
        choices,
        ...shownMatrix(matrix, filter),
        // Reminding and recording are done in a round as a whole.
        mayRemind: (cell, { history }) =>
          filter.day === null && !history && owes(cell) && acts(request.session, cell.collection),
        marks: filter.day === null && request.session?.role === 'staff',
        mayMark: (cell) =>
          filter.day === null && !cell.own && cell.category !== 'excused' && acts(request.session, cell.collection),
        staff: request.session?.role === 'staff',
        script: MATRIX_SCRIPT,
      });
    },
  );

  app.get<{ Querystring: MatrixQuery }>(
    '/bang-theo-doi/tai-ve',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => {
      const { filter } = readFilter(request.query, request.at, askForReach(request));
      const { reader } = request;
      return sendOrQueue(request, reply, request.query.dang, {
        name: `Tình hình gửi báo cáo ${filter.day ?? dayOf(request.at)}`,
        lines: await countMatrixLines(reader, filter),
        make: async () => [await matrixFile(reader, filter, await loadCalendar(reader))],
      });
    },
  );
}

/** The matrix as its page shows it, apart from what depends on the reader. */
function shownMatrix(matrix: Matrix, filter: MatrixFilter) {
  const { rounds, window, totals, units, all, cells } = matrix;
  return {
    ...{ filter, rounds, window, totals, units },
    trees: TREE_WORDS,
    categories: CATEGORIES.map((id) => ({ id, name: CATEGORY_NAMES[id], text: CATEGORY_WORDS[id] })),
    pages: { all, last: Math.max(1, Math.ceil(all / ROWS_SHOWN)) },
    cellsOf: cellsOf(cells),
    // A report with the round's own date explains it.
    whyOf: ({ collections, lateFrom }: MatrixRound) =>
      cells.find((cell) => collections.includes(cell.collection) && !cell.own && cell.lateFrom === lateFrom)?.id ??
      null,
    // Only for a whole round as of now: the counts of its own page.
    sentOf: (collections: readonly string[]) =>
      collections.length === 1 && isWhole(filter) ? sentIn(totals.byCollection.get(collections[0]!) ?? {}) : null,
    address: (changed?: Readonly<Record<string, string | null>>) => matrixAddress('/bang-theo-doi', filter, changed),
    file: (format: string, all = false) =>
      matrixAddress('/bang-theo-doi/tai-ve', filter, { cot: all ? null : String(window.from), dang: format }),
  };
}

function acts(session: Session | null, collection: string): boolean {
  return authorise('staff', session, ownerOfCollection(collection)) === 'allow';
}

/** Not the compiler's own, and missing or returned. */
function owes({ own, category }: MatrixCell): boolean {
  return !own && (category === 'overdue' || category === 'awaited' || category === 'returned');
}

/** No filter narrows the units, and it is as of now. */
function isWhole({ type, unit, category, search, day, reach }: MatrixFilter): boolean {
  return [type, unit, category, day, reach?.units ?? null].every((part) => part === null) && search === '';
}

/** How many of those expected in a round have submitted. */
function sentIn(counts: Readonly<Partial<Record<Category, number>>>): SentOfRound {
  const sum = (...wanted: Category[]) => wanted.reduce((all, category) => all + (counts[category] ?? 0), 0);
  const sent = sum('on-time', 'late', 'nil', 'returned');
  return { sent, returned: sum('returned'), expected: sent + sum('overdue', 'awaited', 'planned') };
}

/** The cells of a unit in a round; where it reports to two compilers there are two. */
function cellsOf<T extends { unit: string; collection: string }>(
  cells: readonly T[],
): (unit: string, collections: readonly string[]) => T[] {
  const byUnit = new Map<string, T[]>();
  for (const cell of cells) byUnit.set(cell.unit, [...(byUnit.get(cell.unit) ?? []), cell]);
  return (unit, collections) => (byUnit.get(unit) ?? []).filter(({ collection }) => collections.includes(collection));
}
