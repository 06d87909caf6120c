import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readBlankForm, readFilledForm } from '../../client/reports/form-file';
import { FORM_FORMATS, formFile } from '../../documents/form-file';
import { DungHanError } from '../../domain/errors';
import { inVietnamese, message } from '../../domain/messages/message';
import { ATTACHMENT_LIMITS } from '../../files/upload-limits';
import { ownerOfObligation } from '../access/reach';
import { askForOwner, notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { obligation, text } from '../api/scalars';
import { download, nothing } from '../api/shapes';
import { parsersOf } from '../http/parsers';
import { readTarget, type SubmissionTarget } from './obligation';

const issue = z
  .object({
    code: text('FIGURE_INVALID'),
    field: text('dialogues', 'Full id of the answer; empty where the cell belongs to none'),
    message: text('Ô C7: Số cuộc đối thoại với Nhân dân: tìm thấy “x”; cần một số, viết như 1234 hoặc 1.234,5.'),
  })
  .meta({ id: 'FormFileIssue', description: 'One thing to mend in a filled-in form, with its cell' });

/** The form of a report as a file, and what was filled in. */
export const FORM_FILE_OPERATIONS = subject("A unit's reports", [
  operation({
    method: 'GET',
    path: '/form-file',
    access: 'owner-read',
    id: 'downloadForm',
    summary: 'The form of a report as an Excel or Word file, with unit and period filled in',
    query: z.strictObject({ obligation, format: z.enum(FORM_FORMATS).default('xlsx') }),
    answer: download,
    async run({ request, caller, query }) {
      const target = await targetOf(request, query.obligation);
      const { blocks, name } = await readBlankForm(caller, target.id);
      return { name: `${name}.${query.format}`, content: await formFile(query.format, blocks) };
    },
  }),
  operation({
    method: 'POST',
    path: '/form-file',
    access: 'owner-write',
    id: 'readForm',
    summary:
      'Reads a filled-in form back: what submitReport takes as `values`, and every fault by its cell; nothing is sent or kept',
    query: nothing,
    body: z.strictObject({ obligation }),
    files: { ...ATTACHMENT_LIMITS, files: 1 },
    answer: z.object({
      obligation,
      values: z
        .record(z.string(), z.string())
        .meta({ description: 'Flat by field id, as filled in', examples: [{ dialogues: '3' }] }),
      issues: z.array(issue),
      warnings: z.array(issue),
    }),
    async run({ request, body, takeFiles }) {
      const target = await targetOf(request, body.obligation);
      const [file] = takeFiles();
      if (file === undefined) throw new DungHanError('UPLOAD_TYPE', message('form-files.choose'));
      const answer = await readFilledForm(parsersOf(request), target, file);
      if (!answer.ok) {
        const [first] = answer.issues;
        throw new DungHanError('UPLOAD_TYPE', first!.message, { issues: answer.issues });
      }
      const { values, issues, warnings } = answer.file;
      const said = (list: typeof issues) => list.map((one) => ({ ...one, message: inVietnamese(one.message) }));
      return { obligation: target.id, values, issues: said(issues), warnings: said(warnings) };
    },
  }),
]);

async function targetOf(request: FastifyRequest, id: string): Promise<SubmissionTarget> {
  askForOwner(request, ownerOfObligation(id));
  const target = await readTarget(request.reader, id);
  if (target === null) throw notFound();
  return target;
}
