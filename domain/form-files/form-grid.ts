import type { Message } from '../messages/message';

/** A cell of a filled-in file. */
export interface GridCell {
  /** As its reader sees it, with its line breaks. */
  text: string;
  /** The figure of a cell that holds a number, whatever its format shows of it; null otherwise. */
  figure: number | null;
  /** Where it stands: "ô C7"; "bảng 2, dòng 3, ô 4". */
  place: Message;
  /** Why nothing can be taken from it: an error of Excel, a formula nobody computed. */
  fault: Message | null;
}

/** Rows of a file; cells that are not there are left out at the end of a row. */
export type FormGrid = readonly (readonly GridCell[])[];

/** A cell as text in one line. */
export function lineOfCell(cell: GridCell | undefined): string {
  return (cell?.text ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether two labels are the same to a reader: spaces, capitals and the way accents are encoded do not count. */
export function isSameLabel(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');
  return plain(one) === plain(other);
}
