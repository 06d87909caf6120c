import { z } from 'zod';
import { attestDuty, LONGEST_ATTESTATION, withdrawAttestation } from '../../client/rounds/attest';
import { readDutiesOfUnit, readDutyStanding, readStandingDuty } from '../../client/rounds/standing-duties';
import { type AttestationRow, readAttestation, readAttestationsOfUnit } from '../../storage/attestations';
import { reaches } from '../access/reach';
import { askForOwner, notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { keyOf } from '../api/idempotency-key';
import { operation, subject } from '../api/operation';
import { count, plainId, plan, serial, text, unit, wordsNeeded } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay, instant, iso, isoOrNull } from '../api/times';

const NOTE = 'Đã phân công 05 đồng chí phụ trách 12 thôn';
const REQUIREMENT = 'assign-responsibility';

const attestation = z
  .object({
    attestation: serial(3),
    plan,
    requirement: text(REQUIREMENT),
    unit,
    from: day,
    to: day,
    note: text(NOTE),
    by: text(EXAMPLE.person),
    channel: z.enum(['web', 'cli', 'record']),
    at: instant,
    withdrawnAt: instant.nullable(),
    withdrawnBy: text(EXAMPLE.person).nullable(),
    withdrawnReason: text('Ghi nhầm ngày').nullable(),
  })
  .meta({ id: 'Attestation', description: 'A unit’s statement that it did a standing duty on these days' });

function attestationOf(row: AttestationRow): z.infer<typeof attestation> {
  const { id, plan: of, requirement, unit: whose, fromDay, toDay, note, attestedBy, channel, at } = row;
  return {
    ...{ attestation: id, plan: of, requirement, unit: whose, from: fromDay, to: toDay, note, by: attestedBy, channel },
    ...{ at: iso(at), withdrawnAt: isoOrNull(row.withdrawnAt), withdrawnBy: row.withdrawnBy },
    withdrawnReason: row.withdrawnReason,
  };
}

const MOST_LISTED = 500;
const days = { from: givenDay, to: givenDay.describe('Last day, counted; not later than today') };
const words = { note: wordsNeeded(LONGEST_ATTESTATION, NOTE) };
const ofDuty = { plan, requirement: plainId(100, REQUIREMENT) };
const made = z.object({ attestation: serial(3) });
const withdrawal = z.strictObject({ attestation: serial(3), reason: wordsNeeded(200, 'Ghi nhầm ngày') });

/** Standing duties (nhiệm vụ thường xuyên): attested by day with a note, never late. */
export const DUTY_OPERATIONS = subject("A unit's reports", [
  operation({
    method: 'GET',
    path: '/duties',
    access: 'unit',
    id: 'listDuties',
    summary: "The unit's standing duties, and what it has attested, the newest first",
    query: nothing,
    answer: z
      .object({
        duties: z.array(
          z.object({
            ...{ plan, requirement: text(REQUIREMENT), report: text('phân công trách nhiệm') },
            clause: text('khoản 2 mục III'),
          }),
        ),
        attestations: z.array(attestation),
      })
      .meta({ id: 'OwnDuties' }),
    async run({ request, session }) {
      const own = await readDutiesOfUnit(request.reader, session.unit!, request.at);
      const rows = await readAttestationsOfUnit(request.reader, session.unit!, MOST_LISTED);
      return {
        duties: own.map(({ plan: of, requirement, report, clause }) => ({ plan: of, requirement, report, clause })),
        attestations: rows.map(attestationOf),
      };
    },
  }),
  operation({
    method: 'POST',
    path: '/attestations',
    access: 'unit',
    id: 'attestDuty',
    summary: 'Attests that the unit did a standing duty on a day or days, with a note',
    query: nothing,
    body: z.strictObject({ ...ofDuty, ...days, ...words }),
    idempotent: true,
    answer: made,
    status: 201,
    async run({ caller, request, session, body }) {
      const idempotencyKey = keyOf(request.headers['idempotency-key'], caller.who, `${body.plan}/${body.requirement}`);
      return attestDuty(caller, { ...body, unit: session.unit!, channel: 'web', idempotencyKey });
    },
  }),
  operation({
    method: 'POST',
    path: '/attestation-withdrawals',
    access: 'unit',
    id: 'withdrawAttestation',
    summary: "Takes back one of the unit's own attestations",
    query: nothing,
    body: withdrawal,
    answer: made,
    run: ({ caller, session, body }) => withdrawAttestation(caller, { ...body, unit: session.unit! }),
  }),
  operation({
    method: 'GET',
    path: '/duty-units',
    access: 'readers',
    id: 'readDutyUnits',
    summary: 'Who has attested a standing duty over some days, and who has not',
    query: z.strictObject({ ...ofDuty, ...{ from: givenDay, to: givenDay } }),
    answer: z
      .array(z.object({ unit, name: text(EXAMPLE.unitName), days: count(5), attestations: z.array(attestation) }))
      .meta({ id: 'DutyUnits' }),
    async run({ request, reach, query }) {
      const duty = await readStandingDuty(request.reader, query.plan, query.requirement, request.at);
      if (duty === null) throw notFound();
      const units = (await readDutyStanding(request.reader, duty, query.from, query.to)).filter((one) =>
        reaches(reach, { unit: one.unit, plan: duty.plan, compiler: one.compiler }),
      );
      if (reach !== null && units.length === 0) throw notFound();
      return units.map(({ unit: of, name, days: attested, attestations }) => ({
        ...{ unit: of, name, days: attested, attestations: attestations.map(attestationOf) },
      }));
    },
  }),
  operation({
    method: 'POST',
    path: '/unit-attestation-withdrawals',
    access: 'staff',
    id: 'withdrawUnitAttestation',
    summary: 'Takes back an attestation of a unit',
    query: nothing,
    body: withdrawal,
    answer: made,
    async run({ caller, request, body }) {
      const found = await readAttestation(request.reader, body.attestation);
      if (found === null) throw notFound();
      askForOwner(request, { unit: found.unit, plan: found.plan, compiler: found.compiler });
      return withdrawAttestation(caller, { ...body, unit: null });
    },
  }),
]);
