import type { PaperFormat } from './paper-format';

/**
 * An official paper as it is laid out, whatever file it becomes: who issues it, its heading, title, addressees, body, receivers,
 * signature and appendices. Texts are final; a writer only places them. Plain data, so that a thread can write it.
 */
export interface Paper {
  /** Of the file: "Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020". */
  title: string;
  format: PaperFormat;
  /** "DỰ THẢO", printed on every page until the paper is signed; null of a signed paper and of one that nobody signs. */
  draft: string | null;
  /** Null of a paper that is no official document (phiếu tiếp nhận, lịch báo cáo). */
  heads: PaperHeads | null;
  /** Tên loại và trích yếu; null of a công văn, whose subject stands under its number. */
  name: PaperName | null;
  /** "Kính gửi"; null where the paper has none. */
  to: { label: string; lines: readonly string[] } | null;
  body: readonly PaperBlock[];
  /** Nơi nhận and the signature; null of a paper that nobody signs. */
  end: PaperEnd | null;
  appendices: readonly Appendix[];
}

/** Tên loại (BÁO CÁO) and trích yếu; `extract` may be empty. */
export interface PaperName {
  type: string;
  extract: string;
}

/** The two columns at the head of the first page (ô số 1 to 5b of Phụ lục I, Nghị định 30/2020/NĐ-CP). */
export interface PaperHeads {
  /** Cơ quan chủ quản and cơ quan ban hành. */
  left: readonly HeadLine[];
  /** Quốc hiệu and tiêu ngữ, or the Party's title. */
  right: readonly HeadLine[];
  /** "Số:          /BC-": the number stays empty until the paper is signed. */
  number: string;
  /** "V/v …" of a công văn. */
  subject: string | null;
  /** "Gia Lai, ngày      tháng      năm 2020" */
  dateLine: string;
}

/** One line of a heading; points of its letters, and whether a line is drawn under it. */
export interface HeadLine {
  text: string;
  strong: boolean;
  size: number;
  rule: boolean;
}

/** Nơi nhận on the left, signature on the right. */
export interface PaperEnd {
  receiversLabel: string;
  receivers: readonly string[];
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH" */
  signer: readonly string[];
  /** "(ký, ghi rõ họ tên, đóng dấu)", or the name of who has signed. */
  name: string;
  isSigned: boolean;
}

/** Phụ lục: a part with tables behind the paper. */
export interface Appendix {
  /** "Phụ lục I" */
  name: string;
  title: string;
  /** "(Kèm theo Báo cáo số …)"; empty where there is nothing to say. */
  note: string;
  landscape: boolean;
  blocks: readonly PaperBlock[];
}

export type PaperBlock =
  /** I. (1), 1. (2), a) (3) */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  /** A line of a list. */
  | { kind: 'item'; text: string }
  | { kind: 'small'; text: string }
  /** A label with its value, one a row, without lines. */
  | { kind: 'facts'; rows: readonly (readonly [string, string])[] }
  | PaperTable
  /** A QR code as a path over `size` squares, with what it says. */
  | { kind: 'code'; size: number; path: string; text: string }
  /** The twelve months of a year with their marked days. */
  | { kind: 'months'; months: readonly PaperMonth[]; legend: string };

export interface PaperTable {
  kind: 'table';
  columns: readonly PaperColumn[];
  rows: readonly PaperRow[];
}

export interface PaperColumn {
  head: string;
  align: 'left' | 'center' | 'right';
  /** Share of the width, beside those of the other columns. */
  weight: number;
}

/** A row; that of a group has one cell, which spans the table. */
export interface PaperRow {
  cells: readonly string[];
  look: 'plain' | 'total' | 'group';
}

export interface PaperMonth {
  name: string;
  /** "T2" … "CN" */
  weekdays: readonly string[];
  /** Seven days a week; null outside the month. */
  weeks: readonly (readonly (PaperDay | null)[])[];
}

export interface PaperDay {
  day: number;
  /** A deadline, a day off, neither. */
  look: 'due' | 'off' | 'plain';
}

/** @example tableOf([['TT', 'center', 1], ['Đơn vị', 'left', 6]], []).columns.length // 2 */
export function tableOf(
  columns: readonly (readonly [head: string, align: PaperColumn['align'], weight: number])[],
  rows: readonly PaperRow[],
): PaperTable {
  return { kind: 'table', columns: columns.map(([head, align, weight]) => ({ head, align, weight })), rows };
}

/** A plain row. */
export function rowOf(...cells: string[]): PaperRow {
  return { cells, look: 'plain' };
}
