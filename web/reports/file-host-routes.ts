import type { FastifyInstance } from 'fastify';
import { FILE_ROUTE, isFilesHost } from '../access/file-host';
import { ownerOfObligation } from '../access/reach';
import { noteReportRead } from '../access/report-reads';
import { askForOwner, notFound } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendFile } from '../http/send-file';
import { readAttachment, readSubmissionPage } from './receipt';

/**
 * Serves the files of reports on a separate host name, so that a file which runs in a browser cannot reach the pages.
 * The page has signed the address (`fileAddress`); the session's right is checked again.
 */
export function fileHostRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Params: { code: string; ord: string } }>(
    FILE_ROUTE,
    { config: { access: 'owner-read' } },
    async (request, reply) => {
      const submission = isFilesHost(deps, request)
        ? await readSubmissionPage(request.reader, request.params.code)
        : null;
      if (submission === null) throw notFound();
      askForOwner(request, ownerOfObligation(submission.obligation));
      noteReportRead(request, submission.obligation, 'file');
      const file = await readAttachment(request.reader, submission.id, Number(request.params.ord));
      if (file === null) throw notFound();
      return sendFile(reply.header('referrer-policy', 'no-referrer'), file);
    },
  );
}
