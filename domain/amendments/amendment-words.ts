import { type Message, message } from '../messages/message';
import type { RoundAmendment } from './amend-round';
import type { AmendedPart, AmendedRequirement } from './amended-requirements';

const PARTS: Readonly<Record<AmendedPart, Message>> = {
  dates: message('amendments.part-dates'),
  units: message('amendments.part-units'),
  addressees: message('amendments.part-addressees'),
  form: message('amendments.part-form'),
  steps: message('amendments.part-steps'),
  words: message('amendments.part-words'),
};

/**
 * What of a requirement changes, in one line.
 * @example requirementAmended(annual) // 'sửa đổi hạn gửi, câu chữ'
 */
export function requirementAmended({ kind, parts }: Pick<AmendedRequirement, 'kind' | 'parts'>): Message {
  if (kind === 'added') return message('amendments.requirement-added');
  if (kind === 'removed') return message('amendments.requirement-removed');
  return message('amendments.requirement-changed', { parts: parts.map((part) => PARTS[part]) });
}

/** What happens to a round, line by line; one line that nothing does where it stays as it is. */
export function roundAmended(round: RoundAmendment): Message[] {
  if (round.kind === 'kept') return [message(`amendments.kept-${round.because}`)];
  if (round.kind === 'dropped')
    return [
      round.replacedBy === null
        ? message('amendments.dropped', { units: round.freed.length })
        : message('amendments.replaced'),
    ];
  const { dates, addressees, compilerFrom, joined, freed, sentAlready } = round;
  const lines = [
    ...(dates === null ? [] : dateLines(dates)),
    ...(addressees === null ? [] : [message('amendments.addressees')]),
    ...(compilerFrom === null ? [] : [message('amendments.compiler-later')]),
    ...(joined.length === 0 ? [] : [message('amendments.joined', { units: joined.length })]),
    ...(freed.length === 0 ? [] : [message('amendments.freed', { units: freed.length })]),
    ...(sentAlready.length === 0 ? [] : [message('amendments.sent-already', { units: sentAlready.length })]),
  ];
  return lines.length === 0 ? [message('amendments.unchanged')] : lines;
}

function dateLines({ before, after }: NonNullable<Extract<RoundAmendment, { kind: 'followed' }>['dates']>): Message[] {
  const lines: Message[] = [];
  if (before.lateFrom !== after.lateFrom)
    lines.push(message('amendments.last-day', { before: before.lateFrom, after: after.lateFrom }));
  if (before.cutoff !== after.cutoff) lines.push(message('amendments.cutoff', { day: after.cutoff }));
  return lines.length === 0 ? [message('amendments.dates-otherwise')] : lines;
}
