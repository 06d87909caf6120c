import { z } from 'zod';

const text = z.string().optional().catch(undefined);

const FACTS = z.object({
  receipt: text,
  /** The document a decision rests on. */
  basis: z.object({ number: z.string(), date: z.string(), decider: z.string() }).optional().catch(undefined),
  day: text,
  words: text,
  reason: text,
});

/** The details of an audit line that are shown at once; the rest is folded away. */
export type AuditFacts = z.infer<typeof FACTS>;

/** @example factsOf({ day: '2026-12-01', step: 3 }) // { day: '2026-12-01' } */
export function auditFactsOf(detail: Readonly<Record<string, unknown>>): AuditFacts {
  return FACTS.parse(detail);
}
