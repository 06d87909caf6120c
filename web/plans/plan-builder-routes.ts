import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkPlan, replaceDraft, savePlanDraft } from '../../client/plans/plan-drafts';
import { message } from '../../domain/messages/message';
import type { Issue } from '../../domain/source/issue';
import type { Register } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { loadDraft } from '../../storage/plan-drafts';
import { loadRegister } from '../../storage/units';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { draftNumber } from '../http/form-values';
import { parsersOf } from '../http/parsers';
import { readTextForm } from '../http/text-upload';
import { readRegisterLines } from '../registers/registers';
import { type FilledForm, formFromPlan } from './form-from-plan';
import { type KnownForms, readKnownForms } from './known-forms';
import { openDataForm } from './open-data-form';
import { planBuildStartView } from './plan-build-start-view';
import { type PlanBuildContent, planBuildView } from './plan-build-view';
import { type Data, isData, textOf } from './plan-fields';
import { planYaml } from './plan-form';
import { MOST_REQUIREMENTS, MOST_UNITS_CHOSEN, reportCount } from './plan-form-choices';
import { issuesOfMissingUnits, planFormFaults } from './plan-form-faults';
import { issuesOfReports } from './plan-form-reports';
import { twoReports, withCopyOfLast } from './two-reports';

type Query = { 'danh-muc'?: string; 'du-thao'?: string };

/** The form for the commonest plan: it writes a plan file, which is handled like an uploaded one. */
export function planBuilderRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: Query }>('/van-ban/lap', { config: { access: 'admin' } }, async (request, reply) => {
    const { 'danh-muc': id, 'du-thao': draft } = request.query;
    if (draft !== undefined) return sendForm(deps, request, reply, await formOfDraft(request, draft));
    if (id === undefined) {
      const registers = await readRegisterLines(request.reader);
      return sendPage(deps, request, reply, planBuildStartView, { registers });
    }
    const register = await requestedRegister(request.reader, id);
    const known = await readKnownForms(request.reader);
    const form = { fields: new Map(), lists: new Map(), count: 1 };
    return sendForm(deps, request, reply, { register, known, form, draft: null, issues: [] });
  });

  app.post('/van-ban/lap', { config: { access: 'admin' } }, async (request, reply) => {
    const sent = await readTextForm(request);
    checkFormToken(sessionOf(request), sent.fields.get('dau'));
    const register = await requestedRegister(request.reader, sent.fields.get('danh-muc') ?? '');
    const known = await readKnownForms(request.reader);
    const act = sent.fields.get('viec') ?? null;
    if (act?.startsWith('bieu-mau:')) {
      const own = await ownFormsOf(request, sent);
      const id = act.slice('bieu-mau:'.length);
      if (own !== null) return openDataForm(deps, request, reply, sent, { id: id in own ? id : '', own });
    }
    const form = formAfter(act, {
      fields: sent.fields,
      lists: sent.lists,
      count: reportCount(sent.fields),
    });
    const draft = draftNumber(sent.fields.get('du-thao'));
    const page = { register, known, form, draft };
    if (act !== null) {
      const issues = act.startsWith('bieu-mau:') ? [ownFormsUnreadable()] : [];
      return sendForm(deps, request, reply, { ...page, issues });
    }
    const own = await ownFormsOf(request, form);
    const source = planYaml(form, form.count, { register, known, own: own ?? {} });
    const amends = draft === null ? null : ((await loadDraft(request.reader, draft))?.amends ?? null);
    const upload = { file: 'van-ban.yaml', source, register: register.id, uploaded: null, amends };
    const checked = await checkPlan(request.reader, parsersOf(request), upload);
    const typed = [...(own === null ? [ownFormsUnreadable()] : []), ...issuesOfReports(form.fields, form.count)];
    const missing = issuesOfMissingUnits(form);
    if (!checked.ok || typed.length + missing.length > 0) {
      reply.code(422);
      const issues = together(together(typed, checked.ok ? [] : checked.issues), missing);
      return sendForm(deps, request, reply, { ...page, issues });
    }
    const plan = { ...checked.value, upload: { ...upload, file: `${checked.value.plan.id}.yaml` } };
    const caller = callerOf(request);
    const kept =
      draft === null ? await savePlanDraft(caller, plan) : await replaceDraft(caller, parsersOf(request), draft, plan);
    return reply.redirect(`/van-ban/du-thao/${kept}`, 303);
  });
}

