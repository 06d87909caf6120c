import type { Day, Instant } from '../time/time';
import type { Tree } from '../units/unit';
import type { UrgingLetter } from './urging-letter';

/** A unit of the list that goes with the letter. */
export interface LetterUnit {
  name: string;
  lateFrom: Instant;
  /** Days on which it was reminded or urged. */
  remindedOn: readonly Day[];
  /** Its report was received after the letter was drafted. */
  received: boolean;
}

/** Everything the text of a letter depends on. */
export interface LetterFacts {
  letter: Omit<UrgingLetter, 'units'>;
  tree: Tree;
  /** Who signs, the body above it in the tree, and the title of its head ("Giám đốc"). */
  issuer: { name: string; above: string | null; headTitle: string | null };
  compiler: string;
  receiver: string;
  /** "báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020" */
  report: string;
  /** "Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai, khoản 2 mục III" */
  document: string;
  /** The deadline in the document's words, or computed. */
  due: string;
  place: string;
  /** "Bà Rơ Châm H’Lan, chuyên viên, điện thoại 0269 382 0000"; null where the register has no contact. */
  contact: string | null;
  units: readonly LetterUnit[];
  /** The year the letter is dated in; day and month stay empty. */
  year: number;
}
