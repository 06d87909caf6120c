import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openContactsDraft, readContactsFile, saveContactsDraft } from '../../client/registers/contacts-file';
import {
  checkRegister,
  importRegisterDraft,
  openRegisterDraft,
  type RegisterDraft,
  registerBefore,
  saveRegisterDraft,
} from '../../client/registers/register-drafts';
import { type ContactChanges, renewContacts } from '../../client/registers/renew-contacts';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Issue, Parsed } from '../../domain/source/issue';
import type { DateOrder } from '../../domain/source/table-dates';
import { registerChanges } from '../../domain/units/register-changes';
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
import { contactsPreviewView } from './contacts-preview-view';
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
    if (!read.ok) {
      const renewed = await keepContacts(request, sent, head.id);
      if (renewed === null) return refuse(read.issues);
      return renewed.ok ? reply.redirect(`/danh-muc/nap/${renewed.value}`, 303) : refuse(renewed.issues);
    }
    const checked = await checkRegister(request.reader, read.value);
    if (!checked.ok) return refuse(checked.issues);
    const draft = await saveRegisterDraft(callerOf(request), checked.value);
    return reply.redirect(`/danh-muc/nap/${draft}`, 303);
  });

  app.get<One>('/danh-muc/nap/:so', admin, async (request, reply) => {
    return (await sendContacts(deps, request, reply)) ?? sendPreview(deps, request, reply, false);
  });

  app.post<One & { Body: { dau?: string; ngay?: string } }>('/danh-muc/nap/:so', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const caller = callerOf(request);
    const renewed = await openContacts(request);
    if (renewed !== null) {
      await renewContacts(caller, numberOf(request), renewed);
      return reply.redirect(`/danh-muc/${renewed.register.id}`, 303);
    }
    const dates = DATE_ORDERS.find((order) => order === request.body?.ngay);
    const draft = dates === undefined ? await draftOf(request) : null;
    if (draft !== null && draft.doubts.length > 0) {
      reply.code(422);
      return sendPreview(deps, request, reply, true);
    }
    const counts = await importRegisterDraft(caller, parsersOf(request), numberOf(request), dates);
    return reply.redirect(`/danh-muc/${counts.register}`, 303);
  });
}

const DATE_ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

/** Keeps a table that only renews contacts; null where the file is another one. */
async function keepContacts(
  request: FastifyRequest,
  sent: { name: string; content: Buffer },
  id: string,
): Promise<Parsed<number> | null> {
  const caller = callerOf(request);
  const read = await readContactsFile(caller, parsersOf(request), { ...sent, register: id });
  if (read === null || !read.ok) return read;
  return { ok: true, value: await saveContactsDraft(caller, read.value.register.id, read.value.text) };
}

/** What a kept table of contacts would change; null where the draft is a register. */
async function openContacts(request: FastifyRequest): Promise<ContactChanges | null> {
  const { reader } = request;
  const found = await openContactsDraft(reader, parsersOf(request), numberOf(request), callerOf(request).at);
  if (found === null || found.ok) return found?.value ?? null;
  throw new DungHanError('CONFLICT', found.issues[0]!.message);
}

async function sendContacts(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | null> {
  const found = await openContacts(request);
  if (found === null) return null;
  const content = { sample: found.register.sample, number: numberOf(request), ...found };
  return sendPage(deps, request, reply, contactsPreviewView, content);
}

async function draftOf(request: FastifyRequest): Promise<RegisterDraft> {
  const draft = await openRegisterDraft(request.reader, parsersOf(request), numberOf(request));
  if (draft === null) throw notFound();
  return draft;
}

async function sendPreview(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  datesUnsaid: boolean,
): Promise<FastifyReply> {
  const { id, register, notes, doubts } = await draftOf(request);
  const before = await registerBefore(request.reader, register);
  return sendPage(deps, request, reply, registerPreviewView, {
    sample: register.sample,
    number: id,
    register,
    nameOf: new Map(register.units.map((unit) => [unit.id, unit.shortName])),
    changes: before === null ? null : registerChanges(before, register),
    notes,
    doubts,
    datesUnsaid,
    contacts: register.units.reduce((sum, unit) => sum + unit.contacts.length, 0),
    silent: register.units.filter((unit) => unit.contacts.length === 0).length,
    shown: SHOWN,
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
