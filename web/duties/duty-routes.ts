import { createHash, randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { attestDuty, LONGEST_ATTESTATION, withdrawAttestation } from '../../client/rounds/attest';
import { readDutiesOfUnit, readDutyStanding, readStandingDuty } from '../../client/rounds/standing-duties';
import type { ErrorCode } from '../../domain/error-codes';
import { DungHanError } from '../../domain/errors';
import { type Day, dayOf } from '../../domain/time/time';
import { parseVietnameseDate, tableDate } from '../../domain/time/vietnamese';
import { readAttestation, readAttestationsOfUnit } from '../../storage/attestations';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { reaches } from '../access/reach';
import { askForOwner, askForReach, notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { typedLines } from '../http/typed-basis';
import { dutyUnitsView } from './duty-units-view';
import { ownDutiesView } from './own-duties-view';

type Body = Record<string, string | undefined>;

const MOST_SHOWN = 100;
const FIELD_OF: Readonly<Partial<Record<ErrorCode, string>>> = {
  ...{ DUTY_INVALID: 'tu', REASON_MISSING: 'ghi-chu', TEXT_TOO_LONG: 'ghi-chu', TEXT_ENCODING: 'ghi-chu' },
  ...{ STATE_SECRET: 'ghi-chu' },
};

/** What the unit typed for one duty, and its faults. */
export interface TypedAttestation {
  /** `<plan>/<requirement>` */
  duty: string;
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
}

/** Standing duties: a unit attests by day with a note; staff and leaders see who attested and who did not. */
export function dutyRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const own = { config: { access: 'unit' as const } };

  app.get('/nhiem-vu', own, (request, reply) => sendOwn(deps, request, reply, null));

  app.post<{ Body: Body }>('/nhiem-vu', own, async (request, reply) => {
    const { body } = request;
    checkFormToken(sessionOf(request), body.dau);
    const attested = await attest(request, body);
    if (attested !== null) return sendOwn(deps, request, reply.code(422), attested);
    return reply.redirect('/nhiem-vu', 303);
  });

  app.post<{ Body: Body }>('/nhiem-vu/thu-hoi', own, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body.dau);
    const { unit } = sessionOf(request);
    await withdrawAttestation(callerOf(request), { ...withdrawalOf(request.body), unit });
    return reply.redirect('/nhiem-vu', 303);
  });

  const followed = { config: { access: 'readers' as const, narrowed: true } };
  app.get<{ Params: { id: string; ma: string }; Querystring: Body }>(
    '/van-ban/:id/nhiem-vu/:ma',
    followed,
    async (request, reply) => {
      const reach = askForReach(request);
      const { id, ma } = request.params;
      const duty = await readStandingDuty(request.reader, id, ma, request.at);
      if (duty === null) throw notFound();
      const today = dayOf(request.at);
      const from = dayOr(request.query.tu, `${today.slice(0, 4)}-01-01`);
      const to = dayOr(request.query.den, today);
      const units = (await readDutyStanding(request.reader, duty, from, to)).filter(({ unit, compiler }) =>
        reaches(reach, { unit, plan: id, compiler }),
      );
      if (reach !== null && units.length === 0) throw notFound();
      const { sample } = duty;
      const mayWithdraw = request.session?.role === 'staff';
      return sendPage(deps, request, reply, dutyUnitsView, { sample, duty, from, to, units, mayWithdraw });
    },
  );

  app.post<{ Params: { so: string }; Body: Body }>(
    '/thu-hoi-xac-nhan/:so',
    { config: { access: 'staff', narrowed: true } },
    async (request, reply) => {
      checkFormToken(sessionOf(request), request.body.dau);
      const given = withdrawalOf({ ...request.body, so: request.params.so });
      const found = await readAttestation(request.reader, given.attestation);
      if (found === null) throw notFound();
      askForOwner(request, { unit: found.unit, plan: found.plan, compiler: found.compiler });
      await withdrawAttestation(callerOf(request), { ...given, unit: null });
      return reply.redirect(`/van-ban/${found.plan}/nhiem-vu/${found.requirement}`, 303);
    },
  );
}

/** Attests what a unit typed; null where it was done. */
async function attest(request: FastifyRequest, body: Body): Promise<TypedAttestation | null> {
  const lines = typedLines(body, ['nhiem-vu', 'tu', 'den', 'khoa']);
  const note = (body['ghi-chu'] ?? '').trim().slice(0, LONGEST_ATTESTATION + 1);
  const { typed, faults } = lines;
  const duty = typed['nhiem-vu']!;
  const from = lines.day('tu', 'labels.list-from');
  const to = typed.den === '' ? from : lines.day('den', 'labels.list-to');
  const again = { duty, typed: { ...typed, 'ghi-chu': note } };
  if (faults.length > 0) return { ...again, faults };
  const [plan = '', requirement = ''] = duty.split('/');
  const session = sessionOf(request);
  const idempotencyKey = typed.khoa === '' ? null : keyOf(typed.khoa!, session.name);
  try {
    const unit = session.unit!;
    await attestDuty(callerOf(request), { plan, requirement, unit, from, to, note, channel: 'web', idempotencyKey });
    return null;
  } catch (refusal) {
    const field = refusal instanceof DungHanError ? FIELD_OF[refusal.code] : undefined;
    if (!(refusal instanceof DungHanError) || field === undefined || typeof refusal.said === 'string') throw refusal;
    return { ...again, faults: [{ field, message: refusal.said }] };
  }
}

function keyOf(page: string, who: string): string {
  return `web ${createHash('sha256').update(`${who}\n${page}`).digest('hex')}`;
}

function withdrawalOf(body: Body): { attestation: number; reason: string } {
  const number = body.so ?? '';
  if (!/^[1-9]\d{0,8}$/.test(number)) throw notFound();
  return { attestation: Number(number), reason: (body['ly-do'] ?? '').slice(0, 1_000) };
}

function dayOr(text: string | undefined, otherwise: Day): Day {
  return parseVietnameseDate(text ?? '') ?? otherwise;
}

async function sendOwn(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  again: TypedAttestation | null,
): Promise<FastifyReply> {
  const unit = sessionOf(request).unit!;
  const duties = await readDutiesOfUnit(request.reader, unit, request.at);
  const attestations = await readAttestationsOfUnit(request.reader, unit, MOST_SHOWN);
  const today = tableDate(dayOf(request.at));
  const sample = duties.some((duty) => duty.sample);
  return sendPage(deps, request, reply, ownDutiesView, {
    sample,
    duties,
    attestations,
    again,
    today,
    key: randomUUID(),
  });
}
