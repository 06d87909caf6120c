import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerPassing, type PassingAnswer } from '../../client/registers/answer-passing';
import { previewUnitChange } from '../../client/registers/change-units';
import { confirmUnitChange, openUnitChangeDraft, saveUnitChangeDraft } from '../../client/registers/unit-change-drafts';
import { passingLines, unitChangeLines } from '../../client/registers/unit-change-words';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Issue } from '../../domain/source/issue';
import { required } from '../../domain/source/typed-field';
import { SUCCESSOR_COLUMNS } from '../../domain/successions/successor-table';
import { readOpenPassings, readUnitChanges } from '../../storage/unit-changes';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { issueFaults } from '../http/file-issues';
import { draftNumber } from '../http/form-values';
import { toOneLine } from '../http/one-line';
import { parsersOf } from '../http/parsers';
import { sendTable } from '../http/send-table';
import { readTextForm } from '../http/text-upload';
import { readPlanChange } from '../plans/plan-change-form';
import { readRegisterLines } from '../registers/registers';
import { readHeads } from '../rounds/collection-head';
import { successionPreviewView } from './succession-preview-view';
import { successionView } from './succession-view';
import { SUCCESSORS_EXAMPLE } from './successors-example';

type Body = Record<string, string | undefined>;
interface At {
  Params: { ma: string };
  Body: Body;
}
interface One {
  Params: { ma: string; so: string };
  Body: Body;
}

/** Changes of units in a register: a table of successors, what it changes for whom, then a person's confirmation; and open points. */
export function successionRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get<At>('/danh-muc/:ma/sap-xep', admin, (request, reply) => sendChanges(deps, request, reply, {}, []));

  app.get<{ Querystring: { dang?: string } }>('/danh-muc/mau-sap-xep', admin, async (request, reply) =>
    sendTable(reply, 'mau-sap-xep', request.query.dang, {
      ...{ name: 'Sắp xếp', heads: Object.values(SUCCESSOR_COLUMNS), rows: SUCCESSORS_EXAMPLE },
    }),
  );

  app.post<{ Params: { ma: string } }>('/danh-muc/:ma/sap-xep', admin, async (request, reply) => {
    const form = await readTextForm(request);
    checkFormToken(sessionOf(request), form.fields.get('dau'));
    const { typed, faults, basis, effective, reason } = readPlanChange(Object.fromEntries(form.fields));
    const sent = form.files.get('tep');
    if (typed['hieu-luc'] === '') faults.push({ field: 'hieu-luc', message: required('labels.effective-day') });
    if (sent === undefined) faults.push({ field: 'tep', message: message('successions.no-file') });
    if (faults.length > 0 || sent === undefined) return sendChanges(deps, request, reply.code(422), typed, faults);
    const refuse = (issues: readonly Issue[]) =>
      sendChanges(
        deps,
        request,
        reply.code(422),
        typed,
        issueFaults(issues, '').map((one) => ({ ...one, field: '' })),
      );
    const read = await parsersOf(request).successors(sent.name, sent.content);
    if (!read.ok) return refuse(read.issues);
    const given = { register: request.params.ma, rows: read.value.rows, file: sent.name, basis, effective, reason };
    const shown = await previewUnitChange(callerOf(request), given);
    if (!shown.ok) return refuse(shown.issues);
    const draft = await saveUnitChangeDraft(callerOf(request), given);
    return reply.redirect(`/danh-muc/${request.params.ma}/sap-xep/${draft}`, 303);
  });

  app.get<One>('/danh-muc/:ma/sap-xep/:so', admin, (request, reply) => sendPreview(deps, request, reply));

  app.post<One>('/danh-muc/:ma/sap-xep/:so', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    await confirmUnitChange(callerOf(request), numberOf(request));
    return reply.redirect(`/danh-muc/${request.params.ma}/sap-xep#da-ghi`, 303);
  });

  app.post<At>('/danh-muc/:ma/ke-thua', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body.dau);
    const { given, faults } = readAnswer(request.body, request.params.ma);
    if (faults.length > 0) return sendChanges(deps, request, reply.code(422), request.body, faults);
    try {
      await answerPassing(callerOf(request), given);
    } catch (refusal) {
      if (!(refusal instanceof DungHanError) || typeof refusal.said === 'string') throw refusal;
      if (refusal.code !== 'UNIT_CHANGE_INVALID' && refusal.code !== 'NOT_FOUND') throw refusal;
      const said = [{ field: '', message: refusal.said }];
      return sendChanges(deps, request, reply.code(422), request.body, said);
    }
    return reply.redirect(`/danh-muc/${request.params.ma}/sap-xep#can-xac-nhan`, 303);
  });
}

