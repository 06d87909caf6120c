import { type Message, message } from '../messages/message';
import type { Day } from '../time/time';

/**
 * Decisions on one report: returned for completion (đề nghị bổ sung, hoàn thiện), extended (gia hạn), exempt this time
 * (miễn báo cáo), ended because the unit closed or transferred the duty, or an earlier decision is revoked. Two are
 * notes that change neither state nor dates: a refused extension (chưa thống nhất gia hạn) and the reason for a late
 * report (ghi nhận lý do gửi chậm).
 */
export type DecisionKind = 'return' | 'extend' | 'exempt' | 'end' | 'refuse' | 'late-reason' | 'restore';

/** Whether a decision is only noted: state and dates of the report stay. */
export function isNote(kind: DecisionKind): boolean {
  return kind === 'refuse' || kind === 'late-reason';
}

/**
 * The document a decision is based on (căn cứ). A compiler cannot release a unit from a duty to another body, so the
 * decider is named: the issuer or the receiver.
 * @example { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' }
 */
export interface Basis {
  number: string;
  date: Day;
  decider: string;
}

/** A release from a report: the document, the name of the unit that took the duty over, and a note. */
export interface Release {
  basis: Basis;
  successor: string | null;
  words: string | null;
}

/**
 * @example releaseNamed({ basis, successor: null, words: 'đơn vị giải thể' }) // 'Văn bản số … (UBND tỉnh Gia Lai); đơn vị giải thể'
 */
export function releaseNamed({ basis: { number, date, decider }, successor, words }: Release): Message {
  const transfer = successor === null ? null : message('decisions.transferred-to', { unit: successor });
  return message('decisions.released', {
    basis: message('decisions.basis-decider', { number, date, decider }),
    transfer,
    words,
  });
}

/** @example basisNamed({ number: '312/UBND-NC', date: '2020-05-25', … }) // 'Văn bản số 312/UBND-NC ngày 25/5/2020' */
export function basisNamed({ number, date }: Basis): Message {
  return message('decisions.basis', { number, date });
}
