import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordReports } from '../../client/reports/record';
import { lookAtRecorded } from '../../client/reports/recorded-dates';
import { DungHanError } from '../../domain/errors';
import { addressOf } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import { loadCalendar } from '../../storage/calendar';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForRound, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { type CollectionHead, readHead } from '../rounds/collection-head';
import { type OwingUnit, readOwingUnits } from '../rounds/owing-units';
import { alignRows, MOST_RECORDED, readRecordedRows } from './recorded-rows';
import { type RecordingSecondLook, secondLookOf } from './recording-second-look';
import { recordingView } from './recording-view';

type Body = Record<string, unknown>;

/** Recording reports that came signed through the document system or by post, several units at once. */
export function recordingRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: Body }>(
    '/ghi-nhan/*',
    { config: { access: 'staff', narrowed: true } },
    async (request, reply) => {
      const { head, units } = await readRound(request);
      const chosen = units.findIndex(({ id }) => id === request.query['bao-cao']);
      const typed = chosen < 0 ? {} : { [`chon.${chosen}`]: 'co' };
      return sendRecording(deps, request, reply, head, units, typed, []);
    },
  );

  app.post<{ Body: Body }>('/ghi-nhan/*', { config: { access: 'staff', narrowed: true } }, async (request, reply) => {
    const body = request.body;
    checkFormToken(sessionOf(request), body.dau);
    const { head, units } = await readRound(request);
    const { typed, gone } = alignRows(body, units);
    refuseReported(gone);
    const { reports, faults } = readRecordedRows(typed, units, request.at);
    if (faults.length > 0) {
      reply.code(422);
      return sendRecording(deps, request, reply, head, units, typed, faults);
    }
    const looks = await lookAtRecorded(request.reader, reports, request.at);
    const second = secondLookOf(typed, reports, looks, units);
    if (second.faults.length > 0) {
      return sendRecording(deps, request, reply.code(422), head, units, typed, second.faults, second.look);
    }
    const confirmDates = second.confirmed;
    await recordReports(
      callerOf(request),
      reports.map((report) => ({ ...report, confirmDates })),
    );
    return reply.redirect(`${addressOf('/dot', head.id)}?da-ghi=${reports.length}`, 303);
  });
}

async function readRound(request: FastifyRequest): Promise<{ head: CollectionHead; units: OwingUnit[] }> {
  const head = await readHead(request.reader, restOf(request));
  if (head === null) throw notFound();
  await askForRound(request, head.id);
  const units = await readOwingUnits(
    request.reader,
    head.id,
    request.at,
    await loadCalendar(request.reader),
    MOST_RECORDED,
  );
  return { head, units };
}

/** A unit chosen here that has reported meanwhile: say so instead of writing a second version. */
function refuseReported(gone: readonly string[]): void {
  if (gone.length === 0) return;
  throw new DungHanError('CONFLICT', message('recording.sent-elsewhere', { reports: gone.length }), {
    obligations: gone,
  });
}

async function sendRecording(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  head: CollectionHead,
  units: readonly OwingUnit[],
  typed: Readonly<Record<string, string>>,
  faults: Fault[],
  secondLook: RecordingSecondLook | null = null,
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, recordingView, { sample: head.sample, head, units, typed, faults, secondLook });
}
