import type { Day } from '../time/time';
import type { Tree } from '../units/unit';

/**
 * How a paper of one system is laid out: margins in millimetres of an A4 page, letters in points of Times New Roman, where the page
 * number stands.
 */
export interface PaperFormat {
  id: 'state-2011' | 'state-2020' | 'party-2004' | 'party-2018' | 'party-2026' | 'front-2013';
  /** The rule it follows. */
  source: string;
  margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  sizes: PaperSizes;
  /** The first page has no number. `top`: in the middle of the top margin; `bottom`: at the right of the bottom margin. */
  pageNumber: 'top' | 'bottom';
  /** Under the extract: a line of a third of its length, or the Party's five hyphens. */
  underExtract: 'rule' | 'hyphens';
  receiversLabel: 'bold-italic' | 'underlined';
}

/** Points. */
export interface PaperSizes {
  superior: number;
  issuer: number;
  /** Quốc hiệu and tiêu ngữ, or the Party's title. */
  nation: number;
  motto: number;
  number: number;
  date: number;
  /** "V/v …" */
  subject: number;
  type: number;
  extract: number;
  body: number;
  receiversLabel: number;
  receivers: number;
  signature: number;
  table: number;
  page: number;
}

const STATE_SIZES: PaperSizes = {
  // Quốc hiệu may have 12 or 13: at 12 it stands on one line beside the issuer.
  ...{ superior: 12, issuer: 12, nation: 12, motto: 13, number: 13, date: 13, subject: 12, type: 14, extract: 14 },
  ...{ body: 14, receiversLabel: 12, receivers: 11, signature: 14, table: 12, page: 14 },
};
const PARTY_SIZES: PaperSizes = {
  ...{ superior: 14, issuer: 14, nation: 15, motto: 15, number: 14, date: 14, subject: 12, type: 16, extract: 15 },
  ...{ body: 14, receiversLabel: 14, receivers: 12, signature: 14, table: 12, page: 14 },
};

const STATE = {
  margins: { top: 20, bottom: 20, left: 30, right: 20 },
  sizes: STATE_SIZES,
  pageNumber: 'top',
  underExtract: 'rule',
  receiversLabel: 'bold-italic',
} as const;
const PARTY = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  sizes: PARTY_SIZES,
  pageNumber: 'top',
  underExtract: 'hyphens',
  receiversLabel: 'underlined',
} as const;

/** The formats of each system, the newest first, with the day from which each holds. */
const FORMATS: Readonly<Record<Tree, readonly (PaperFormat & { from: Day | null })[]>> = {
  government: [
    { id: 'state-2020', from: '2020-03-05', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I', ...STATE },
    { id: 'state-2011', from: null, source: 'Thông tư 01/2011/TT-BNV', ...STATE, pageNumber: 'bottom' },
  ],
  // Quy định 399-QĐ/TW leaves sizes and margins to a guide; until a newer one is known, those of 36-HD/VPTW hold: 20, 20, 30 and 15 mm, as
  // public templates by that guide have them (looked up on 01/12/2026; its own text was not found). Those of 11-HD/VPTW, 25, 25, 35 and
  // 15 mm: "Yêu cầu kỹ thuật trình bày văn bản", Sổ tay điện tử, Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Bình Thuận.
  party: [
    { id: 'party-2026', from: '2026-01-09', source: 'Quy định 399-QĐ/TW, Hướng dẫn 36-HD/VPTW', ...PARTY },
    { id: 'party-2018', from: '2018-04-03', source: 'Hướng dẫn 36-HD/VPTW', ...PARTY },
    {
      ...{ id: 'party-2004', from: null, source: 'Hướng dẫn 11-HD/VPTW' },
      ...PARTY,
      margins: { top: 25, bottom: 25, left: 35, right: 15 },
    },
  ],
  front: [{ id: 'front-2013', from: null, source: 'Hướng dẫn 91/HD-MTTW-BTT', ...STATE }],
};

/**
 * The layout of a paper by who issues it and when (thể thức và kỹ thuật trình bày văn bản). State offices: Nghị định 30/2020/NĐ-CP from
 * 05/3/2020. The Party: Quy định 399-QĐ/TW from 09/01/2026, Hướng dẫn 36-HD/VPTW from 03/4/2018. The Front: Hướng dẫn 91/HD-MTTW-BTT, which
 * follows the state's.
 * @example paperFormat('party', '2026-06-01').source // 'Quy định 399-QĐ/TW, Hướng dẫn 36-HD/VPTW'
 */
export function paperFormat(tree: Tree, day: Day): PaperFormat {
  const { from: _, ...format } = FORMATS[tree].find(({ from }) => from === null || from <= day)!;
  return format;
}
