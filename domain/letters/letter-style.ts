import type { Tree } from '../units/unit';
import type { LetterFacts } from './letter-facts';

/** How a letter is laid out in the government, Party or Front system. */
export interface LetterStyle {
  /** Issuing body, top left. */
  left: string[];
  /** Quốc hiệu, or the Party's heading, top right. */
  right: string[];
  number: string;
  /** "các cơ quan, đơn vị, địa phương" */
  all: string;
  verb: 'đề nghị' | 'yêu cầu';
  /** A unit as the letter addresses it: in the Party its committee. */
  addressed(name: string): string;
  signer: string[];
  distribution: string[];
}

const NATION = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

/** The head of an official paper of an office, and who signs it. */
export type OfficialHead = Pick<LetterStyle, 'left' | 'right' | 'signer'>;

/**
 * The head of a paper that an office issues in its system, and who signs it.
 * @example officialHead('government', { name: 'Sở Nội vụ', above: 'UBND tỉnh Gia Lai', headTitle: 'Giám đốc' }).signer // ['GIÁM ĐỐC']
 */
export function officialHead(tree: Tree, issuer: LetterFacts['issuer']): OfficialHead {
  return HEADS[tree](issuer);
}

/** @example letterStyle(facts of Sở Nội vụ).right[0] // 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' */
export function letterStyle(facts: LetterFacts): LetterStyle {
  return STYLES[facts.tree](facts);
}

const HEADS: Readonly<Record<Tree, (issuer: LetterFacts['issuer']) => OfficialHead>> = {
  government: (issuer) => ({
    left: leftOf(issuer),
    right: NATION,
    signer: /^(?:UBND|Ủy ban nhân dân)/u.test(issuer.name)
      ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
      : [capitals(issuer.headTitle ?? 'Thủ trưởng cơ quan')],
  }),
  party: (issuer) => ({
    left: [...leftOf(issuer), '*'],
    right: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
    signer: isPartyCommittee(issuer.name)
      ? ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ']
      : [capitals(issuer.headTitle ?? 'Trưởng ban')],
  }),
  front: (issuer) => ({
    left: [capitals(issuer.name), 'BAN THƯỜNG TRỰC'],
    right: NATION,
    signer: ['TM. BAN THƯỜNG TRỰC', capitals(issuer.headTitle ?? 'Chủ tịch')],
  }),
};

function leftOf({ above, name }: LetterFacts['issuer']): string[] {
  return [above, name].filter((one) => one !== null).map(capitals);
}

function isPartyCommittee(name: string): boolean {
  return /^(?:Đảng ủy|Tỉnh ủy|Huyện ủy|Thành ủy|Ban Thường vụ)/u.test(name);
}

const STYLES: Readonly<Record<Tree, (facts: LetterFacts) => LetterStyle>> = {
  government: (facts) => {
    const { issuer, letter, receiver, compiler } = facts;
    const upwards = letter.issuer === 'compiler' && receiver !== compiler;
    return {
      ...officialHead('government', issuer),
      number: 'Số:          /',
      all: 'các cơ quan, đơn vị, địa phương',
      verb: letter.issuer === 'receiver' ? 'yêu cầu' : 'đề nghị',
      addressed: (name) => name,
      distribution: [
        '- Như trên;',
        ...(upwards ? [`- ${receiver} (b/c);`] : []),
        `- Lãnh đạo ${issuer.name};`,
        '- Lưu: VT.',
      ],
    };
  },
  party: ({ issuer, letter, receiver, compiler }) => {
    const upwards = letter.issuer === 'compiler' && receiver !== compiler;
    return {
      ...officialHead('party', issuer),
      number: 'Số          -CV/',
      all: 'các chi bộ, đảng bộ cơ sở',
      verb: letter.issuer === 'receiver' && isPartyCommittee(issuer.name) ? 'yêu cầu' : 'đề nghị',
      addressed: partyCommittee,
      distribution: ['- Như trên,', ...(upwards ? [`- ${receiver} (b/c),`] : []), `- Lưu ${issuer.name}.`],
    };
  },
  front: ({ issuer, receiver, compiler, letter }) => ({
    ...officialHead('front', issuer),
    number: 'Số:          /MTTQ-BTT',
    all: 'các đơn vị',
    verb: 'đề nghị',
    addressed: (name) => (name.startsWith('Ủy ban MTTQ') ? `Ban Thường trực ${name}` : name),
    distribution: [
      '- Như trên;',
      ...(letter.issuer === 'compiler' && receiver !== compiler ? [`- ${receiver} (b/c);`] : []),
      '- Lưu: VT.',
    ],
  }),
};

/** @example partyCommittee('Đảng bộ Sở Y tế') // 'Đảng ủy Sở Y tế' */
function partyCommittee(name: string): string {
  if (name.startsWith('Chi bộ ')) return `Chi ủy ${name}`;
  return name.startsWith('Đảng bộ ') ? `Đảng ủy ${name.slice('Đảng bộ '.length)}` : name;
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
