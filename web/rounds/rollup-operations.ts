import { z } from 'zod';
import { readAppendix } from '../../client/rounds/appendix-facts';
import { rollupOutput } from '../../client/rounds/rollup-output';
import { confirmRollup, showRollup } from '../../client/rounds/rollups';
import { appendixName, rollupTables } from '../../documents/rollup-tables';
import { tablesFile } from '../../documents/table-file';
import { formatInstant } from '../../domain/time/time';
import { noteReportRead } from '../access/report-reads';
import { askForRound, notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { collection, numbered, receiptCode, text, unit, versionInAddress, wordsNeeded } from '../api/scalars';
import { download, nothing, rollup } from '../api/shapes';
import { day, instant, iso } from '../api/times';
import { readFigureSources } from './figure-sources';
import { readCollectionLines } from './rollup';
import { countsAnswer, roundCounts } from './round-counts-shape';

const version = numbered(2);
const compiledRound = z
  .object({
    collection,
    title: text(EXAMPLE.report),
    document: text(EXAMPLE.document),
    lastDay: day,
    lateFrom: instant,
    counts: roundCounts,
    version: version.nullable(),
    state: z.enum(['draft', 'confirmed']).nullable(),
  })
  .meta({ id: 'CompiledRound', description: 'A round with its counts and the newest compiled version' });
const source = z
  .object({
    submission: text(`${EXAMPLE.obligation}#1`),
    unit,
    unitName: text(EXAMPLE.unitName),
    version: numbered(1),
    receivedAt: instant,
    receipt: receiptCode,
    documentNumber: text('112/BC-UBND').nullable(),
    checked: z.boolean(),
    value: z.number().meta({ examples: [3] }),
  })
  .meta({ id: 'FigureSource', description: 'A report behind a compiled figure' });

/** What is compiled of a round, the reports behind a figure, and the confirmation. */
export const ROLLUP_OPERATIONS = subject('Compiled reports', [
  operation({
    method: 'GET',
    path: '/rollups',
    access: 'readers',
    id: 'listRollups',
    summary: 'Rounds of reports with their counts and the newest compiled version',
    query: nothing,
    answer: z.array(compiledRound),
    async run({ request, reach }) {
      const lines = await readCollectionLines(request.reader, request.at, reach);
      return lines.map(({ head, counts, version: newest, state }) => ({
        ...{ collection: head.id, title: head.title, document: head.document, lastDay: head.lastDay },
        lateFrom: formatInstant(head.lateFrom),
        counts: countsAnswer(counts),
        ...{ version: newest, state },
      }));
    },
  }),
  operation({
    method: 'GET',
    path: '/rollup',
    access: 'readers',
    id: 'showRollup',
    summary: 'A compiled report, the newest version unless one is named',
    query: z.strictObject({ collection, version: versionInAddress.optional() }),
    answer: rollup,
    async run({ request, caller, query }) {
      await askForRound(request, query.collection);
      return rollupOutput((await showRollup(caller, query.collection, query.version ?? null)).rollup);
    },
  }),
  operation({
    method: 'GET',
    path: '/rollup/file',
    access: 'readers',
    id: 'downloadAppendix',
    summary: 'The tables of a compiled report: a workbook with a sheet for each, or the figures by unit as CSV',
    query: z.strictObject({
      collection,
      version: versionInAddress.optional(),
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
    }),
    answer: download,
    async run({ request, caller, query }) {
      await askForRound(request, query.collection);
      const facts = await readAppendix(caller, query.collection, query.version ?? null);
      noteReportRead(request, query.collection, 'figures');
      const content = await tablesFile(query.format, rollupTables(facts));
      return { name: `${appendixName(facts)}.${query.format}`, content };
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
      field: wordsNeeded(300, 'dialogues').describe('Full id, or `models.*.registered-group` for a column'),
      version: versionInAddress.optional(),
    }),
    answer: z
      .object({
        collection,
        version,
        label: text('Số cuộc đối thoại với Nhân dân'),
        unit: text('cuộc').nullable(),
        total: z.number().meta({ examples: [35] }),
        aggregate: z.enum(['sum', 'max', 'none']),
        sources: z.array(source),
      })
      .meta({ id: 'FigureSources' }),
    async run({ request, query }) {
      await askForRound(request, query.collection);
      const asked = { ...query, version: query.version ?? null };
      const found = await readFigureSources(request.reader, asked);
      if (found === null) throw notFound();
      noteReportRead(request, query.collection, 'figures');
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
