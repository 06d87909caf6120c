import type { FastifyInstance } from 'fastify';
import { readBlankForm } from '../../client/reports/form-file';
import { FORM_FORMATS, formFile } from '../../documents/form-file';
import { ownerOfObligation } from '../access/reach';
import { askForOwner, notFound, restOf } from '../access/request';
import { attachmentHeader } from '../http/content-disposition';
import { readTarget } from './obligation';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The form of a report (biểu mẫu) as a file to fill in without a connection. */
export function formFileRoutes(app: FastifyInstance): void {
  app.get<{ Querystring: { dang?: string } }>(
    '/bieu-mau/*',
    { config: { access: 'owner-read' } },
    async (request, reply) => {
      const target = await readTarget(request.reader, restOf(request));
      if (target === null) throw notFound();
      askForOwner(request, ownerOfObligation(target.id));
      if (target.requirement.form === null) throw notFound();
      const format = FORM_FORMATS.find((one) => one === request.query.dang) ?? 'xlsx';
      const { blocks, name } = await readBlankForm(request, target.id);
      reply.header('content-disposition', attachmentHeader(`${name}.${format}`));
      return reply.type(TYPES[format]).send(await formFile(format, blocks));
    },
  );
}
