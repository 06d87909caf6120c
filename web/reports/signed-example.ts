/** How a signed report of a unit is numbered and signed, as an example on its form. */
export interface SignedExample {
  number: string;
  post: string;
}

const DEPARTMENT: SignedExample = { number: '125/BC-STC', post: 'Giám đốc' };
const COMMITTEE: SignedExample = { number: '125/BC-UBND', post: 'Chủ tịch UBND' };
const PARTY: SignedExample = { number: '125-BC/ĐU', post: 'Bí thư' };

const OF_TYPE: Readonly<Record<string, SignedExample>> = {
  'province-committee': COMMITTEE,
  district: COMMITTEE,
  commune: COMMITTEE,
  ward: COMMITTEE,
  'special-zone': COMMITTEE,
  inspectorate: { number: '125/BC-TTr', post: 'Chánh Thanh tra' },
  office: { number: '125/BC-VP', post: 'Chánh Văn phòng' },
  board: { number: '125/BC-BQL', post: 'Trưởng ban' },
  'party-committee': PARTY,
  'standing-committee': { number: '125-BC/ĐU', post: 'Phó Bí thư Thường trực' },
  'party-board': { number: '125-BC/BTG', post: 'Trưởng ban' },
  'party-base-committee': PARTY,
  'party-cell': { number: '12-BC/CB', post: 'Bí thư' },
  'party-caucus': { number: '12-BC/ĐĐ', post: 'Bí thư' },
  'front-committee': { number: '125/BC-MTTQ-BTT', post: 'Chủ tịch' },
};

/**
 * @param type type of the unit, as its register has it
 * @example signedExample('commune') // { number: '125/BC-UBND', post: 'Chủ tịch UBND' }
 */
export function signedExample(type: string): SignedExample {
  return OF_TYPE[type] ?? DEPARTMENT;
}
