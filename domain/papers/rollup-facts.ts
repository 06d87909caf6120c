import type { DataRange } from '../obligations/collection';
import type { FormDefinition } from '../rollup/form';
import type { LeftOut } from '../rollup/left-out';
import type { Rollup } from '../rollup/rollup';
import type { Day, Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import type { IssuingBody, Signing } from './issuing-body';
import type { SignedPaper } from './signed-paper';

/** A unit of a compiled report, as its paper names it. */
export interface PaperUnit {
  name: string;
  /** "Các sở, ban, ngành"; null where its register has no lists. */
  group: string | null;
  documentNumber: string | null;
  documentDate: Day | null;
  /** When its report came first; null while it has not. */
  receivedAt: Instant | null;
  lateFrom: Instant;
  countedAt: Instant | null;
  own: boolean;
}

/** Everything the paper of a compiled report depends on: the stored version, and what was said of its round. */
export interface RollupPaperFacts {
  rollup: Rollup;
  /** Null where the plan gives no form. */
  form: FormDefinition | null;
  leftOut: LeftOut;
  /** In the register's order. */
  units: ReadonlyMap<UnitId, PaperUnit>;
  /** The figures of the period before, as far as both forms ask for the same thing; null where there is none. */
  before: { period: string; figures: Readonly<Record<string, number>> } | null;
  issuer: IssuingBody;
  compiler: string;
  receiver: string;
  /** "Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020" */
  report: string;
  /** "Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai, khoản 2 mục III" */
  document: string;
  /** Where the paper is dated; null where the document does not say. */
  place: string | null;
  cutoff: Day | null;
  covers: DataRange | null;
  signing: Signing;
  /** Null while it is a draft. */
  signed: SignedPaper | null;
}
