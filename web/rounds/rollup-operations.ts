import { z } from 'zod';
import { rollupOutput } from '../../client/rounds/rollup-output';
import { confirmRollup, showRollup } from '../../client/rounds/rollups';
import { inVietnamese } from '../../domain/messages/message';
import { formatInstant } from '../../domain/time/time';
import { askForRound, notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { collection, day, instant, iso, nothing, rollup, unit } from '../api/shapes';
import { readFigureSources } from './figure-sources';
import { readCollectionLines } from './rollup';

const version = z.number().int().positive();

/** What is compiled of a round, the reports behind a figure, and the confirmation. */
export const ROLLUP_OPERATIONS = subject('Compiled reports', [
  operation({
    method: 'GET',
    path: '/rollups',
    access: 'readers',
    id: 'listRollups',
    summary: 'Rounds of reports with their counts and the newest compiled version',
    query: nothing,
    answer: z.array(
      z.object({
        collection,
        title: z.string(),
        document: z.string(),
        lastDay: day,
        lateFrom: instant,
        expected: z.number().int(),
        received: z.number().int().describe('A first version has come, also when it was returned since'),
        late: z.number().int(),
        returned: z.number().int().describe('Of those received: to be sent again'),
        missing: z.number().int().describe('Nothing has come'),
        owing: z.number().int().describe('Missing or returned'),
        onTime: z.string().describe('"13/17 (76,5%)"'),
        version: version.nullable(),
        state: z.enum(['draft', 'confirmed']).nullable(),
      }),
    ),
    async run({ request, reach }) {
      const lines = await readCollectionLines(request.reader, request.at, reach);
      return lines.map(({ head, share, overdue: _, ...counts }) => ({
        ...{ collection: head.id, title: head.title, document: head.document, lastDay: head.lastDay },
        lateFrom: formatInstant(head.lateFrom),
        onTime: inVietnamese(share.text),
        ...counts,
      }));
    },
  }),
  operation({
    method: 'GET',
    path: '/rollup',
    access: 'readers',
    id: 'showRollup',
    summary: 'A compiled report, the newest version unless one is named',
    query: z.strictObject({ collection, version: z.coerce.number().int().positive().optional() }),
    answer: rollup,
    async run({ request, caller, query }) {
      await askForRound(request, query.collection);
      return rollupOutput((await showRollup(caller, query.collection, query.version ?? null)).rollup);
    },
  }),
  operation({
    method: 'GET',
    path: '/figure-sources',
    access: 'readers',
    id: 'readFigureSources',
    summary: '"Số liệu này từ đâu?": the reports behind a compiled figure, or a column of a table',
    query: z.strictObject({
      collection,
      field: z.string().min(1).max(300).describe('Full id, or `models.*.registered-group` for a column'),
      version: z.coerce.number().int().positive().optional(),
    }),
    answer: z.object({
      collection,
      version,
      label: z.string(),
      unit: z.string().nullable(),
      total: z.number(),
      aggregate: z.enum(['sum', 'max', 'none']),
      sources: z.array(
        z.object({
          submission: z.string(),
          unit,
          unitName: z.string(),
          version,
          receivedAt: instant,
          receipt: z.string(),
          documentNumber: z.string().nullable(),
          checked: z.boolean(),
          value: z.number(),
        }),
      ),
    }),
    async run({ request, query }) {
      await askForRound(request, query.collection);
      const asked = { ...query, version: query.version ?? null };
      const found = await readFigureSources(request.reader, asked);
      if (found === null) throw notFound();
      const sources = found.sources.map(({ values: _, receivedAt, ...one }) => ({
        ...one,
        receivedAt: iso(receivedAt),
      }));
      return { collection: query.collection, ...found, sources };
    },
  }),
  operation({
    method: 'POST',
    path: '/rollup-confirmations',
    access: 'confirm',
    id: 'confirmRollup',
    summary: 'Confirms a compiled version; leaders are told and it goes one level up',
    query: nothing,
    body: z.strictObject({ collection, version: version.nullable().default(null) }),
    answer: rollup,
    status: 201,
    async run({ caller, request, body }) {
      await askForRound(request, body.collection);
      return rollupOutput((await confirmRollup(caller, body.collection, body.version)).rollup);
    },
  }),
]);
