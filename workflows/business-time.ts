import type { WorkflowInput } from './input';

/** A run's business clock: workflow time plus the shift of its input. */
export interface BusinessTime {
  /** Milliseconds since 1970; never behind the machine's workflow time in a replay. */
  now(): number;
  /** The same as ISO 8601, for activities. */
  iso(): string;
  /** Milliseconds from now until an ISO instant; 0 when it has passed. */
  until(iso: string): number;
}

export function businessTime(input: WorkflowInput): BusinessTime {
  const shift = input.clockShiftMs ?? 0;
  const now = () => Date.now() + shift;
  return {
    now,
    iso: () => new Date(now()).toISOString(),
    until: (iso) => Math.max(0, Date.parse(iso) - now()),
  };
}
