import { z } from 'zod';
import type { NotedLetter } from '../../client/rounds/read-letter';
import { inVietnamese } from '../../domain/messages/message';
import { EXAMPLE } from '../api/example-office';
import { count, numbered, obligation, receiptCode, text, unit } from '../api/scalars';
import { state } from '../api/shapes';
import { day, instant, iso, isoOrNull } from '../api/times';
import { lastContact, lastContactOf } from './call-operations';
import type { VersionLine } from './rollup';
import { roundCounts } from './round-counts-shape';
import { heading, shown, shownOf } from './round-heading-shape';
import type { NoticeLine } from './round-notices';
import type { RoundStep } from './round-steps';
import type { RoundUnit } from './round-units';

const roundUnit = z
  .object({
    obligation,
    unit,
    unitName: text(EXAMPLE.unitName),
    own: z.boolean().meta({ description: "The compiler's own figures: expected, never late", examples: [false] }),
    state,
    shown,
    stateReason: text('Thiếu biểu số 02.').nullable(),
    lateReason: text('Mất điện diện rộng do bão số 9').nullable().describe('Why it was late, as staff noted'),
    lastDay: day,
    receivedAt: instant.nullable(),
    receipt: receiptCode.nullable(),
    channel: text('web').nullable(),
    documentNumber: text('112/BC-UBND').nullable(),
    signer: text('Chủ tịch UBND xã').nullable(),
    warnings: count(0).describe('Rules that only warn'),
    phone: text('0269 3824 000').nullable(),
    ...lastContact,
  })
  .meta({ id: 'RoundUnit', description: 'One unit of a round with its report' });

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

const step = z
  .object({
    id: text('remind:-3wd@2026-09-25'),
    name: text('Nhắc hạn'),
    plannedAt: instant,
    state: z.enum(['done', 'skipped', 'due', 'to-come']),
    doneAt: instant.nullable(),
    because: text('03 ngày làm việc trước hạn').nullable(),
    units: z.array(text(EXAMPLE.unitName)).describe('Whom it is for where it counts from a date of their own'),
  })
  .meta({ id: 'RoundStep' });

export function stepOf({ name, because, plannedAt, doneAt, ...rest }: RoundStep): z.infer<typeof step> {
  const words = { name: inVietnamese(name), because: because && inVietnamese(because) };
  return { ...rest, ...words, plannedAt: iso(plannedAt), doneAt: isoOrNull(doneAt) };
}

const notice = z
  .object({
    kind: text('remind'),
    step: text('remind:-3wd@2026-09-25'),
    state: z.enum(['waiting', 'claimed', 'sent', 'dropped', 'held', 'history']).meta({ examples: ['sent'] }),
    slot: instant.describe('When it leaves'),
    sentAt: instant.nullable(),
    people: z.array(
      z.object({
        name: text('Văn thư UBND xã An Phú'),
        unit: text(EXAMPLE.unitName),
        bad: z.boolean().meta({ description: 'Mail does not reach the address', examples: [false] }),
      }),
    ),
  })
  .meta({ id: 'RoundMail' });

export function noticeOf({ slot, sentAt, ...rest }: NoticeLine): z.infer<typeof notice> {
  return { ...rest, slot: iso(slot), sentAt: isoOrNull(sentAt) };
}

const version = z
  .object({
    version: numbered(2),
    state: z.enum(['draft', 'confirmed']).meta({ examples: ['confirmed'] }),
    at: instant,
    confirmedAt: instant.nullable(),
    confirmedBy: text(EXAMPLE.person).nullable(),
  })
  .meta({ id: 'RoundVersion', description: 'A version of the compiled report' });

export function versionOf({ at, confirmedAt, ...rest }: VersionLine): z.infer<typeof version> {
  return { ...rest, at: iso(at), confirmedAt: isoOrNull(confirmedAt) };
}

/** What staff noted of a drafted letter. */
const noted = z
  .object({
    outcome: z.enum(['signed', 'not-sent']),
    number: text('812/SNV-TCBC').nullable(),
    signedOn: day.nullable(),
    signer: text('Giám đốc Sở Nội vụ').nullable(),
    reason: text('Các đơn vị đã gửi đủ').nullable(),
    by: text(EXAMPLE.person),
    at: instant,
  })
  .meta({ id: 'LetterOutcome' });

/** What staff noted of a letter; its instant as PostgreSQL writes it in JSON. */
export function notedOf(found: NotedLetter | null): z.infer<typeof noted> | null {
  return found === null ? null : { ...found, at: iso(Date.parse(found.at)) };
}

const letterLine = z
  .object({
    step: text('letter:+3wd@2026-09-25'),
    issuerName: text(EXAMPLE.compilerName),
    draftedAt: instant,
    units: count(2),
    noted: noted.nullable(),
  })
  .meta({ id: 'LetterLine', description: 'A drafted công văn đôn đốc' });

/** One round with all that belongs to it. */
export const roundShape = z
  .object({
    round: heading,
    counts: roundCounts,
    units: z.array(roundUnit),
    steps: z.array(step),
    mails: z.array(notice),
    letters: z.array(letterLine),
    versions: z.array(version),
  })
  .meta({ id: 'RoundPage', description: 'One round with all that belongs to it' });

function lines(example: string) {
  return z.array(text(example));
}

/** A công văn as it would be printed; number, date, signature and seal stay empty. */
export const letterShape = z
  .object({
    left: lines('SỞ NỘI VỤ'),
    right: lines('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    number: text('Số:        /SNV-TCBC'),
    subject: text('V/v đôn đốc gửi báo cáo quý III/2026'),
    dateLine: text('…, ngày     tháng     năm 2026'),
    to: lines(EXAMPLE.unitName),
    paragraphs: lines('Đến nay Sở Nội vụ chưa nhận được báo cáo của quý cơ quan.'),
    points: lines('Gửi báo cáo trước ngày 02/10/2026.'),
    closing: lines('Trân trọng./.'),
    signer: lines('GIÁM ĐỐC'),
    distribution: lines('- Như trên;'),
    appendix: z.array(
      z.object({ name: text(EXAMPLE.unitName), lastDay: day, remindedOn: z.array(day), received: z.boolean() }),
    ),
    draftedAt: instant,
    noted: noted.nullable(),
  })
  .meta({ id: 'Letter', description: 'A công văn as it would be printed' });
