import type { Day } from '../time/time';
import type { Related } from './relation';

/** The three systems (hệ thống) of Vietnam's public sector; one body may be in more than one. */
export type Tree = 'government' | 'party' | 'front';

export const TREES: readonly Tree[] = ['government', 'party', 'front'];

/** Register and code, `gialai-2020:so-noi-vu`; codes are reused with new meanings between registers. */
export type UnitId = string;

/** The post of a contact: văn thư's mailbox, the named officer, the head. */
export type Post = 'office' | 'officer' | 'head';

/** A person or mailbox that receives notices. `id` is `<unit id>/<post>` unless a register names more than one. */
export interface Contact {
  id: string;
  unit: UnitId;
  post: Post;
  /** Form of address on mails: "Văn thư Sở Tài chính", "Ông Nguyễn Văn A". */
  name: string;
  /** Title of the post: "Giám đốc", "Chuyên viên". */
  title: string;
  email: string;
  phone: string | null;
  /** First and last day in the post; null or missing: open. */
  from?: Day | null;
  to?: Day | null;
}

/** An office that reports, receives or compiles. */
export interface Unit {
  id: UnitId;
  register: string;
  code: string;
  /** The code other offices gave it (000.04.01.H21), where the register's table writes that one. */
  officialCode?: string;
  name: string;
  shortName: string;
  /**
   * `province-committee`, `department`, `district`, `commune`, `ward`, `party-cell`, `front-committee` …: data of the
   * register.
   */
  type: string;
  /** Lists of units a plan can address: `so-ban-nganh`, `huyen`. */
  groups: readonly string[];
  /** Place in the register's order of precedence; lists follow it, never the alphabet. */
  order: number;
  /** The direct superior in each tree of the unit; null at the top. */
  parents: Readonly<Partial<Record<Tree, UnitId | null>>>;
  /** Bodies of its own level, and the one above it in its branch; absent where the register names none. */
  related?: Readonly<Partial<Record<Related, UnitId>>>;
  validFrom: Day | null;
  /** Last day of existence; null while it exists. */
  validTo: Day | null;
  successors: readonly UnitId[];
  /** The one of them that took over what it owed (đơn vị kế thừa), where there are several. */
  successor?: UnitId;
  contacts: readonly Contact[];
  /** How it was before its name, type or superior changed, the earliest first; absent where nothing did. */
  former?: readonly FormerUnit[];
}

/** A unit as it was up to a day. */
export interface FormerUnit extends Pick<Unit, 'name' | 'shortName' | 'type' | 'groups' | 'parents' | 'related'> {
  /** The last day of this state. */
  until: Day;
}

/** A register (danh mục đơn vị): the units of one place and time, in order of precedence. */
export interface Register {
  id: string;
  title: string;
  sample: boolean;
  /** Titles of the lists of units, in order: `so-ban-nganh` "Các sở, ban, ngành"; subtotals and headings use them. */
  groups?: readonly { id: string; title: string }[];
  units: readonly Unit[];
}
