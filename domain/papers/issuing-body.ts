import type { Tree } from '../units/unit';
import type { HeadLine } from './paper';
import type { PaperFormat } from './paper-format';

/** Who issues a paper: its name, the body above it in the tree, the title of its head ("Giám đốc"). */
export interface IssuingBody {
  tree: Tree;
  name: string;
  above: string | null;
  headTitle: string | null;
}

/** Who is to sign: the head, a deputy for the head (KT., K/T), or the office by order (TL., T/L). */
export const SIGNING = ['head', 'deputy', 'order'] as const;
export type Signing = (typeof SIGNING)[number];

const NATION = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const PARTY = ['ĐẢNG CỘNG SẢN VIỆT NAM'];

/** A body that decides together, for which a paper is signed "TM." or "T/M". */
export function isCollective({ tree, name }: Pick<IssuingBody, 'tree' | 'name'>): boolean {
  if (tree === 'front') return true;
  const names = {
    government: /^(?:UBND|Ủy ban nhân dân)/u,
    party: /^(?:Đảng ủy|Tỉnh ủy|Huyện ủy|Thành ủy|Ban Thường vụ)/u,
  };
  return names[tree].test(name);
}

/**
 * The body above the issuer, the issuer, and the Party's asterisk. A people's committee has nothing above it on paper.
 * @example issuerLines({ tree: 'government', name: 'Sở Nội vụ', above: 'UBND tỉnh Gia Lai', headTitle: null }) // ['UBND TỈNH GIA LAI', 'SỞ NỘI VỤ']
 */
export function issuerLines(body: IssuingBody): string[] {
  if (body.tree === 'front') return [capitals(body.name), 'BAN THƯỜNG TRỰC'];
  const above = body.tree === 'government' && isCollective(body) ? null : body.above;
  const names = [above, body.name].filter((name) => name !== null).map(capitals);
  return body.tree === 'party' ? [...names, '*'] : names;
}

/** Quốc hiệu and tiêu ngữ, or the Party's title. */
export function nationLines(tree: Tree): string[] {
  return tree === 'party' ? PARTY : NATION;
}

/** `issuerLines` with their letters: the issuer is bold, with a line under it in state and Front papers. */
export function issuerHeads(body: IssuingBody, { sizes }: PaperFormat): HeadLine[] {
  const lines = issuerLines(body);
  const issuer = lines.at(-1) === '*' ? lines.length - 2 : lines.length - 1;
  return lines.map((text, index) => ({
    text,
    strong: index === issuer,
    size: index === issuer ? sizes.issuer : sizes.superior,
    rule: index === issuer && body.tree !== 'party',
  }));
}

/** `nationLines` with their letters; the line under the last is as long as its words. */
export function nationHeads(tree: Tree, { sizes }: PaperFormat): HeadLine[] {
  const lines = nationLines(tree);
  return lines.map((text, index) => ({
    text,
    strong: true,
    size: index === 0 ? sizes.nation : sizes.motto,
    rule: index === lines.length - 1,
  }));
}

/**
 * The words above the signature. TM. and T/M only for a body that decides together; a deputy of one head signs for the head (KT., K/T),
 * a deputy of a collective body of Party or Front in the body's own name; the office signs by order (TL., T/L).
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7; Hướng dẫn 36-HD/VPTW.
 * @example signatureLines({ tree: 'government', name: 'Sở Nội vụ', above: null, headTitle: 'Giám đốc' }, 'deputy')
 * // ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']
 */
export function signatureLines(body: IssuingBody, signing: Signing = 'head'): string[] {
  const { tree } = body;
  const slash = tree === 'party';
  const head = capitals(headOf(body));
  const office = 'CHÁNH VĂN PHÒNG';
  if (!isCollective(body)) {
    if (signing === 'head') return [head];
    return signing === 'deputy'
      ? [`${slash ? 'K/T' : 'KT.'} ${head}`, `PHÓ ${head}`]
      : [`${slash ? 'T/L' : 'TL.'} ${head}`, office];
  }
  if (tree === 'government') {
    if (signing === 'order') return [`TL. ${head}`, office];
    return ['TM. ỦY BAN NHÂN DÂN', ...(signing === 'head' ? [head] : [`KT. ${head}`, `PHÓ ${head}`])];
  }
  const together = slash ? 'BAN THƯỜNG VỤ' : 'BAN THƯỜNG TRỰC';
  if (signing === 'order') return [`${slash ? 'T/L' : 'TL.'} ${together}`, office];
  return [`${slash ? 'T/M' : 'TM.'} ${together}`, signing === 'head' ? head : `PHÓ ${head}`];
}

function headOf(body: IssuingBody): string {
  const { tree, headTitle } = body;
  if (tree === 'front') return headTitle ?? 'Chủ tịch';
  if (isCollective(body)) return tree === 'party' ? 'Bí thư' : 'Chủ tịch';
  return headTitle ?? (tree === 'party' ? 'Trưởng ban' : 'Thủ trưởng cơ quan');
}

/** @example capitals('Sở Nội vụ') // 'SỞ NỘI VỤ' */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