export async function requestedRegister(db: Queryable, id: string): Promise<Register> {
  const register = await loadRegister(db, id);
  if (register === null) throw notFound();
  return register;
}

/** The form after the button that was pressed: with another report, or without the last. A sentence with two dates is two. */
function formAfter(act: string | null, form: FilledForm): FilledForm {
  if (act === 'them') return { ...form, count: Math.min(MOST_REQUIREMENTS, form.count + 1) };
  if (act === 'chep') return withCopyOfLast(form);
  if (act === 'bot') return { ...form, count: Math.max(1, form.count - 1) };
  return twoReports(form);
}

/** The document's own forms, as they were typed; null where they are no such list. */
export async function ownFormsOf(
  request: FastifyRequest,
  { fields }: Pick<FilledForm, 'fields'>,
): Promise<Data | null> {
  const text = fields.get('bieu-mau-rieng') ?? '';
  if (text.trim() === '') return {};
  const data = await parsersOf(request).yamlData(text);
  return isData(data) ? data : null;
}

function ownFormsUnreadable(): Issue {
  return { file: '', line: null, path: 'forms', code: 'FIELD_INVALID', message: message('typed.forms-unreadable') };
}

/** Issues of the parser and of the form; one for each place, the first ones also for what lies below it. */
function together(first: readonly Issue[], others: readonly Issue[]): Issue[] {
  const isWithin = (path: string, other: string) => path === other || path.startsWith(`${other}.`);
  const isSaid = (path: string) => first.some((issue) => isWithin(path, issue.path) || isWithin(issue.path, path));
  return [...first, ...others.filter(({ path }) => !isSaid(path))];
}

/** A draft that was written with the form, to be changed. */
async function formOfDraft(request: FastifyRequest, given: string): Promise<FormPage> {
  const db = request.reader;
  const number = draftNumber(given);
  const draft = number === null ? null : await loadDraft(db, number);
  if (draft === null || draft.registerSource !== null) throw notFound();
  const known = await readKnownForms(db);
  const register = await requestedRegister(db, draft.register);
  const form = await formFromPlan(parsersOf(request), draft.source, { register, known });
  if (form === null) throw notFound();
  return { register, known, form, draft: number, issues: [] };
}

export interface FormPage {
  register: Register;
  form: FilledForm;
  known: KnownForms;
  /** Number of the draft that is changed. */
  draft: number | null;
  issues: readonly Issue[];
}

/** Units that can issue and receive: those with others below them, or with none above. */
function bodiesOf({ units }: Register) {
  const above = new Set(units.flatMap(({ parents }) => Object.values(parents)));
  return units.filter(({ id, parents }) => above.has(id) || Object.values(parents).some((parent) => parent === null));
}

/** Units offered as issuer and receiver besides those with others below them. */
const MOST_OTHER_BODIES = 500;

/** Answers with the form as it is filled in. */
export async function sendForm(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { register, known, form: { fields, lists, count }, draft, issues }: FormPage,
): Promise<FastifyReply> {
  const bodies = bodiesOf(register);
  const others = register.units.filter((unit) => !bodies.includes(unit));
  const faults = planFormFaults(issues);
  const own = (await ownFormsOf(request, { fields })) ?? {};
  return sendPage(deps, request, reply, planBuildView, {
    register,
    bodies: [...bodies, ...others.slice(0, MOST_OTHER_BODIES)],
    groups: groupsOf(register),
    units: register.units.length <= MOST_UNITS_CHOSEN ? register.units : [],
    types: [...new Set(register.units.map(({ type }) => type))],
    forms: [...known].map(([id, { form, plan }]) => ({ id, title: form.title, plan })),
    ownForms: Object.entries(own).map(([id, one]) => ({ id, title: (isData(one) && textOf(one.title)) || id })),
    count,
    draft,
    valueOf: (name) => fields.get(name) ?? '',
    listOf: (name) => lists.get(name) ?? [],
    faults,
    faultOf: new Map(faults.map((fault) => [fault.field, fault])),
  });
}

/** The groups of a register, each with how many units it has. */
function groupsOf({ groups = [], units }: Register): PlanBuildContent['groups'] {
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  const sizes = new Map<string, number>();
  for (const id of units.flatMap((unit) => unit.groups)) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  return [...sizes].map(([id, size]) => ({ id, title: titles.get(id) ?? id, units: size }));
}
