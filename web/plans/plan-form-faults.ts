import { message, type PlainCode } from '../../domain/messages/message';
import type { Issue } from '../../domain/source/issue';
import type { FormFault } from '../http/file-issues';

/** A box of the form: its name and its label. */
type Box = readonly [name: string, label: PlainCode];

const HEAD: Readonly<Record<string, Box>> = {
  id: ['ma', 'labels.plan-id'],
  title: ['ten', 'labels.plan-title'],
  'document.type': ['loai', 'labels.plan-type'],
  'document.number': ['so', 'labels.document-number'],
  'document.issued': ['ngay', 'labels.issued'],
  'document.issuer': ['co-quan', 'labels.issuer'],
  'document.subject': ['trich-yeu', 'labels.subject'],
  'document.place': ['dia-danh', 'labels.place'],
  effective: ['hieu-luc', 'labels.effective'],
  tree: ['he-thong', 'labels.tree'],
  roll: ['doi-han', 'labels.roll'],
  milestones: ['moc', 'labels.milestones'],
};

const REQUIREMENT: Readonly<Record<string, Box>> = {
  report: ['bao-cao', 'labels.report'],
  kind: ['loai-bao-cao', 'labels.kind'],
  frequency: ['tan-suat', 'labels.frequency'],
  clause: ['dieu-khoan', 'labels.clause'],
  quote: ['nguyen-van', 'labels.quote'],
  dueText: ['loi-van', 'labels.due-text'],
  'due.H2': ['han-2', 'labels.due-second'],
  due: ['han', 'labels.due'],
  boundary: ['cach-hieu', 'labels.boundary'],
  cutoff: ['chot', 'labels.cutoff'],
  period: ['ky', 'labels.period'],
  first: ['ky', 'labels.period'],
  receiver: ['noi-nhan', 'labels.receiver'],
  through: ['qua', 'labels.through'],
  reporters: ['nhom', 'labels.reporters'],
  feeds: ['gui-tiep', 'labels.feeds'],
  form: ['bieu-mau', 'labels.form'],
};

/**
 * Faults of the plan file a form wrote, each at the box it comes from.
 * @example formFaults([{ path: 'requirements[1].due.date', … }]) // field 'han.1', label “Ngày gửi”, number 2
 */
export function formFaults(issues: readonly Issue[]): FormFault[] {
  return issues.map(asTyped).map(({ path, code, message: fault }) => {
    const [, row, within] = /^requirements\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    const box = row === undefined ? boxAt(HEAD, path) : boxAt(REQUIREMENT, within!);
    if (box === null) return { field: '', label: null, number: null, code, message: fault };
    const number = row === undefined ? null : Number(row);
    return {
      field: number === null ? box[0] : `${box[0]}.${number}`,
      label: message(box[1]),
      number: number === null ? null : number + 1,
      code,
      message: fault,
    };
  });
}

/** An empty box, in the words of a form: what a file would have to hold there is no matter of who fills it in. */
function asTyped(issue: Issue): Issue {
  if (issue.code !== 'FIELD_MISSING') return issue;
  if (issue.path === 'id') return { ...issue, message: message('typed.no-number-for-id') };
  // The duty begins on the day of issue where nothing else is said.
  if (issue.path === 'effective') return { ...issue, path: 'document.issued', message: message('typed.not-filled-in') };
  const chosen = /(^document\.issuer|\.receiver)$/.test(issue.path);
  return { ...issue, message: message(chosen ? 'typed.not-chosen' : 'typed.not-filled-in') };
}

/** What only the form knows to be missing: nobody was chosen to report. */
export function unchosen(lists: ReadonlyMap<string, readonly string[]>, count: number): Issue[] {
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => !lists.get(`nhom.${index}`)?.length && !lists.get(`don-vi.${index}`)?.length)
    .map((index) => ({
      file: '',
      line: null,
      path: `requirements[${index}].reporters`,
      code: 'SELECTOR_EMPTY',
      message: message('typed.no-reporter-chosen'),
    }));
}

/** The box of a place in the file, or of what holds it. */
function boxAt(boxes: Readonly<Record<string, Box>>, path: string): Box | null {
  const found = Object.keys(boxes)
    .filter((key) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`))
    .sort((a, b) => b.length - a.length)[0];
  return found === undefined ? null : boxes[found]!;
}
