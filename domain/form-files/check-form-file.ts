import { type Message, message } from '../messages/message';
import { readValues } from '../rollup/check-values';
import type { FormDefinition } from '../rollup/form';
import type { FormIssue } from '../rollup/form-issue';
import type { FormFileIssue, FormFileReading } from './read-form-grid';

/** A filled-in file, judged: what it holds and everything that is wrong with it, each with its cell. */
export interface CheckedFormFile {
  /** Texts by full id, as if they had been typed. */
  values: Readonly<Record<string, string>>;
  issues: readonly FormFileIssue[];
  /** Figures that are odd, and need a reason. */
  warnings: readonly FormFileIssue[];
}

/**
 * Judges a filled-in file by the rules of its form, as the page judges what is typed.
 * @param obligation the report it is to be read into
 * @returns issues of `FORM_OTHER_REPORT` where it was made for another report, of the reading, and of `readValues`
 * @example checkFormFile(form, reading, obligation).issues[0]?.message // 'Ô C9: Số cuộc đối thoại: tìm thấy “x”; cần một số, …'
 */
export function checkFormFile(form: FormDefinition, reading: FormFileReading, obligation: string): CheckedFormFile {
  const { values, issues, places } = reading;
  // Of another unit or period nothing is taken over: its figures would be sent as this unit's own.
  if (reading.obligation !== obligation) {
    const fault = message('form-files.other-report', { found: reading.obligation ?? '', expected: obligation });
    return { values: {}, issues: [{ code: 'FORM_OTHER_REPORT', field: '', message: fault }], warnings: [] };
  }
  const judged = readValues(form, values);
  const placed = (list: readonly FormIssue[]) => list.map((issue) => atCell(issue, placeOf(issue.field, places)));
  // A cell that could not be read is empty to the rules, and has its fault already.
  const unread = new Set(issues.map(({ field }) => field).filter((field) => field !== ''));
  const found = judged.ok ? [] : judged.issues.filter(({ field }) => !unread.has(field));
  return { values, issues: [...issues, ...placed(found)], warnings: placed(judged.warnings) };
}

/** The cell of a field, or of the first answer of a table or list. */
function placeOf(field: string, places: Readonly<Record<string, Message>>): Message | undefined {
  if (Object.hasOwn(places, field)) return places[field];
  const first = field === '' ? undefined : Object.keys(places).find((id) => id.startsWith(`${field}.`));
  return first === undefined ? undefined : places[first];
}

function atCell({ code, field, message: fault }: FormIssue, place: Message | undefined): FormFileIssue {
  return { code, field, message: place === undefined ? fault : message('form-files.at', { place, fault }) };
}
