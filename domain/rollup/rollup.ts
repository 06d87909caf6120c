import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import type { FormValues } from './form';

/** Input of a rollup: the current version of one unit's report. */
export interface Contribution {
  /** Submission id; every figure names its sources. */
  submission: string;
  unit: UnitId;
  values: FormValues;
  nil: boolean;
  late: boolean;
  /** Labels of what was sent under an earlier form and is not asked for in the same way now; absent: sent under the present form. */
  leftOfEarlierForm?: readonly string[];
}

/** The state of each expected unit when the rollup is compiled. */
export interface ExpectedUnit {
  unit: UnitId;
  state: 'owing' | 'submitted' | 'nil' | 'exempt' | 'ended';
  late: boolean;
  submission: string | null;
}

export interface Figure {
  field: string;
  value: number;
  from: readonly string[];
}

export interface RollupUnits {
  expected: readonly UnitId[];
  received: readonly UnitId[];
  late: readonly UnitId[];
  nil: readonly UnitId[];
  exempt: readonly UnitId[];
  missing: readonly UnitId[];
}

/** One version of a compiled report (báo cáo tổng hợp); once confirmed it never changes. */
export interface Rollup {
  collection: string;
  version: number;
  at: Instant;
  figures: readonly Figure[];
  /** Rows of each list field, with the unit and submission they came from. */
  lists: Readonly<Record<string, readonly ListRow[]>>;
  /** Texts by heading, each with its unit; texts are never merged. */
  texts: Readonly<Record<string, readonly { unit: UnitId; submission: string; text: string }[]>>;
  units: RollupUnits;
  /** Units whose report holds that of others which ended (đơn vị kế thừa); absent where there is none. */
  covers?: readonly { unit: UnitId; covers: readonly UnitId[] }[];
  /** Reports sent before the form changed, with what of each is not counted; absent where there is none. */
  earlierForm?: readonly { unit: UnitId; submission: string; left: readonly string[] }[];
}

export interface ListRow {
  unit: UnitId;
  submission: string;
  row: Readonly<Record<string, string>>;
}