const ANSWERS: readonly PassingAnswer['answer'][] = ['successor', 'covered', 'nobody'];

/** A successor may be written by its code alone. */
function readAnswer(body: Body, register: string): { given: PassingAnswer; faults: Fault[] } {
  const line = (name: string) => toOneLine(body[name] ?? '').slice(0, 200);
  const answer = ANSWERS.find((one) => one === body['tra-loi']) ?? 'successor';
  const [unit, code, reason] = [line('don-vi'), line('ke-thua'), line('ly-do')];
  const faults: Fault[] = [];
  if (answer !== 'nobody' && code === '') faults.push({ field: '', message: required('labels.successor') });
  if (reason === '') faults.push({ field: '', message: required('labels.reason') });
  const successor = answer === 'nobody' ? null : code.includes(':') ? code : `${register}:${code}`;
  return { given: { unit, answer, successor, reason }, faults };
}

async function registerOf(request: FastifyRequest) {
  const { ma } = request.params as At['Params'];
  const register = (await readRegisterLines(request.reader)).find(({ id }) => id === ma);
  if (register === undefined) throw notFound();
  return register;
}

function numberOf(request: FastifyRequest): number {
  const number = draftNumber((request.params as One['Params']).so);
  if (number === null) throw notFound();
  return number;
}

async function sendChanges(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Readonly<Record<string, string | undefined>>,
  faults: readonly Fault[],
): Promise<FastifyReply> {
  const register = await registerOf(request);
  const points = (await readOpenPassings(request.reader)).filter(({ unit }) => unit.startsWith(`${register.id}:`));
  const heads = await readHeads(
    request.reader,
    points.map(({ collection }) => collection),
  );
  return sendPage(deps, request, reply, successionView, {
    ...{ sample: register.sample, register, faults, columns: SUCCESSOR_COLUMNS },
    typed: Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value ?? ''])),
    changes: await readUnitChanges(request.reader, register.id),
    points: points.map((point) => ({ ...point, title: heads.get(point.collection)!.title })),
  });
}

async function sendPreview(deps: WebDependencies, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const number = numberOf(request);
  const given = await openUnitChangeDraft(request.reader, number);
  if (given === null || given.register !== (request.params as One['Params']).ma) throw notFound();
  const shown = await previewUnitChange(callerOf(request), given);
  if (!shown.ok) throw new DungHanError('CONFLICT', shown.issues[0]!.message);
  const effect = shown.value;
  const passings = passingLines(effect);
  const heads = await readHeads(request.reader, [
    ...new Set([
      ...passings.map(({ collection }) => collection),
      ...effect.orphaned.map(({ collection }) => collection),
    ]),
  ]);
  const { effective, ended, added, altered } = effect.succession;
  return sendPage(deps, request, reply, successionPreviewView, {
    ...{ sample: effect.register.sample, register: effect.register, number, effective, basis: given.basis },
    counts: { ended: ended.length, added: added.length, altered: altered.length },
    lines: unitChangeLines(effect),
    passings: passings.map(({ collection, line }) => ({ title: heads.get(collection)!.title, line })),
    open: effect.passings.filter(({ kind }) => kind === 'open').length,
    orphaned: effect.orphaned.map(({ collection }) => heads.get(collection)!.title),
  });
}
