import type { Instant } from '../../domain/time/time';
import { cell, tableHead } from '../frame/parts/table';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import type { AuditFacts } from './audit-facts';
import type { AuditSubject } from './audit-subjects';
import type { actionWords } from './audit-words';

/** A line of the journal as it is shown. */
export interface AuditRow {
  at: Instant;
  who: string;
  action: ReturnType<typeof actionWords>;
  /** Id of the subject. */
  about: string;
  /** Its name and page; null where it has none. */
  subject: AuditSubject | null;
  facts: AuditFacts;
  /** All of its detail as one text. */
  detail: string;
}

/** Lines of the journal, with the detail of each folded away. */
export function auditTable(lines: readonly AuditRow[], w: Words): Html {
  const t = w.journal;
  return html`<table class="stack" role="table"><caption class="hidden">${t.table}</caption>
${tableHead([t.time, t.who, t.action, t.subjectAndDetail])}
<tbody role="rowgroup">${lines.map((line) => row(line, w))}</tbody></table>`;
}

function row(line: AuditRow, w: Words): Html {
  const t = w.journal;
  const { about, subject } = line;
  const shown = subject === null ? html`<span class="code">${about}</span>` : named(subject, line.facts, w);
  return html`<tr role="row"><th scope="row" role="rowheader" class="nums">${w.tableMoment(line.at)}</th>
${cell(t.who, line.who)}${cell(t.action, w.say(line.action))}${cell(t.detail, [shown, detail(line, w)])}</tr>`;
}

function named(subject: AuditSubject, { receipt, basis, day, words, reason }: AuditFacts, w: Words): Html {
  const t = w.journal;
  const said = [words, reason].filter((text) => text !== undefined);
  return html`<a lang="vi" href="${subject.href}">${nameOf(subject)}</a>${
    receipt ? html`<span class="note"><a class="code" href="/phieu/${receipt}">${receipt}</a></span>` : null
  }${basis ? html`<span class="note">${t.basis(basis.number, basis.date, basis.decider)}</span>` : null}${
    day ? html`<span class="note">${t.until(day)}</span>` : null
  }${said.map((text) => html`<span class="note" lang="vi">“${text}”</span>`)}`;
}

function nameOf({ unit, text }: AuditSubject): string {
  return unit === null ? text : `${unit}: ${text}`;
}

function detail({ at, about, subject, detail: text }: AuditRow, w: Words): Html | null {
  if (subject === null && text === '') return null;
  const name = subject === null ? about : nameOf(subject);
  const id = subject !== null && html`${about}${text !== '' && '; '}`;
  return html`<details><summary class="small">${w.journal.detailOf(name, at)}</summary>
<p class="small code" lang="vi">${id}${text}</p></details>`;
}
