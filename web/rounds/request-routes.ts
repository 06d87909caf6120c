import { createHash, randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_SUBJECT, type MadeRequest, requestReport } from '../../client/rounds/request-report';
import { type RequestableUnits, readRequestable, readRequestableUnits } from '../../client/rounds/requestable';
import { withdrawRequest } from '../../client/rounds/withdraw-request';
import { endNamed, lateFromOf } from '../../domain/deadlines/deadline-hour';
import type { ErrorCode } from '../../domain/error-codes';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { requestedWithin } from '../../domain/requests/report-request';
import { required, unexpectedIn } from '../../domain/source/typed-field';
import { parseDayAndClock } from '../../domain/time/clock';
import type { Day, Instant } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { readReportRequests } from '../../storage/report-requests';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { compilersOf, reachCondition, reachValues } from '../access/reach';
import { askForOwner, askForReach, askForRound, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { type FieldValue, listOf } from '../http/form-values';
import { toOneLine } from '../http/one-line';
import { addressOf } from '../language/vietnamese-words';
import { readHeads } from './collection-head';
import { requestView, type TypedRequest } from './request-view';

type Body = Record<string, FieldValue>;

/** More than an office asks for in a year. */
const MOST_LISTED = 200;

const NOTHING_TYPED: TypedRequest = { subject: '', hours: '', end: '', number: '', date: '', chosen: [], all: false };

/** The field each refusal of the rules belongs to. */
const FIELD_OF: Readonly<Partial<Record<ErrorCode, string>>> = {
  ...{ REQUEST_INVALID: 'han', REASON_MISSING: 'noi-dung', TEXT_TOO_LONG: 'noi-dung' },
  ...{ TEXT_ENCODING: 'noi-dung', STATE_SECRET: 'noi-dung' },
};

/** "Yêu cầu báo cáo đột xuất": staff and leaders ask chosen units for a report at once, and may withdraw that. */
export function requestRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const asking = { config: { access: 'request', narrowed: true, lists: ['don-vi'] } } as const;

  app.get<{ Querystring: Body }>('/yeu-cau', asking, async (request, reply) => {
    const chosen = listOf(request.query['bao-cao'])[0] ?? (await firstRequestable(request));
    const report = chosen === '' ? null : await reportOf(request, ...splitReport(chosen));
    return send(deps, request, reply, report, NOTHING_TYPED, []);
  });

  app.post<{ Body: Body }>('/yeu-cau', asking, async (request, reply) => {
    const { body } = request;
    const one = (name: string) => toOneLine(listOf(body[name])[0] ?? '');
    checkFormToken(sessionOf(request), one('dau'));
    const report = await reportOf(request, ...splitReport(one('bao-cao')));
    const typed: TypedRequest = {
      ...{ subject: one('noi-dung'), hours: one('gio'), end: one('han'), number: one('so'), date: one('ngay-vb') },
      ...{ chosen: listOf(body['don-vi']), all: one('tat-ca') === 'co' },
    };
    const asked = await ask(request, report, typed, one('khoa'));
    if (Array.isArray(asked)) return send(deps, request, reply.code(422), report, typed, asked);
    return reply.redirect(addressOf('/dot', asked.collections[0]!), 303);
  });

  app.post<{ Body: Body }>(
    '/rut-yeu-cau/*',
    { config: { access: 'request', narrowed: true } },
    async (request, reply) => {
      checkFormToken(sessionOf(request), listOf(request.body.dau)[0]);
      const collection = restOf(request);
      await askForRound(request, collection);
      const reason = toOneLine(listOf(request.body['ly-do'])[0] ?? '');
      await withdrawRequest(callerOf(request), { collection, reason });
      return reply.redirect(addressOf('/dot', collection), 303);
    },
  );
}

/** The value of the select: plan and requirement. @example splitReport('gialai-614-2020/six-month') */
function splitReport(value: string): [plan: string, requirement: string] {
  const [plan = '', requirement = ''] = value.split('/');
  return [plan, requirement];
}

async function reportOf(request: FastifyRequest, plan: string, requirement: string): Promise<RequestableUnits> {
  const reach = askForReach(request);
  const report = await readRequestableUnits(request.reader, plan, requirement, request.at);
  if (report === null || (reach?.plans != null && !reach.plans.includes(plan))) throw notFound();
  const within = report.units.filter(
    ({ id, compiler }) =>
      (reach?.units == null || reach.units.includes(id)) &&
      (reach == null || (compilersOf(reach)?.includes(compiler) ?? true)),
  );
  return { ...report, units: within };
}

