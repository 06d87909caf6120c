import { type Message, message } from '../messages/message';
import type { Day } from '../time/time';

/**
 * What can be decided on one report: it is returned for mending (đề nghị bổ sung, hoàn thiện), gets a later date (gia hạn),
 * is not owed this time (miễn báo cáo), is owed no more because the unit ended or handed it on, or an earlier decision is
 * taken back. Two are notes that move nothing: a request for more time that got a no (chưa thống nhất gia hạn), and why the
 * report was late (ghi nhận lý do gửi chậm).
 */
export type DecisionKind = 'return' | 'extend' | 'exempt' | 'end' | 'refuse' | 'late-reason' | 'restore';

/** Whether a decision is only noted: state and dates of the report stay. */
export function isNote(kind: DecisionKind): boolean {
  return kind === 'refuse' || kind === 'late-reason';
}

/**
 * The document a decision stands on (căn cứ). A compiler releases nobody from a duty to another body, so who decided is
 * named: the issuer or the receiver.
 * @example { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' }
 */
export interface Basis {
  number: string;
  date: Day;
  decider: string;
}

/** A release from a report: on what document, to whom the duty went (its name), and what was said beside it. */
export interface Release {
  basis: Basis;
  successor: string | null;
  words: string | null;
}

/** @example releaseNamed({ basis, successor: null, words: 'đơn vị giải thể' }) // 'Văn bản số … (UBND tỉnh Gia Lai); đơn vị giải thể' */
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
