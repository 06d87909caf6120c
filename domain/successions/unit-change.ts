import type { Day } from '../time/time';
import type { Tree, Unit, UnitId } from '../units/unit';

/**
 * What a document does to a unit (sắp xếp đơn vị): it goes into one that is there (nhập), with others into a new one (hợp nhất), into
 * several (chia), gives a part to a new one and stays (tách), ends (kết thúc hoạt động), is founded (thành lập), gets another name
 * (đổi tên) or another direct superior (đổi cấp trên).
 */
export type UnitChangeKind = 'merge' | 'consolidate' | 'split' | 'separate' | 'end' | 'found' | 'rename' | 'superior';

export const UNIT_CHANGE_KINDS: readonly UnitChangeKind[] = [
  ...(['merge', 'consolidate', 'split', 'separate', 'end', 'found', 'rename', 'superior'] as const),
];

/** A unit that exists no more from the day of the change. */
export interface EndedUnit {
  unit: UnitId;
  kind: 'merge' | 'consolidate' | 'split' | 'end';
  /** All that was made of it, or what it went into. */
  into: readonly UnitId[];
  /** The one that takes over what it owes (đơn vị kế thừa): named data, never an equal code; null: nobody is named. */
  successor: UnitId | null;
}

/** A unit that goes on with another name, type or superior. */
export interface AlteredUnit {
  unit: UnitId;
  name: string;
  shortName: string;
  type: string;
  groups: readonly string[];
  parents: Readonly<Partial<Record<Tree, UnitId | null>>>;
  /** Bodies of its level and branch; missing where there are none. */
  related?: Unit['related'];
}

/** A table of successors, resolved against a register: what changes from a day on. */
export interface Succession {
  /** The first day of the new state. */
  effective: Day;
  ended: readonly EndedUnit[];
  /** New units in their places of precedence; they exist from the day of the change. */
  added: readonly Unit[];
  altered: readonly AlteredUnit[];
  /** After which unit of the register each new one is listed; null: last. */
  places: Readonly<Record<UnitId, UnitId | null>>;
}

/** Whether a change ends its unit. */
export function endsUnit(kind: UnitChangeKind): kind is EndedUnit['kind'] {
  return kind === 'merge' || kind === 'consolidate' || kind === 'split' || kind === 'end';
}
