import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  checkRegister,
  importRegisterDraft,
  openRegisterDraft,
  saveRegisterDraft,
} from '../../client/registers/register-drafts';
import { message } from '../../domain/messages/message';
import type { Issue } from '../../domain/source/issue';
import { REGISTER_COLUMNS } from '../../domain/units/register-columns';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { issueFaults } from '../http/file-issues';
import { draftNumber } from '../http/form-values';
import { toOneLine } from '../http/one-line';
import { parsersOf } from '../http/parsers';
import { readTextForm } from '../http/text-upload';
import { registerImportView } from './register-import-view';
import { registerPreviewView } from './register-preview-view';

interface One {
  Params: { so: string };
}

/** Units of a preview that are listed; the rest is counted. */
const SHOWN = 500;

/** Import of a register: first all its faults, then a preview, then a person's confirmation. */
export function registerImportRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get('/danh-muc/nap', admin, async (request, reply) =>
    sendImport(deps, request, reply, { id: '', title: '' }, []),
  );

  app.post('/danh-muc/nap', admin, async (request, reply) => {
    const form = await readTextForm(request);
    checkFormToken(sessionOf(request), form.fields.get('dau'));
    const head = { id: toOneLine(form.fields.get('ma') ?? ''), title: toOneLine(form.fields.get('ten') ?? '') };
    const refuse = (issues: readonly Issue[]) => {
      reply.code(422);
      return sendImport(deps, request, reply, head, issues);
    };
    const sent = form.files.get('tep');
    if (sent === undefined) {
      return refuse([
        { file: '', line: null, path: '', code: 'FIELD_MISSING', message: message('typed.no-register-file') },
      ]);
    }
    const read = await parsersOf(request).register(sent.name, sent.content, head);
    if (!read.ok) return refuse(read.issues);
    const checked = await checkRegister(request.reader, read.value);
    if (!checked.ok) return refuse(checked.issues);
    const draft = await saveRegisterDraft(callerOf(request), checked.value);
    return reply.redirect(`/danh-muc/nap/${draft}`, 303);
  });

  app.get<One>('/danh-muc/nap/:so', admin, async (request, reply) => {
    const draft = await openRegisterDraft(request.reader, parsersOf(request), numberOf(request));
    if (draft === null) throw notFound();
    return sendPage(deps, request, reply, registerPreviewView, {
      sample: draft.register.sample,
      number: draft.id,
      register: draft.register,
      nameOf: new Map(draft.register.units.map((unit) => [unit.id, unit.shortName])),
      contacts: draft.register.units.reduce((sum, unit) => sum + unit.contacts.length, 0),
      silent: draft.register.units.filter((unit) => unit.contacts.length === 0).length,
      shown: SHOWN,
    });
  });

  app.post<One & { Body: { dau?: string } }>('/danh-muc/nap/:so', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const counts = await importRegisterDraft(callerOf(request), parsersOf(request), numberOf(request));
    return reply.redirect(`/danh-muc/${counts.register}`, 303);
  });
}

function numberOf(request: FastifyRequest): number {
  const number = draftNumber((request.params as { so: string }).so);
  if (number === null) throw notFound();
  return number;
}

async function sendImport(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: { id: string; title: string },
  issues: readonly Issue[],
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, registerImportView, {
    typed,
    columns: REGISTER_COLUMNS,
    faults: issueFaults(issues, '').map((fault) => ({ ...fault, field: '' })),
  });
}
