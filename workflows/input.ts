/** Input of every workflow, and of its next run; new fields must be optional. */
export interface WorkflowInput {
  v: 1;
  /** Collection or plan id; absent for `mail` and `reconcile`. */
  id?: string;
  /** Business time minus machine time in milliseconds; absent in production. */
  clockShiftMs?: number;
}
