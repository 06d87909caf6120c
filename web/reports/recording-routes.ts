import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordReports } from '../../client/reports/record';
import { lookAtRecorded } from '../../client/reports/recorded-dates';
import { DungHanError } from '../../domain/errors';
import { addressOf } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import { RECORDING_LIMITS } from '../../files/upload-limits';
import { loadCalendar } from '../../storage/calendar';
import { callerOf } from '../access/caller';
import { checkFormToken, isFormToken } from '../access/csrf';
import { askForRound, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { type FieldValue, listOf } from '../http/form-values';
import { readMultipart, type SentForm } from '../http/multipart-form';
import { type CollectionHead, readHead } from '../rounds/collection-head';
import { type OwingUnit, readOwingUnits } from '../rounds/owing-units';
import { alignRows, MOST_RECORDED, readRecordedRows } from './recorded-rows';
import { chooseRowsWithScans, keepScans, readRowScans, withScans } from './recorded-scans';
import { type RecordingSecondLook, secondLookOf } from './recording-second-look';
import { type RecordingContent, recordingView } from './recording-view';

type Body = Record<string, unknown>;
type Query = Record<string, FieldValue>;

/** Recording reports that came signed through the document system or by post, several units at once. */
export function recordingRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: Query }>(
    '/ghi-nhan/*',
    { config: { access: 'staff', narrowed: true, lists: ['bao-cao'] } },
    async (request, reply) => {
      const { head, units } = await readRound(request);
      const chosen = new Set(listOf(request.query['bao-cao']));
      const typed = Object.fromEntries(
        units.flatMap(({ id }, index) => (chosen.has(id) ? [[`chon.${index}`, 'co'] as const] : [])),
      );
      return sendRecording(deps, request, reply, { head, units, typed, held: [], faults: [], secondLook: null });
    },
  );

  app.post<{ Body: Body }>('/ghi-nhan/*', { config: { access: 'staff', narrowed: true } }, async (request, reply) => {
    const sent = await readForm(request);
    checkFormToken(sessionOf(request), sent.fields.get('dau'));
    const { head, units } = await readRound(request);
    const { typed, gone } = alignRows(Object.fromEntries(sent.fields), units);
    refuseReported(gone);
    const scans = await readRowScans(request, sent, units);
    chooseRowsWithScans(typed, scans);
    const show = async (faults: Fault[], secondLook: RecordingSecondLook | null = null) => {
      const held = await keepScans(request, scans);
      return sendRecording(deps, request, reply.code(422), { head, units, typed, held, faults, secondLook });
    };
    const { reports, faults } = readRecordedRows(typed, units, request.at);
    const { papers, faults: ofScans } = await withScans(request, reports, scans);
    const all = [...faults, ...scans.flatMap((one) => one.faults), ...ofScans];
    if (all.length > 0) return show(all);
    const looks = await lookAtRecorded(request.reader, reports, request.at);
    const second = secondLookOf(typed, reports, looks, units);
    if (second.faults.length > 0) return show(second.faults, second.look);
    const confirmDates = second.confirmed;
    await recordReports(
      callerOf(request),
      papers.map((paper) => ({ ...paper, confirmDates })),
    );
    return reply.redirect(`${addressOf('/dot', head.id)}?da-ghi=${reports.length}`, 303);
  });
}

/** The form of the page, with its files; a program may send it without any. */
async function readForm(request: FastifyRequest): Promise<Pick<SentForm, 'fields' | 'files' | 'fileFaults'>> {
  if (request.isMultipart()) {
    const isTrusted = (fields: ReadonlyMap<string, string>) => isFormToken(sessionOf(request), fields.get('dau'));
    return readMultipart(request, isTrusted, { limits: RECORDING_LIMITS, emptyParts: MOST_RECORDED });
  }
  const texts = Object.entries(request.body as Body).filter(
    (one): one is [string, string] => typeof one[1] === 'string',
  );
  return { fields: new Map(texts), files: [], fileFaults: [] };
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
  content: RecordingContent,
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, recordingView, { sample: content.head.sample, ...content });
}
