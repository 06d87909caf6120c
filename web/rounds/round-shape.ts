import { z } from 'zod';
import { inVietnamese } from '../../domain/messages/message';
import { day, instant, iso, isoOrNull, obligation, state, unit } from '../api/shapes';
import { lastContact, lastContactOf } from './call-operations';
import type { NotedLetter } from './letters';
import type { VersionLine } from './rollup';
import { heading, share, shown, shownOf } from './round-heading-shape';
import type { NoticeLine } from './round-notices';
import type { RoundStep } from './round-steps';
import type { RoundUnit } from './round-units';

const count = z.number().int();

const roundUnit = z.object({
  obligation,
  unit,
  unitName: z.string(),
  own: z.boolean().describe("The compiler's own figures: expected, never late"),
  state,
  shown,
  stateReason: z.string().nullable(),
  lateReason: z.string().nullable().describe('Why it was late, as staff noted'),
  lastDay: day,
  receivedAt: instant.nullable(),
  receipt: z.string().nullable(),
  channel: z.string().nullable(),
  documentNumber: z.string().nullable(),
  signer: z.string().nullable(),
  warnings: count,
  phone: z.string().nullable(),
  ...lastContact,
});

export function unitOf(found: RoundUnit): z.infer<typeof roundUnit> {
  const { id, unit: of, unitName, own, state: now, stateReason, lateReason, lastDay, receivedAt, receipt } = found;
  const { channel, documentNumber, signer, warnings, phone } = found;
  return {
    ...{
      obligation: id,
      unit: of,
      unitName,
      own,
      state: now,
      shown: shownOf(found.shown),
      stateReason,
      lateReason,
      lastDay,
    },
    ...{ receivedAt: isoOrNull(receivedAt), receipt, channel, documentNumber, signer, warnings, phone },
    ...lastContactOf(found),
  };
}

const step = z.object({
  id: z.string(),
  name: z.string(),
  plannedAt: instant,
  state: z.enum(['done', 'skipped', 'due', 'to-come']),
  doneAt: instant.nullable(),
  because: z.string().nullable(),
  units: z.array(z.string()).describe('Whom it is for where it counts from a date of their own'),
});

export function stepOf({ name, because, plannedAt, doneAt, ...rest }: RoundStep): z.infer<typeof step> {
  const words = { name: inVietnamese(name), because: because && inVietnamese(because) };
  return { ...rest, ...words, plannedAt: iso(plannedAt), doneAt: isoOrNull(doneAt) };
}

const notice = z.object({
  kind: z.string(),
  step: z.string(),
  state: z.enum(['waiting', 'claimed', 'sent', 'dropped', 'held', 'history']),
  slot: instant,
  sentAt: instant.nullable(),
  people: z.array(z.object({ name: z.string(), unit: z.string(), bad: z.boolean() })),
});

export function noticeOf({ slot, sentAt, ...rest }: NoticeLine): z.infer<typeof notice> {
  return { ...rest, slot: iso(slot), sentAt: isoOrNull(sentAt) };
}

const version = z.object({
  version: count,
  state: z.enum(['draft', 'confirmed']),
  at: instant,
  confirmedAt: instant.nullable(),
  confirmedBy: z.string().nullable(),
});

export function versionOf({ at, confirmedAt, ...rest }: VersionLine): z.infer<typeof version> {
  return { ...rest, at: iso(at), confirmedAt: isoOrNull(confirmedAt) };
}

/** What staff noted of a drafted letter. */
const noted = z.object({
  outcome: z.enum(['signed', 'not-sent']),
  number: z.string().nullable(),
  signedOn: day.nullable(),
  signer: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: instant,
});

/** What staff noted of a letter; its instant as PostgreSQL writes it in JSON. */
export function notedOf(found: NotedLetter | null): z.infer<typeof noted> | null {
  return found === null ? null : { ...found, at: iso(Date.parse(found.at)) };
}

/** One round with all that belongs to it. */
export const roundShape = z.object({
  round: heading,
  standing: z.object({
    expected: count,
    received: count,
    late: count,
    nil: count,
    excused: count.describe('Exempt, or their duty has ended: not expected'),
    owing: count.describe('Missing or returned'),
    missing: count,
    overdue: count.describe('Of the missing'),
    returned: count.describe('Sent, on time or late, and awaited again'),
    toCheck: count,
    share,
  }),
  units: z.array(roundUnit),
  steps: z.array(step),
  mails: z.array(notice),
  letters: z.array(
    z.object({ step: z.string(), issuerName: z.string(), draftedAt: instant, units: count, noted: noted.nullable() }),
  ),
  versions: z.array(version),
});

const lines = z.array(z.string());

/** A công văn as it would be printed; number, date, signature and seal stay empty. */
export const letterShape = z.object({
  left: lines,
  right: lines,
  number: z.string(),
  subject: z.string(),
  dateLine: z.string(),
  to: lines,
  paragraphs: lines,
  points: lines,
  closing: lines,
  signer: lines,
  distribution: lines,
  appendix: z.array(z.object({ name: z.string(), lastDay: day, remindedOn: z.array(day), received: z.boolean() })),
  draftedAt: instant,
  noted: noted.nullable(),
});
