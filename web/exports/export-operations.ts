import { z } from 'zod';
import { KEPT_FOR, takeExport } from '../../client/exports/exports';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { operation, subject } from '../api/operation';
import { count, exportId, text } from '../api/scalars';
import { download } from '../api/shapes';
import { instant, iso } from '../api/times';
import { cancelOwnExport, ownerOf } from './export-queue';
import { ownExport } from './export-routes';

const one = z.strictObject({ export: exportId });
const state = z.enum(['waiting', 'reading', 'writing', 'ready', 'failed', 'cancelled']).meta({ examples: ['writing'] });
const answer = z
  .object({
    export: exportId,
    name: text('Báo cáo công tác dân vận chính quyền năm 2026.pdf'),
    state,
    share: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta({ examples: [0.45] })
      .describe('How much of the file is written; null where that is not known'),
    lines: count(3_321).describe('Lines of a list, units of a paper'),
    keptUntil: instant.describe('The file is gone after this'),
  })
  .meta({ id: 'Export', description: 'A file that is made outside the request; it is its person’s own, in that role' });

/** Files that are made outside the request: an answer 202 says where. */
export const EXPORT_OPERATIONS = subject('Exports', [
  operation({
    method: 'GET',
    path: '/exports/{export}',
    access: 'signed-in',
    id: 'readExport',
    summary: 'How far a file is that was answered with 202',
    query: one,
    answer,
    async run({ request, query }) {
      const { id, name, format, askedAt, ...rest } = await ownExport(request, query.export);
      return { export: id, name: `${name}.${format}`, ...rest, keptUntil: iso(askedAt + KEPT_FOR) };
    },
  }),
  operation({
    method: 'GET',
    path: '/exports/{export}/file',
    access: 'signed-in',
    id: 'downloadExport',
    summary: 'The file, once its state is ready; until then EXPORTS_WAIT',
    query: one,
    answer: download,
    async run({ request, caller, session, query }) {
      const { id, name, format } = await ownExport(request, query.export);
      const content = await takeExport(caller, ownerOf(session), id);
      if (content === null) throw new DungHanError('EXPORTS_WAIT', message('exports.not-ready'));
      return { name: `${name}.${format}`, content };
    },
  }),
  operation({
    method: 'DELETE',
    path: '/exports/{export}',
    access: 'signed-in',
    id: 'cancelExport',
    summary: 'Stops the making of a file; one that is ready stays',
    query: one,
    answer: z.object({ export: exportId }),
    async run({ request, query }) {
      const { id } = await ownExport(request, query.export);
      await cancelOwnExport(request, id);
      return { export: id };
    },
  }),
]);
