import { z } from 'zod';
import { readReportStatus } from '../../client/rounds/status';
import { csvFile, xlsxFile } from '../../documents/table-file';
import { dayOf } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import { ownerOfObligation, reaches } from '../access/reach';
import { operation, subject } from '../api/operation';
import { collection, flag, plan, unit } from '../api/scalars';
import { download, statusLine } from '../api/shapes';
import { matrixFile } from './export';
import { readMatrix } from './matrix';
import { filterOf, matrixAnswer, matrixQuery, matrixShape } from './matrix-shape';
import { ROWS_SHOWN } from './rows';

/** Where every report stands. */
export const TRACKING_OPERATIONS = subject('Following', [
  operation({
    method: 'GET',
    path: '/status',
    access: 'signed-in',
    id: 'readStatus',
    summary: 'Where every report stands: of a unit its own, of others as far as they reach',
    query: z.strictObject({
      plan: plan.optional(),
      unit: unit.optional(),
      collection: collection.optional(),
      overdue: flag.describe('Only what is overdue'),
      open: flag.describe('Only what is not sent yet'),
    }),
    answer: z.array(statusLine),
    async run({ caller, session, reach, query }) {
      const of = session.role === 'unit' ? session.unit! : query.unit;
      if (query.unit !== undefined && query.unit !== of) return [];
      const filter = { plan: query.plan, unit: of, collection: query.collection };
      const lines = await readReportStatus(caller, {
        ...filter,
        overdue: query.overdue === 'true',
        open: query.open === 'true',
      });
      return lines.filter((line) => reaches(reach, ownerOfObligation(line.obligation)));
    },
  }),
  operation({
    method: 'GET',
    path: '/matrix',
    access: 'readers',
    id: 'readMatrix',
    summary: 'Units by rounds with the state of each report, now or at the end of a past day, and totals that add up',
    query: matrixQuery,
    answer: matrixShape,
    async run({ request, reach, query }) {
      const filter = filterOf(query, request.at, reach);
      const found = await readMatrix(request.reader, filter, await loadCalendar(request.reader));
      return matrixAnswer(found, filter, ROWS_SHOWN);
    },
  }),
  operation({
    method: 'GET',
    path: '/matrix/file',
    access: 'readers',
    id: 'downloadMatrix',
    summary:
      'The same as a table, a line for each report, all units and rounds of the filter; with a column the rounds shown from it',
    query: matrixQuery.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
    answer: download,
    async run({ request, reach, query }) {
      const filter = filterOf(query, request.at, reach);
      const table = await matrixFile(request.reader, filter, await loadCalendar(request.reader));
      const name = `Tình hình gửi báo cáo ${filter.day ?? dayOf(request.at)}.${query.format}`;
      return { name, content: query.format === 'xlsx' ? await xlsxFile(table) : csvFile(table) };
    },
  }),
]);
