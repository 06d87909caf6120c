import type { ReportRequestRow } from '../../storage/report-requests';
import type { CollectionHead } from './collection-head';
import type { LetterLine } from './letters';
import type { VersionLine } from './rollup';
import type { NoticeLine } from './round-notices';
import type { RoundGroup, RoundStanding } from './round-standing';
import type { RoundStep } from './round-steps';
import type { RoundUnit } from './round-units';
import type { UrgingMails } from './urging';

/** What the page of a round shows. */
export interface RoundContent {
  head: CollectionHead;
  standing: RoundStanding;
  /** The units listed: those of `group`, or all. */
  units: readonly RoundUnit[];
  group: RoundGroup | null;
  latestFirst: boolean;
  /** Address of the same list in the other order. */
  otherOrder: string;
  /** A report by which the page says why the round has its date. */
  why: string | null;
  urging: readonly UrgingMails[];
  steps: readonly RoundStep[];
  notices: readonly NoticeLine[];
  letters: readonly LetterLine[];
  /** The newest compiled report. */
  version: VersionLine | null;
  canAct: boolean;
  /** The reader may see what was sent to each person. */
  canSeeMails: boolean;
  canRemind: boolean;
  canConfirm: boolean;
  /** What was asked for; null where the round has a date of its document. */
  request: ReportRequestRow | null;
  /** The reader may withdraw it. */
  canWithdraw: boolean;
  /** Idempotency key of the page: a double click records one call. */
  key: string;
  /** How many reports were just reminded of, recorded, checked. */
  reminded: number | null;
  recorded: number | null;
  checked: number | null;
}
