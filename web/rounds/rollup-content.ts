import type { ShownChain } from '../../client/rounds/rollup-chain';
import type { FormDefinition } from '../../domain/rollup/form';
import type { LeftOut } from '../../domain/rollup/left-out';
import type { Figure, Rollup } from '../../domain/rollup/rollup';
import type { RoundCounts } from '../../domain/states/round-counts';
import type { Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { UnitStanding } from '../../storage/rollup-units';
import type { StoredSignedPaper } from '../../storage/signed-papers';
import type { CollectionHead } from './collection-head';
import type { FigureTrends } from './figure-trends';
import type { VersionLine } from './rollup';

/** What the page of a compiled report shows. */
export interface RollupContent {
  head: CollectionHead;
  /** A report by which the page says why the round has its date. */
  why: string | null;
  versions: readonly VersionLine[];
  /** Null where the plan gives no form. */
  form: FormDefinition | null;
  /** State of each unit now, in the register's order. */
  standings: ReadonlyMap<UnitId, UnitStanding>;
  /** Names that the units of the version had when it was compiled. */
  names: ReadonlyMap<UnitId, string>;
  /** Its main figures beside those of the periods before. */
  trends: FigureTrends;
  /** State of the round now, whatever a version contains. */
  counts: RoundCounts;
  /** Null while nothing is compiled. */
  compiled: CompiledReport | null;
}

/** One version of a compiled report. */
export interface CompiledReport {
  rollup: Rollup;
  state: 'draft' | 'confirmed';
  confirmedAt: Instant | null;
  confirmedBy: string | null;
  /** By full field id. */
  figures: ReadonlyMap<string, Figure>;
  /** The units whose reports this version does not contain, and why. */
  leftOut: LeftOut;
  canConfirm: boolean;
  /** Its paper as it was signed; null while it is a draft. */
  signed: StoredSignedPaper | null;
  canNoteSigned: boolean;
  chain: ChainOfPage;
}

/** The chain of a version, with what the reader may do now. */
export interface ChainOfPage extends ShownChain {
  canCheck: boolean;
  canGiveBack: boolean;
  /** The level above has returned this version. */
  canExplain: boolean;
  /** The reader may open the receipt of the report one level up. */
  receiptIsOpen: boolean;
}
