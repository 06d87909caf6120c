import type { UnitId } from './units/unit';

/** The only place where ids are built and parsed; see docs/technical.md, "Ids". */

/** @example collectionId('gialai-614-2020', 'six-month', '2020-H1', 'gialai-2020:so-noi-vu') */
export function collectionId(plan: string, requirement: string, period: string, compiler: UnitId): string {
  return `${plan}/${requirement}/${period}/${compiler}`;
}

export function obligationId(collection: string, unit: UnitId): string {
  return `${collection}/${unit}`;
}

/** The parts of an obligation's id, or null when the text is not one. */
export function splitObligationId(id: string): { collection: string; plan: string; unit: UnitId } | null {
  const parts = id.split('/');
  if (parts.length !== 5 || parts.some((part) => part === '')) return null;
  return { collection: parts.slice(0, 4).join('/'), plan: parts[0]!, unit: parts[4]! };
}

export function unitId(register: string, code: string): UnitId {
  return `${register}:${code}`;
}

export const MAIL_WORKFLOW_ID = 'mail';
export const RECONCILE_WORKFLOW_ID = 'reconcile';
export const CANARY_WORKFLOW_ID = 'canary';

export function collectionWorkflowId(collection: string): string {
  return `collection/${collection}`;
}

export function planWorkflowId(plan: string): string {
  return `plan/${plan}`;
}

/** Which workflow an id belongs to. */
export type WorkflowTarget =
  | { type: 'collectionWorkflow'; id: string }
  | { type: 'planWorkflow'; id: string }
  | { type: 'mailWorkflow' }
  | { type: 'reconcileWorkflow' }
  | { type: 'canaryWorkflow' };

/** Parses a workflow id; null when it is not one of ours. */
export function workflowTarget(workflowId: string): WorkflowTarget | null {
  if (workflowId === MAIL_WORKFLOW_ID) return { type: 'mailWorkflow' };
  if (workflowId === RECONCILE_WORKFLOW_ID) return { type: 'reconcileWorkflow' };
  if (workflowId === CANARY_WORKFLOW_ID) return { type: 'canaryWorkflow' };
  if (workflowId.startsWith('collection/'))
    return { type: 'collectionWorkflow', id: workflowId.slice('collection/'.length) };
  if (workflowId.startsWith('plan/')) return { type: 'planWorkflow', id: workflowId.slice('plan/'.length) };
  return null;
}

/**
 * The address of the page for an id: slashes and colons are not encoded, so that it is readable in a mail.
 * @example addressOf('/u', 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu/gialai-2020:so-y-te')
 */
export function addressOf(base: string, id: string): string {
  return `${base}/${id.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':')}`;
}
