import type { Instant } from '../../../domain/time/time';
import { type Html, html } from '../../html';
import type { Fault } from '../../http/fault';
import type { Words } from '../../language/words';
import type { EarlierReport } from '../earlier-report';
import type { ObligationPage } from '../obligation';
import type { SavedDraft } from '../saved-draft';

/** What the notices above the form of a report depend on. */
export interface FormNotices {
  page: Pick<ObligationPage, 'version' | 'firstReceivedAt'>;
  /** Checked on request and nothing found. */
  clean: boolean;
  /** Unusual figures, which need a reason. */
  warnings: readonly Fault[];
  /** The draft the fields come from, or that was just saved. */
  draft: Omit<SavedDraft, 'fields'> | null;
  /** How many fields were copied from the period before; null where none were requested. */
  copied: number | null;
  earlier: EarlierReport | null;
  /** The filled-in form that was just read into the fields; null where none was. */
  formRead: { file: string; answers: number } | null;
}

/** The notices above the form: what sending again means, what a check found, which draft is open, what was copied. */
export function formNotices(content: FormNotices, w: Words): Html {
  const { page, clean, warnings, draft, copied, earlier, formRead } = content;
  return html`${sendingAgain(page, w)}
${clean && noFaults(w)}
${warnings.length > 0 && unusual(warnings, w)}
${draft && draftOpen(draft, w)}
${copied !== null && copiedFields(copied, earlier, w)}
${formRead && html`<div class="notice warn" role="status"><p>${w.reports.form.formRead(formRead.file, formRead.answers)}</p></div>`}`;
}

function sendingAgain({ version, firstReceivedAt }: FormNotices['page'], { reports: { form } }: Words): Html | null {
  if (version === 0 || firstReceivedAt === null) return null;
  return html`<div class="notice"><p>${form.sendingAgain(version + 1, firstReceivedAt)}</p></div>`;
}

function noFaults({ reports: { form } }: Words): Html {
  return html`<div class="notice good" role="status"><p>${form.noFaults()}</p></div>`;
}

function unusual(warnings: readonly Fault[], w: Words): Html {
  const linked = warnings.map(
    ({ field, message }) => html`<li><a href="#${encodeURIComponent(field)}">${w.say(message)}</a></li>`,
  );
  return html`<div class="notice warn"><p>${w.reports.form.unusual()}</p>
<ul>${linked}</ul></div>`;
}

function draftOpen(draft: { savedAt: Instant; savedBy: string }, w: Words): Html {
  const { form } = w.reports;
  return html`<div class="notice"><p>${form.draft(draft.savedAt, w.say(draft.savedBy))}</p></div>`;
}

function copiedFields(count: number, earlier: EarlierReport | null, { reports: { form } }: Words): Html {
  const told = count === 0 || earlier === null ? form.nothingCopied : form.copied(count, earlier.period);
  return html`<div class="notice warn" role="status"><p>${told}</p></div>`;
}
