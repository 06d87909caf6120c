import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  announceDays,
  type CalendarEffect,
  makeYearOfficial,
  previewAnnouncedDays,
  previewOfficialYear,
  previewUndoneDays,
  undoCalendarDecision,
} from '../../client/plans/calendar-decisions';
import type { AnnouncedDays } from '../../domain/calendar/calendar-decision';
import { DungHanError } from '../../domain/errors';
import { message, type PlainCode } from '../../domain/messages/message';
import { unexpectedIn } from '../../domain/source/typed-field';
import { type Day, dayOf } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { readCalendarDecision } from '../../storage/calendar-decisions';
import type { Queryable } from '../../storage/database';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { typedLines } from '../http/typed-basis';
import { readHeads } from '../rounds/collection-head';
import { calendarAnnounceView } from './calendar-announce-view';
import { calendarOfficialView } from './calendar-official-view';
import { calendarUndoView } from './calendar-undo-view';
import type { Lines } from './parts/basis-lines';
import type { ShownEffect } from './parts/calendar-effect';
import { yearParameter } from './year-parameter';

type Body = Record<string, string | undefined>;

const FIELDS = ['so', 'ngay-vb', 'nguoi', 'nghi', 'lam-bu', 'ten', 'tinh-trang'];
const NOTHING_TYPED: Lines = { typed: {}, faults: [] };

/** Documents about the working calendar: days swapped, a year that becomes official, a change that is taken back; each with a preview. */
export function calendarDecisionRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get('/lich-lam-viec/van-ban', admin, (request, reply) => sendAnnounce(deps, request, reply, NOTHING_TYPED, null));

  app.post<{ Body: Body }>('/lich-lam-viec/van-ban', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body.dau);
    const { typed, faults, days } = readAnnouncement(request.body);
    if (faults.length > 0) return sendAnnounce(deps, request, reply.code(422), { typed, faults }, null);
    if (request.body.viec === 'sua-lai') return sendAnnounce(deps, request, reply, { typed, faults }, null);
    const caller = callerOf(request);
    const done = await refusedAsFaults(() =>
      request.body.viec === 'luu' ? announceDays(caller, days) : previewAnnouncedDays(caller, days),
    );
    if (Array.isArray(done)) return sendAnnounce(deps, request, reply.code(422), { typed, faults: done }, null);
    if (request.body.viec === 'luu') return reply.redirect(`/lich/${done.edits[0]!.day.slice(0, 4)}`, 303);
    return sendAnnounce(deps, request, reply, { typed, faults }, await shownEffect(request.reader, done));
  });

  app.get<{ Params: { nam: string } }>('/lich-lam-viec/chinh-thuc/:nam', admin, (request, reply) =>
    sendOfficial(deps, request, reply, NOTHING_TYPED),
  );

  app.post<{ Params: { nam: string }; Body: Body }>('/lich-lam-viec/chinh-thuc/:nam', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body.dau);
    const year = yearOf(request);
    const lines = typedLines(request.body, ['so', 'ngay-vb', 'nguoi']);
    const basis = lines.basis();
    if (lines.faults.length > 0) return sendOfficial(deps, request, reply.code(422), lines);
    await makeYearOfficial(callerOf(request), year, basis);
    return reply.redirect(`/lich/${year}`, 303);
  });

  app.get<{ Params: { so: string } }>('/lich-lam-viec/thu-hoi/:so', admin, (request, reply) =>
    sendUndo(deps, request, reply, NOTHING_TYPED),
  );

  app.post<{ Params: { so: string }; Body: Body }>('/lich-lam-viec/thu-hoi/:so', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body.dau);
    const lines = typedLines(request.body, ['ly-do']);
    const reason = lines.line('ly-do', 'labels.reason');
    if (lines.faults.length > 0) return sendUndo(deps, request, reply.code(422), lines);
    const { edits } = await undoCalendarDecision(callerOf(request), { decision: numberOf(request), reason });
    return reply.redirect(`/lich/${(edits[0]?.day ?? dayOf(request.at)).slice(0, 4)}`, 303);
  });
}

/** A form's document with its days; several days of a line are parted by commas. */
function readAnnouncement(body: Body): Lines & { faults: Fault[]; days: AnnouncedDays } {
  const lines = typedLines(body, FIELDS);
  const { typed, faults } = lines;
  const basis = lines.basis();
  const days = (field: string, label: PlainCode): Day[] =>
    typed[field]!.split(/[,;]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .flatMap((part) => {
        const day = parseVietnameseDate(part);
        if (day !== null && day >= '1901-01-01' && day <= '2198-12-31') return [day];
        const expected = message('typed.a-day', { example: '02/01/2026' });
        faults.push({ field, message: unexpectedIn(label, part.slice(0, 40), expected) });
        return [];
      });
  const off = days('nghi', 'labels.days-off');
  const worked = days('lam-bu', 'labels.days-worked');
  const status = typed['tinh-trang'] === 'provisional' ? ('provisional' as const) : ('official' as const);
  return { typed, faults, days: { off, worked, name: typed.ten!, basis, status } };
}

/** What the person can correct, as a fault of the form. */
async function refusedAsFaults<T>(work: () => Promise<T>): Promise<T | Fault[]> {
  try {
    return await work();
  } catch (refusal) {
    const correctable = refusal instanceof DungHanError && ['CALENDAR_DAYS', 'TEXT_ENCODING'].includes(refusal.code);
    if (!correctable || typeof refusal.said === 'string') throw refusal;
    return [{ field: 'nghi', message: refusal.said }];
  }
}

async function shownEffect(reader: Queryable, { edits, moves, told }: CalendarEffect): Promise<ShownEffect> {
  const heads = await readHeads(
    reader,
    moves.map(({ collection }) => collection),
  );
  return {
    edits,
    moves: moves.map((move) => ({ ...move, head: heads.get(move.collection)! })),
    told: told.map(({ collection, reports }) => ({ title: heads.get(collection)!.title, units: reports.length })),
  };
}

function sendAnnounce(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  lines: Lines,
  effect: ShownEffect | null,
): Promise<FastifyReply> {
  const year = effect?.edits[0]?.day.slice(0, 4) ?? dayOf(request.at).slice(0, 4);
  return sendPage(deps, request, reply, calendarAnnounceView, { ...lines, effect, year });
}

async function sendOfficial(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  lines: Lines,
): Promise<FastifyReply> {
  const year = yearOf(request);
  const effect = await shownEffect(request.reader, await previewOfficialYear(callerOf(request), year));
  return sendPage(deps, request, reply, calendarOfficialView, { ...lines, year, effect });
}

async function sendUndo(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  lines: Lines,
): Promise<FastifyReply> {
  const number = numberOf(request);
  const found = await readCalendarDecision(request.reader, number);
  if (found === null) throw notFound();
  const effect = await shownEffect(request.reader, await previewUndoneDays(callerOf(request), number));
  const year = found.year === null ? found.days[0]!.day.slice(0, 4) : String(found.year);
  return sendPage(deps, request, reply, calendarUndoView, { ...lines, number, year, effect });
}

function yearOf(request: FastifyRequest): number {
  const year = yearParameter((request.params as { nam: string }).nam);
  if (year === null) throw notFound();
  return year;
}

function numberOf(request: FastifyRequest): number {
  const { so } = request.params as { so: string };
  if (!/^[1-9]\d{0,8}$/.test(so)) throw notFound();
  return Number(so);
}
