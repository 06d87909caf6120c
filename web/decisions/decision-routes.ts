import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endDuty, exemptReport, returnReport } from '../../client/decisions/decide';
import { extendReport } from '../../client/decisions/extend';
import { noteLateness } from '../../client/decisions/note-lateness';
import { refuseExtension } from '../../client/decisions/refuse-extension';
import { restoreReport } from '../../client/decisions/restore';
import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { DungHanError } from '../../domain/errors';
import { isLate } from '../../domain/states/lateness';
import { canDo } from '../../domain/states/transitions';
import { dayOf } from '../../domain/time/time';
import { tableDate } from '../../domain/time/vietnamese';
import { loadCalendar } from '../../storage/calendar';
import { readExtensionRequests } from '../../storage/extension-requests';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForReports, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { toOneLine } from '../http/one-line';
import { addressOf } from '../language/vietnamese-words';
import { type ObligationPage, readObligation } from '../reports/obligation';
import { readDecisionsOf, readSuccessors } from '../reports/report-decisions';
import { type Act, faultsOfRefusal, isAct, LONGEST, readTypedDecision, type TypedDecision } from './decision-form';
import { decisionsView } from './decisions-view';

type Body = Record<string, string | undefined>;

/** Working days suggested for the correction of a returned report. */
const DAYS_OFFERED = 3;

/**
 * Staff return a report, extend its date or refuse to, note why it was late, exempt a unit from it, and revert the
 * latest.
 */
export function decisionRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const staff = { config: { access: 'staff', narrowed: true } } as const;

  app.get<{ Querystring: { xong?: string } }>('/quyet-dinh/*', staff, async (request, reply) => {
    const { page, calendar } = await reportOf(request);
    const done = isAct(request.query.xong) ? request.query.xong : null;
    const offered = tableDate(calendar.addWorkingDays(dayOf(request.at), DAYS_OFFERED));
    const [newest] = await readExtensionRequests(request.reader, page.id);
    // What the unit has asked for stands in the form that grants it.
    const asked: Record<string, string> =
      newest?.state === 'waiting'
        ? { 'gia-han.ngay': tableDate(newest.until), 'gia-han.ly-do': lineOf(newest.reason) }
        : {};
    const typed = { 'bo-sung.ngay': offered, ...asked };
    return sendDecisions(deps, request, reply, page, { typed, faults: [] }, done);
  });

  app.post<{ Body: Body }>('/quyet-dinh/*', staff, async (request, reply) => {
    const body = request.body;
    checkFormToken(sessionOf(request), body.dau);
    const { page } = await reportOf(request);
    if (!isAct(body.viec)) throw notFound();
    const given = readTypedDecision(body, body.viec);
    const faults = given.faults.length > 0 ? given.faults : await decided(request, page.id, body.viec, given);
    if (faults.length > 0) return sendDecisions(deps, request, reply.code(422), page, { ...given, faults }, null);
    return reply.redirect(`${addressOf('/quyet-dinh', page.id)}?xong=${body.viec}`, 303);
  });
}

/** A reason as far as the field takes it. */
function lineOf(reason: string): string {
  return toOneLine(reason).slice(0, LONGEST.line);
}

async function reportOf(request: FastifyRequest): Promise<{ page: ObligationPage; calendar: WorkingCalendar }> {
  const calendar = await loadCalendar(request.reader);
  const id = restOf(request);
  await askForReports(request, [id]);
  const page = await readObligation(request.reader, id, request.at, calendar);
  if (page === null) throw notFound();
  return { page, calendar };
}

/** Writes the decision; a refusal that the form can correct is returned as faults. */
async function decided(
  request: FastifyRequest,
  obligation: string,
  act: Act,
  { day, time, basis, words, successor, bookNumber, confirmDates }: TypedDecision,
): Promise<TypedDecision['faults']> {
  const caller = callerOf(request);
  const reason = words === '' ? null : words;
  const given = { basis, reason, bookNumber, confirmDates };
  try {
    if (act === 'bo-sung')
      await returnReport(caller, { obligation, points: words, until: day!, untilTime: time, confirmDates });
    else if (act === 'gia-han') await extendReport(caller, { obligation, until: day!, untilTime: time, ...given });
    else if (act === 'chua-gia-han')
      await refuseExtension(caller, { obligation, decider: basis.decider, reason: words });
    else if (act === 'ly-do-cham') await noteLateness(caller, { obligation, reason: words });
    else if (act === 'mien') await exemptReport(caller, { obligation, ...given });
    else if (act === 'ket-thuc') await endDuty(caller, { obligation, ...given }, successor);
    else await restoreReport(caller, { obligation, reason: words, confirmDates });
    return [];
  } catch (refusal) {
    const faults = refusal instanceof DungHanError ? faultsOfRefusal(refusal, act) : [];
    if (faults.length === 0) throw refusal;
    return faults;
  }
}

async function sendDecisions(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  page: ObligationPage,
  { typed, faults }: Pick<TypedDecision, 'typed' | 'faults'>,
  done: Act | null,
): Promise<FastifyReply> {
  const { id, state, own, head } = page;
  const { decisions, inForce } = await readDecisionsOf(request.reader, id, page.version);
  const requests = await readExtensionRequests(request.reader, id);
  const may = (action: 'return' | 'exempt' | 'end') => !own && canDo(state, action);
  const acts: Readonly<Record<Act, boolean>> = {
    'bo-sung': may('return') && !head.history,
    'gia-han': state === 'open' && !own && !head.history,
    'chua-gia-han': state === 'open' && !own && !head.history,
    'ly-do-cham': isLate(page, request.at),
    mien: may('exempt'),
    'ket-thuc': may('end'),
    'thu-hoi': inForce !== null,
  };
  return sendPage(deps, request, reply, decisionsView, {
    sample: head.sample,
    report: page,
    acts,
    decisions,
    requests,
    inForce,
    successors: acts['ket-thuc'] ? await readSuccessors(request.reader, page.collection, page.unit) : [],
    typed,
    faults,
    done,
  });
}
