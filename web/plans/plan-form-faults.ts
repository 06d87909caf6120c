import { message } from '../../domain/messages/message';
import type { Issue } from '../../domain/source/issue';
import type { Fault } from '../http/fault';
import type { PlanField } from '../language/plan-field-nouns';
import type { FilledForm } from './form-from-plan';
import { DOCUMENT_FIELDS } from './plan-document-fields';
import { fieldAt } from './plan-fields';
import { REPORT_FIELDS } from './plan-report-fields';

/** A fault of the plan file that a form wrote, at the field that caused it, with the report's number. */
export interface PlanFormFault extends Fault, Pick<Issue, 'code'> {
  /** Null where no field of the form holds it. */
  of: PlanField | null;
  number: number | null;
}

/**
 * Faults of the plan file a form wrote, each at the field it comes from.
 * @example formFaults([{ path: 'requirements[1].due.date', … }]) // field 'han.1', of 'han', number 2
 */
export function planFormFaults(issues: readonly Issue[]): PlanFormFault[] {
  return issues
    .filter(isOfField)
    .map(reworded)
    .map(({ path, code, message }) => {
      const [, row, within] = /^requirements\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
      if (row === undefined) {
        const of = fieldAt(DOCUMENT_FIELDS, path);
        return { field: of ?? '', of, number: null, code, message };
      }
      const of = fieldAt(REPORT_FIELDS, within!);
      if (of === null) return { field: '', of, number: null, code, message };
      return { field: `${of}.${row}`, of, number: Number(row) + 1, code, message };
    });
}

/** The title is made of type and subject where none is typed; their own faults are enough. */
function isOfField({ code, path }: Issue): boolean {
  return code !== 'FIELD_MISSING' || path !== 'title';
}

/** An empty box, in the words of a form: what a file would have to hold there is no matter of who fills it in. */
function reworded(issue: Issue): Issue {
  if (issue.code !== 'FIELD_MISSING') return issue;
  if (issue.path === 'id') return { ...issue, message: message('typed.no-number-for-id') };
  // The effective date is the day of issue by default.
  if (issue.path === 'effective') return { ...issue, path: 'document.issued', message: message('typed.not-filled-in') };
  const chosen = /(^document\.issuer|\.receiver)$/.test(issue.path);
  return { ...issue, message: message(chosen ? 'typed.not-chosen' : 'typed.not-filled-in') };
}

/** What only the form knows to be missing: nobody was chosen to report. */
export function issuesOfMissingUnits({ fields, lists, count }: FilledForm): Issue[] {
  const isChosen = (index: number) =>
    ['nhom', 'don-vi', 'loai-don-vi'].some((list) => lists.get(`${list}.${index}`)?.length) ||
    ['thuoc', 'don-vi-khac'].some((field) => (fields.get(`${field}.${index}`) ?? '').trim() !== '');
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => !isChosen(index))
    .map((index) => ({
      file: '',
      line: null,
      path: `requirements[${index}].reporters`,
      code: 'SELECTOR_EMPTY',
      message: message('typed.no-reporter-chosen'),
    }));
}
