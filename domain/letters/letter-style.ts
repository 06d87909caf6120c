import { isCollective, issuerLines, nationLines, type Signing, signatureLines } from '../papers/issuing-body';
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

/** The head of an official paper of an office, and who signs it. */
export type OfficialHead = Pick<LetterStyle, 'left' | 'right' | 'signer'>;

/**
 * The head of a paper that an office issues in its system, and who signs it.
 * @example officialHead('government', { name: 'Sở Nội vụ', above: 'UBND tỉnh Gia Lai', headTitle: 'Giám đốc' }).signer // ['GIÁM ĐỐC']
 */
export function officialHead(tree: Tree, issuer: LetterFacts['issuer'], signing: Signing = 'head'): OfficialHead {
  const body = { tree, ...issuer };
  return { left: issuerLines(body), right: nationLines(tree), signer: signatureLines(body, signing) };
}

/** @example letterStyle(facts of Sở Nội vụ).right[0] // 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' */
export function letterStyle(facts: LetterFacts, signing: Signing = 'head'): LetterStyle {
  return { ...officialHead(facts.tree, facts.issuer, signing), ...WORDS[facts.tree](facts) };
}

type LetterWords = Omit<LetterStyle, keyof OfficialHead>;

const WORDS: Readonly<Record<Tree, (facts: LetterFacts) => LetterWords>> = {
  government: ({ issuer, letter, receiver, compiler }) => {
    const upwards = letter.issuer === 'compiler' && receiver !== compiler;
    return {
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
      number: 'Số          -CV/',
      all: 'các chi bộ, đảng bộ cơ sở',
      verb: letter.issuer === 'receiver' && isCollective({ tree: 'party', name: issuer.name }) ? 'yêu cầu' : 'đề nghị',
      addressed: partyCommittee,
      distribution: ['- Như trên,', ...(upwards ? [`- ${receiver} (b/c),`] : []), `- Lưu ${issuer.name}.`],
    };
  },
  front: ({ receiver, compiler, letter }) => ({
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
