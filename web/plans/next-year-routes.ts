import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { savePlanDraft } from '../../client/plans/plan-drafts';
import { isEndless } from '../../domain/obligations/periods';
import { dayOf } from '../../domain/time/time';
import { tableDate } from '../../domain/time/vietnamese';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { typedLines } from '../http/typed-basis';
import { type NewHead, type NextYearOfPlan, nextYearOfPlan, readCopy } from './next-year';
import { nextYearView } from './next-year-view';
import { sendForm } from './plan-builder-routes';
import { planFormFaults } from './plan-form-faults';

type Body = Record<string, string | undefined>;
interface At {
  Params: { id: string };
  Querystring: { nam?: string };
}

/** A document in force is copied for a later year; what moves is shown before a draft is made. */
export function nextYearRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get<At>('/van-ban/:id/nam-sau', admin, async (request, reply) => {
    const found = await foundFor(request, request.query.nam);
    const typed = {
      so: '',
      ngay: '',
      'hieu-luc': found.copy.effective === null ? '' : tableDate(found.copy.effective),
    };
    return send(deps, request, reply, found, { typed, faults: [] });
  });

  app.post<At & { Body: Body }>('/van-ban/:id/nam-sau', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const found = await foundFor(request, request.body.nam);
    const { typed, faults, head } = typedHead(request.body);
    if (faults.length > 0) return send(deps, request, reply.code(422), found, { typed, faults });
    const copy = await readCopy(request, found, head);
    if (copy.checked !== null) {
      const draft = await savePlanDraft(callerOf(request), copy.checked);
      return reply.redirect(`/van-ban/du-thao/${draft}`, 303);
    }
    const ofHead = headFaults(copy.issues);
    reply.code(422);
    // What the form of this page does not ask for is mended in the form of documents.
    if (ofHead.length === copy.issues.length || copy.form === null) {
      const all = copy.form === null ? planFormFaults(copy.issues).map((one) => ({ ...one, field: '' })) : ofHead;
      return send(deps, request, reply, found, { typed, faults: all });
    }
    const { register } = found.stored;
    return sendForm(deps, request, reply, { register, ...copy, form: copy.form, draft: null });
  });
}

async function foundFor(request: FastifyRequest, year: string | undefined): Promise<NextYearOfPlan> {
  const { id } = request.params as At['Params'];
  const next = await nextYearOfPlan(request, id, 1);
  const years = next.copy.years + (/^\d{4}$/.test(year ?? '') ? Number(year) - next.copy.year : 0);
  return years > 1 && years <= 50 ? nextYearOfPlan(request, id, years) : next;
}

function typedHead(body: Body): { typed: Readonly<Record<string, string>>; faults: Fault[]; head: NewHead } {
  const lines = typedLines(body, ['so', 'ngay', 'hieu-luc']);
  const number = lines.line('so', 'labels.document-number');
  const issued = lines.day('ngay', 'labels.issued');
  const effective = lines.typed['hieu-luc'] === '' ? null : lines.day('hieu-luc', 'labels.effective-day');
  return { typed: lines.typed, faults: lines.faults, head: { number, issued, effective } };
}

const FIELD_OF: Readonly<Record<string, string>> = { ma: 'so', so: 'so', ngay: 'ngay', 'hieu-luc': 'hieu-luc' };

/** Faults of what this page asks for; the id is made of number and date. */
function headFaults(issues: Parameters<typeof planFormFaults>[0]): Fault[] {
  return planFormFaults(issues).flatMap(({ of, message }) => {
    const field = FIELD_OF[of ?? ''];
    return field === undefined ? [] : [{ field, message }];
  });
}

async function send(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { stored: { plan }, copy, dates, rounds }: NextYearOfPlan,
  form: { typed: Readonly<Record<string, string>>; faults: readonly Fault[] },
): Promise<FastifyReply> {
  const now = Number(dayOf(request.at).slice(0, 4));
  const first = copy.year - copy.years + 1;
  return sendPage(deps, request, reply, nextYearView, {
    ...{ sample: plan.sample, plan, copy, dates, rounds, ...form },
    choices: Array.from({ length: Math.max(1, Math.min(50, now + 2 - first)) }, (_, nth) => first + nth),
    stillRecurs: plan.requirements.some(isEndless),
  });
}