/** Asks for the report; what the person can correct is returned as faults of the form. */
async function ask(
  request: FastifyRequest,
  report: RequestableUnits,
  typed: TypedRequest,
  key: string,
): Promise<MadeRequest | Fault[]> {
  const faults: Fault[] = [];
  const lateFrom = endOf(typed, request.at, faults);
  const date = documentDate(typed, faults);
  if (typed.subject === '') faults.push({ field: 'noi-dung', message: required('labels.request-subject') });
  const units = report.units.filter(({ id }) => typed.all || typed.chosen.includes(id));
  if (units.length === 0) faults.push({ field: '', message: message('requested.nobody') });
  if (faults.length > 0 || lateFrom === null) return faults;
  for (const { id, compiler } of units) askForOwner(request, { unit: id, plan: report.plan, compiler });
  const { plan, requirement } = report;
  const document = date === null ? null : { number: typed.number, date };
  const idempotencyKey = key === '' ? null : keyOf(key, sessionOf(request).name);
  const ids = units.map(({ id }) => id);
  try {
    const given = { plan, requirement, units: ids, lateFrom, subject: typed.subject, document, idempotencyKey };
    return await requestReport(callerOf(request), given);
  } catch (refusal) {
    const field = refusal instanceof DungHanError ? FIELD_OF[refusal.code] : undefined;
    if (!(refusal instanceof DungHanError) || field === undefined || typeof refusal.said === 'string') throw refusal;
    return [{ field, message: refusal.said }];
  }
}

/** Hours from now, or a day with or without an hour. */
function endOf({ hours, end }: TypedRequest, at: Instant, faults: Fault[]): Instant | null {
  if (hours !== '') {
    if (/^\d{1,3}$/.test(hours) && Number(hours) > 0) return requestedWithin(Number(hours), at);
    const found = unexpectedIn(
      'labels.requested-hours',
      hours.slice(0, 40),
      message('typed.hours'),
      'typed.left-empty',
    );
    faults.push({ field: 'gio', message: found });
    return null;
  }
  const named = parseDayAndClock(end);
  if (named !== null) return lateFromOf(endNamed(named.day, named.time, false));
  const expected = message('typed.a-day-and-clock');
  const found = unexpectedIn('labels.requested-end', end.slice(0, 80), expected, 'typed.left-empty');
  faults.push({ field: 'han', message: found });
  return null;
}

/** A document is named by number and date, or not at all. */
function documentDate({ number, date }: TypedRequest, faults: Fault[]): Day | null {
  if (number === '' && date === '') return null;
  const day = parseVietnameseDate(date);
  const expected = message('typed.a-day', { example: '05/12/2026' });
  if (day === null) {
    const found = unexpectedIn('labels.basis-date', date.slice(0, 40), expected, 'typed.left-empty');
    faults.push({ field: 'ngay-vb', message: found });
  }
  if (number === '') faults.push({ field: 'so', message: required('labels.basis-number') });
  return day;
}

function keyOf(page: string, who: string): string {
  return `web ${createHash('sha256').update(`${who}\n${page}`).digest('hex')}`;
}

/** What is most likely asked for, so that one screen is enough: an ad-hoc report of the newest document; '' where there is none. */
async function firstRequestable(request: FastifyRequest): Promise<string> {
  const [first] = await readRequestable(request.reader, askForReach(request)?.plans ?? null);
  return first === undefined ? '' : `${first.plan}/${first.requirement}`;
}

async function send(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  report: RequestableUnits | null,
  typed: TypedRequest,
  faults: readonly Fault[],
): Promise<FastifyReply> {
  const reach = askForReach(request);
  const where = reachCondition({ unit: 'c.compiler', plan: 'c.plan', compiler: 'c.compiler' }, 1);
  const [reports, made] = await Promise.all([
    readRequestable(request.reader, reach?.plans ?? null),
    readReportRequests(request.reader, { where, values: reachValues(reach) }, MOST_LISTED),
  ]);
  const heads = await readHeads(
    request.reader,
    made.map(({ collection }) => collection),
  );
  return sendPage(deps, request, reply, requestView, {
    ...{ sample: [...heads.values()].some(({ sample }) => sample), reports, report, typed, faults },
    requests: made.flatMap((one) => {
      const head = heads.get(one.collection);
      return head === undefined ? [] : [{ ...one, head }];
    }),
    key: randomUUID(),
    longest: LONGEST_SUBJECT,
  });
}
