import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { WorkflowStarter } from '../activities/deps';
import { DungHanError } from '../domain/errors';
import { type WorkflowTarget, workflowTarget } from '../domain/ids';
import { message } from '../domain/messages/message';
import type { WorkflowInput } from '../workflows/input';

/** Task queue of all workflows and activities. */
export const TASK_QUEUE = 'dung-han';

/**
 * Starts or signals workflows by id. A closed id may start again, because PostgreSQL, not Temporal, decides what is
 * closed.
 * @param clockShiftMs business time minus machine time; written into the input of every workflow, 0 in production
 */
export function workflowStarter(client: Client, clockShiftMs: number, taskQueue = TASK_QUEUE): WorkflowStarter {
  return {
    async ensure(workflowId, { urgent }) {
      const target = workflowTarget(workflowId);
      if (target === null) throw new DungHanError('INTERNAL', message('faults.workflow-id', { id: workflowId }));
      await client.workflow.signalWithStart(target.type, {
        workflowId,
        taskQueue,
        args: [inputOf(target, clockShiftMs)],
        signal: urgent && target.type === 'mailWorkflow' ? 'urgent' : 'changed',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: summaryOf(target),
      });
    },
    async isOpen(workflowId) {
      try {
        const description = await client.workflow.getHandle(workflowId).describe();
        return description.status.name === 'RUNNING';
      } catch (fault) {
        if (fault instanceof WorkflowNotFoundError) return false;
        throw fault;
      }
    },
  };
}

function inputOf(target: WorkflowTarget, clockShiftMs: number): WorkflowInput {
  return {
    v: 1,
    ...('id' in target ? { id: target.id } : {}),
    ...(clockShiftMs === 0 ? {} : { clockShiftMs }),
  };
}

function summaryOf(target: WorkflowTarget): string {
  switch (target.type) {
    case 'collectionWorkflow':
      return `Đợt báo cáo ${target.id}`;
    case 'planWorkflow':
      return `Văn bản ${target.id}`;
    case 'mailWorkflow':
      return 'Gửi thư theo phiên';
    case 'reconcileWorkflow':
      return 'Đối chiếu hằng giờ';
    case 'canaryWorkflow':
      return 'Tự kiểm tra năm phút một lần';
  }
}
