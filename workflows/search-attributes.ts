import { defineSearchAttributeKey } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { CollectionOutlook } from '../activities/outlook';

const PLAN = defineSearchAttributeKey('Plan', 'KEYWORD');
const TREE = defineSearchAttributeKey('Tree', 'KEYWORD');
const COMPILER = defineSearchAttributeKey('Compiler', 'KEYWORD');
const PERIOD = defineSearchAttributeKey('Period', 'KEYWORD');
const STATE = defineSearchAttributeKey('State', 'KEYWORD');
const LATE_FROM = defineSearchAttributeKey('LateFrom', 'DATETIME');
const NEXT_STEP_AT = defineSearchAttributeKey('NextStepAt', 'DATETIME');
const OWING = defineSearchAttributeKey('Owing', 'INT');
const LATE = defineSearchAttributeKey('Late', 'INT');

/** Shows the state of a collection in Temporal's own pages; nothing depends on it. */
export function showOutlook(outlook: CollectionOutlook): void {
  const { counts, next } = outlook;
  if (counts === null) return;
  upsertSearchAttributes([
    { key: PLAN, value: counts.plan },
    { key: TREE, value: counts.tree },
    { key: COMPILER, value: counts.compiler },
    { key: PERIOD, value: counts.period },
    { key: STATE, value: outlook.finished ? 'closed' : (next?.kind ?? 'waiting') },
    { key: LATE_FROM, value: new Date(counts.lateFrom) },
    { key: NEXT_STEP_AT, value: next === null ? null : new Date(next.at) },
    { key: OWING, value: counts.owing },
    { key: LATE, value: counts.late },
  ]);
  setCurrentDetails(
    next === null
      ? 'Đợt báo cáo đã kết thúc.'
      : `Bước tiếp theo: ${next.step} lúc ${next.at}. Chưa gửi: ${counts.owing}.`,
  );
}
