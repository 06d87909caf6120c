import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { changeCalendar, previewCalendarEdit } from '../../client/plans/change-calendar';
import type { CalendarStatus } from '../../domain/calendar/calendar';
import type { CalendarEdit } from '../../domain/calendar/calendar-decision';
import { inVietnamese, message } from '../../domain/messages/message';
import { unexpectedIn } from '../../domain/source/typed-field';
import { dayOf, isDay } from '../../domain/time/time';
import { parseVietnameseDate, tableDate } from '../../domain/time/vietnamese';
import { loadCalendar, readCalendarChanges } from '../../storage/calendar';
import { readCalendarDecisionsOfYear } from '../../storage/calendar-decisions';
import { authorise } from '../access/authorise';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { readHeads } from '../rounds/collection-head';
import { calendarConfirmView } from './calendar-confirm-view';
import { calendarEditView, type TypedEdit } from './calendar-edit-view';
import { calendarView } from './calendar-view';
import { monthGrids } from './year-grid';
import { yearParameter } from './year-parameter';

type Body = Record<string, string | undefined>;

/**
 * The working calendar (lịch làm việc): days off with names, sources and status; one day is edited at a time, with a
 * preview before it is saved.
 */
export function calendarRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/lich-lam-viec', { config: { access: 'signed-in' } }, async (request, reply) =>
    reply.redirect(`/lich/${dayOf(request.at).slice(0, 4)}`, 303),
  );

  app.get<{ Params: { nam: string } }>(
    '/lich/:nam(^\\d{4}$)',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const year = yearParameter(request.params.nam)!;
      const calendar = await loadCalendar(request.reader);
      const changes = (await readCalendarChanges(request.reader)).filter(({ date }) => date.startsWith(`${year}-`));
      return sendPage(deps, request, reply, calendarView, {
        year,
        found: calendar.year(year),
        changes,
        decisions: await readCalendarDecisionsOfYear(request.reader, year),
        months: monthGrids(year, calendar, []),
        workingDays: calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`),
        admin: authorise('admin', request.session) === 'allow',
      });
    },
  );

  app.get<{ Querystring: { ngay?: string } }>(
    '/lich-lam-viec/sua',
    { config: { access: 'admin' } },
    async (request, reply) => {
      const day = parseVietnameseDate(request.query.ngay ?? '');
      const calendar = await loadCalendar(request.reader);
      const known = day === null ? null : calendar.whyOff(day);
      const typed: TypedEdit = {
        ngay: day === null ? toOneLine(request.query.ngay ?? '') : tableDate(day),
        nghi: day === null ? '' : known === null ? 'lam-viec' : 'nghi',
        ten: inVietnamese(known?.name ?? ''),
        'can-cu': inVietnamese(known?.source ?? ''),
        'tinh-trang': known?.status ?? 'official',
      };
      return sendEdit(deps, request, reply, { typed, faults: [] });
    },
  );

  app.post<{ Body: Body }>('/lich-lam-viec/sua', { config: { access: 'admin' } }, async (request, reply) => {
    const body = request.body;
    checkFormToken(sessionOf(request), body.dau);
    const { typed, faults, edit } = readEdit(body);
    if (body.viec === 'sua-lai') return sendEdit(deps, request, reply, { typed, faults: [] });
    if (edit === null) {
      reply.code(422);
      return sendEdit(deps, request, reply, { typed, faults });
    }
    const caller = callerOf(request);
    if (body.viec === 'luu') {
      await changeCalendar(caller, edit);
      return reply.redirect(`/lich/${edit.day.slice(0, 4)}`, 303);
    }
    const moves = await previewCalendarEdit(caller, edit);
    const heads = await readHeads(
      request.reader,
      moves.map((move) => move.collection),
    );
    return sendPage(deps, request, reply, calendarConfirmView, {
      typed: { ...typed, bo: body.bo ?? '' },
      edit,
      before: (await loadCalendar(request.reader)).whyOff(edit.day),
      moves: moves.map((move) => ({ ...move, head: heads.get(move.collection)! })),
    });
  });
}

/** The typed form as an edit; `bo` restores the calendar that the program comes with. */
function readEdit(body: Body): { typed: TypedEdit; faults: Fault[]; edit: CalendarEdit | null } {
  const read = (name: keyof TypedEdit): string => toOneLine(body[name] ?? '').slice(0, 300);
  const typed: TypedEdit = {
    ngay: read('ngay'),
    nghi: read('nghi'),
    ten: read('ten'),
    'can-cu': read('can-cu'),
    'tinh-trang': read('tinh-trang'),
  };
  const faults: Fault[] = [];
  const day = parseVietnameseDate(typed.ngay);
  if (day === null || !isDay(day) || day < '1901-01-01' || day > '2198-12-31') {
    const expected = message('typed.a-day', { example: '24/11/2026' });
    faults.push({ field: 'ngay', message: unexpectedIn('labels.day', typed.ngay.slice(0, 40), expected) });
    return { typed, faults, edit: null };
  }
  if (body.bo === 'co') return { typed, faults, edit: { day, change: null } };
  const off = { nghi: true, 'lam-viec': false }[typed.nghi];
  if (off === undefined) faults.push({ field: 'nghi', message: message('typed.off-or-worked') });
  if (typed.ten === '') faults.push({ field: 'ten', message: unexpectedIn('labels.day-name', '', 'typed.a-day-name') });
  if (typed['can-cu'] === '') {
    faults.push({ field: 'can-cu', message: unexpectedIn('labels.day-source', '', 'typed.a-published-source') });
  }
  if (faults.length > 0 || off === undefined) return { typed, faults, edit: null };
  const status: CalendarStatus = typed['tinh-trang'] === 'provisional' ? 'provisional' : 'official';
  return { typed, faults, edit: { day, change: { off, name: typed.ten, source: typed['can-cu'], status } } };
}

async function sendEdit(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { typed, faults }: { typed: TypedEdit; faults: Fault[] },
): Promise<FastifyReply> {
  const day = parseVietnameseDate(typed.ngay);
  const changes = await readCalendarChanges(request.reader);
  return sendPage(deps, request, reply, calendarEditView, {
    typed,
    faults,
    edited: changes.some(({ date }) => date === day),
    year: (day ?? dayOf(request.at)).slice(0, 4),
  });
}
