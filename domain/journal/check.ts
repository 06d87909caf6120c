import { type Message, message } from '../messages/message';
import type { Day, Instant } from '../time/time';

/** What a line of the journal says. */
export interface SaidLine {
  at: Instant;
  who: string;
  action: string;
  subject: string;
}

/** One thing that is wrong with the journal. */
export interface JournalFault {
  /**
   * `changed`: a line, or its link, is not what it was. `removed`: a link has no line any more. `link-removed`: numbers of the chain
   * are missing. `added`: a line with an old number stands outside the chain. `anchor`: the chain was made anew below an anchor.
   * `cut`: the chain ends before an anchor.
   */
  kind: 'changed' | 'removed' | 'link-removed' | 'added' | 'anchor' | 'cut';
  /** Number in the chain; null outside it. */
  seq: number | null;
  /** Id of the line; null where it is not known any more. */
  line: number | null;
  /** What the line says now; null where there is none. */
  now: SaidLine | null;
  /** The anchor that differs: its day, and the file it came from; null of the database. */
  anchor: { day: Day; file: string | null } | null;
}

/** Result of comparing the journal with its chain and its anchors. */
export interface JournalCheck {
  /** Links that were read. */
  lines: number;
  /** Anchors that were compared, those of the database and of files. */
  anchors: number;
  faults: number;
  /** The first of them, in the order of the chain; lines outside it after. */
  found: JournalFault[];
}

/**
 * What is wrong, in words.
 * @example inVietnamese(faultMessage({ kind: 'removed', seq: 4, line: 7, now: null, anchor: null })) // 'Dòng số 7 (mắt xích thứ 4) đã bị xóa.'
 */
export function faultMessage({ kind, seq, line, now, anchor }: JournalFault): Message {
  const place = { seq: seq ?? 0, line: line ?? 0 };
  switch (kind) {
    case 'changed':
      return line === null
        ? message('chain.beginning-changed')
        : message('chain.changed', { ...place, who: now?.who ?? '', subject: now?.subject ?? '' });
    case 'removed':
      return message('chain.removed', place);
    case 'link-removed':
      return message('chain.link-removed', { seq: place.seq });
    case 'added':
      return message('chain.added', { line: place.line, who: now?.who ?? '', subject: now?.subject ?? '' });
    case 'anchor':
      return message('chain.anchor', { seq: place.seq, day: anchor!.day, file: anchor!.file });
    case 'cut':
      return message('chain.cut', { seq: place.seq, day: anchor!.day, file: anchor!.file });
  }
}

/** The outcome of a check as one sentence. */
export function checkMessage({ lines, anchors, faults }: Pick<JournalCheck, 'lines' | 'anchors' | 'faults'>): Message {
  return faults === 0
    ? message('chain.whole', { lines, anchors })
    : message('chain.not-whole', { lines, anchors, faults });
}
