import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { previewEvent, type RecordedEvent, recordEvent } from '../../client/plans/record-event';
import { message } from '../../domain/messages/message';
import { isOpenedByEvents } from '../../domain/obligations/event';
import { hasSeries, periodWritten } from '../../domain/plan/frequency';
import { requirementOf } from '../../domain/plan/requirement-of';
import { unexpectedIn } from '../../domain/source/typed-field';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { selectUnits } from '../../domain/units/register';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { type EventContent, eventView } from './event-view';
import { periodId } from './plan-period-words';
import { readViewedPlan } from './viewed-plan';

interface At {
  Params: { id: string; ma: string };
  Body: Record<string, string | readonly string[] | undefined>;
}

/** Fields of the form by what the refusal is about. */
const FIELD_OF = { requirement: 'ngay', on: 'ngay', period: 'ky', units: 'don-vi' } as const;

/** An event from which a deadline counts is recorded; what it opens is shown before it is kept. */
export function eventRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const, lists: ['don-vi'] } };

  app.get<At>('/van-ban/:id/su-kien/:ma', admin, async (request, reply) => {
    const shown = await shownOf(request, { nguoi: sessionOf(request).name }, []);
    return send(deps, request, reply, { ...shown, faults: [], opens: null });
  });

  app.post<At>('/van-ban/:id/su-kien/:ma', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body.dau as string | undefined);
    const { typed, units } = readTyped(request.body);
    const shown = await shownOf(request, typed, units);
    const { faults, event } = eventOf(shown, typed, units);
    if (event !== null) {
      const found = await previewEvent(callerOf(request), event);
      if (found.ok && request.body.viec !== 'ghi')
        return send(deps, request, reply, { ...shown, faults, opens: found.collections });
      if (found.ok) {
        await recordEvent(callerOf(request), event);
        return reply.redirect(`/van-ban/${event.plan}`, 303);
      }
      faults.push({ field: FIELD_OF[found.field], message: found.refusal });
    }
    reply.code(422);
    return send(deps, request, reply, { ...shown, faults, opens: null });
  });
}

type Shown = Omit<EventContent, 'faults' | 'opens'>;

async function shownOf(
  request: FastifyRequest,
  typed: EventContent['typed'],
  chosen: readonly string[],
): Promise<Shown> {
  const { id, ma } = request.params as At['Params'];
  const hand = await readViewedPlan(request.reader, id);
  const requirement = requirementOf(hand?.plan ?? { requirements: [] }, ma);
  if (hand === null || requirement === null || !isOpenedByEvents(requirement)) throw notFound();
  const { plan, register } = hand;
  const units = selectUnits(requirement.reporters, register, plan.tree, plan.effective).map((unit) => ({
    id: unit.id,
    name: unit.shortName,
  }));
  return { plan, requirement, units, chosen, typed, needsPeriod: hasSeries(requirement.frequency) };
}

function readTyped({ 'don-vi': units, ...body }: At['Body']) {
  const line = (name: string) => toOneLine(typeof body[name] === 'string' ? (body[name] as string) : '').slice(0, 500);
  const typed = Object.fromEntries(['ngay', 'su-kien', 'ky', 'nguoi'].map((name) => [name, line(name)]));
  return { typed, units: Array.isArray(units) ? (units as string[]) : [] };
}

/** The event of the form; null where something is missing. */
function eventOf(
  { plan, requirement, needsPeriod }: Shown,
  typed: EventContent['typed'],
  units: readonly string[],
): { faults: Fault[]; event: RecordedEvent | null } {
  const faults: Fault[] = [];
  const on = parseVietnameseDate(typed.ngay ?? '');
  const aDay = message('typed.a-day', { example: '02/3/2026' });
  if (on === null) faults.push({ field: 'ngay', message: unexpectedIn('labels.event-day', typed.ngay ?? '', aDay) });
  if (!typed['su-kien'])
    faults.push({ field: 'su-kien', message: unexpectedIn('labels.event', '', 'typed.a-document-or-word') });
  if (!typed.nguoi)
    faults.push({ field: 'nguoi', message: unexpectedIn('labels.confirmer', '', 'typed.a-responsible-name') });
  if (on === null || faults.length > 0) return { faults, event: null };
  const period = needsPeriod && typed.ky ? periodWritten(periodId(typed.ky), requirement.frequency) : null;
  const event = { plan: plan.id, requirement: requirement.id, on, period, units: units.length > 0 ? units : null };
  return { faults, event: { ...event, what: typed['su-kien']!, by: typed.nguoi! } };
}

async function send(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  content: EventContent,
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, eventView, { sample: content.plan.sample, ...content });
}
