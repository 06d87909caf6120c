import { unitId } from '../domain/ids';
import type { Contact, Post, Register, Unit } from '../domain/units/unit';

/** Communes, wards and special zones, and provinces, of Vietnam since 1 July 2025. */
export const NATION = { provinces: 34, communes: 3_321 };

const POSTS: readonly { post: Post; name: string; title: string }[] = [
  { post: 'office', name: 'Văn thư', title: 'Văn thư' },
  { post: 'officer', name: 'Chuyên viên theo dõi báo cáo,', title: 'Chuyên viên' },
  { post: 'head', name: 'Chủ tịch', title: 'Chủ tịch' },
];

/**
 * A synthetic two-tier country: a government, provinces, and evenly distributed communes, each with an office mailbox,
 * an officer and a head. Names are numbers and addresses end in `.invalid`; only size and structure are real.
 * @param posts contacts of each unit, from the office mailbox on; 3 as registers have, fewer where mail is not measured
 * @example nationalRegister('bench-vietnam', NATION).units.length // 3,356: the government, 34 provinces, 3,321 communes
 */
export function nationalRegister(id: string, size: { provinces: number; communes: number }, posts = 3): Register {
  const units: Unit[] = [];
  const add = (code: string, name: string, type: string, group: string, parent: string | null) => {
    const unit = unitId(id, code);
    units.push({
      id: unit,
      register: id,
      code,
      name,
      shortName: name,
      type,
      groups: [group],
      order: units.length + 1,
      parents: { government: parent === null ? null : unitId(id, parent) },
      validFrom: null,
      validTo: null,
      successors: [],
      contacts: POSTS.slice(0, posts).map((each) => contact(unit, code, name, each)),
    });
  };
  add('trung-uong', 'Cơ quan trung ương', 'government', 'trung-uong', null);
  for (let province = 1; province <= size.provinces; province++) {
    add(`tinh-${province}`, `UBND tỉnh số ${province}`, 'province-committee', 'tinh', 'trung-uong');
  }
  for (let commune = 1; commune <= size.communes; commune++) {
    add(`xa-${commune}`, `UBND xã số ${commune}`, 'commune', 'xa-phuong', `tinh-${1 + (commune % size.provinces)}`);
  }
  const groups = [
    { id: 'tinh', title: 'UBND các tỉnh, thành phố' },
    { id: 'xa-phuong', title: 'UBND các xã, phường, đặc khu' },
  ];
  return { id, title: 'Danh mục dùng để đo', sample: true, groups, units };
}

function contact(
  unit: string,
  code: string,
  name: string,
  { post, name: who, title }: (typeof POSTS)[number],
): Contact {
  const email = `${post}.${code}@do.invalid`;
  return { id: `${unit}/${post}`, unit, post, name: `${who} ${name}`, title, email, phone: null };
}
