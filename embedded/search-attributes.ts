/**
 * Attributes for searching and sorting in Temporal's own pages. The product never reads them: they lag behind the
 * facts, and can be lost without harm.
 */
export const SEARCH_ATTRIBUTES = {
  /** Id of the plan: `gialai-614-2020`. */
  Plan: 'Keyword',
  /** `government`, `party` or `front`. */
  Tree: 'Keyword',
  /** Unit id of the compiler. */
  Compiler: 'Keyword',
  /** `2020-H1`. */
  Period: 'Keyword',
  /** State of the collection. */
  State: 'Keyword',
  /** The instant from which a report is late. */
  LateFrom: 'Datetime',
  /** When the workflow acts next. */
  NextStepAt: 'Datetime',
  /** Units that have not reported yet. */
  Owing: 'Int',
  /** Units that are late. */
  Late: 'Int',
} as const satisfies Record<string, 'Keyword' | 'Datetime' | 'Int'>;
