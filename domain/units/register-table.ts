import type { Day } from '../time/time';
import { REGISTER_COLUMNS, type RegisterColumn } from './register-columns';
import type { Related } from './relation';
import type { Post, Register, Tree, Unit } from './unit';

/**
 * A register as the table `parseRegisterCsv` reads: Vietnamese headings, one row per unit, in order of precedence.
 * Of several contacts of one post the first is in it.
 * @example registerTable(register).rows[0] // ['ubnd-tinh', 'Ủy ban nhân dân tỉnh Gia Lai', …]
 */
export function registerTable(register: Register): { heads: string[]; rows: (string | { day: Day })[][] } {
  const columns = Object.keys(REGISTER_COLUMNS) as RegisterColumn[];
  return {
    heads: Object.values(REGISTER_COLUMNS),
    rows: register.units.map((unit) => {
      const cells = cellsOf(unit);
      return columns.map((column) => cells[column]);
    }),
  };
}

/** An example table: a province, a department, a commune. */
export const REGISTER_EXAMPLE: readonly (readonly string[])[] = [
  ...[
    'ubnd-tinh|Ủy ban nhân dân tỉnh Gia Lai|UBND tỉnh|Ủy ban nhân dân cấp tỉnh||-|||vanthu.ubnd@gialai.example',
    'so-noi-vu|Sở Nội vụ||Sở|so-ban-nganh|ubnd-tinh|||vanthu.snv@gialai.example|Bà Nguyễn Thị Lan|lan.snv@gialai.example|Ông Trần Văn Hòa|Giám đốc|hoa.snv@gialai.example|0269 3824 000',
    'xa-ia-nan|Ủy ban nhân dân xã Ia Nan|UBND xã Ia Nan|Ủy ban nhân dân cấp xã|xa-phuong|ubnd-tinh|||vanthu.ianan@gialai.example',
  ].map((row) => {
    const cells = row.split('|');
    return [...cells, ...Array<string>(Object.keys(REGISTER_COLUMNS).length - cells.length).fill('')];
  }),
];

function cellsOf(unit: Unit): Record<RegisterColumn, string | { day: Day }> {
  const above = (tree: Tree) => {
    const superior = unit.parents[tree];
    return superior === undefined ? '' : superior === null ? '-' : codeIn(unit, superior);
  };
  const other = (relation: Related) => codeIn(unit, unit.related?.[relation] ?? '');
  const [office, officer, head] = (['office', 'officer', 'head'] as const).map((post) => contactOf(unit, post));
  return {
    code: unit.officialCode ?? unit.code,
    name: unit.name,
    short: unit.shortName === unit.name ? '' : unit.shortName,
    type: unit.type,
    groups: unit.groups.join('|'),
    parent_government: above('government'),
    parent_party: above('party'),
    parent_front: above('front'),
    office_email: office?.email ?? '',
    officer_name: officer?.name ?? '',
    officer_email: officer?.email ?? '',
    head_name: head?.name ?? '',
    head_title: head?.title ?? '',
    head_email: head?.email ?? '',
    phone: office?.phone ?? officer?.phone ?? '',
    valid_from: unit.validFrom === null ? '' : { day: unit.validFrom },
    valid_to: unit.validTo === null ? '' : { day: unit.validTo },
    successors: unit.successors.map((id) => codeIn(unit, id)).join('|'),
    peer_government: other('peer-government'),
    peer_party: other('peer-party'),
    peer_front: other('peer-front'),
    branch: other('branch'),
  };
}

function contactOf(unit: Unit, post: Post) {
  return unit.contacts.find((contact) => contact.post === post);
}

/** The code alone where the other unit is of the same register. */
function codeIn(unit: Unit, id: string): string {
  return id.startsWith(`${unit.register}:`) ? id.slice(unit.register.length + 1) : id;
}
