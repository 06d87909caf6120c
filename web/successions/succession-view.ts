import { basisNamed } from '../../domain/decisions/decision';
import type { SuccessorColumn } from '../../domain/successions/successor-table';
import type { OpenPassing, UnitChangeRow } from '../../storage/unit-changes';
import { faults } from '../frame/parts/faults';
import { faultOf, field, textField } from '../frame/parts/field';
import { cell, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import { planChangeFields } from '../plans/parts/plan-change-fields';
import type { RegisterLine } from '../registers/registers';

export interface SuccessionContent {
  register: RegisterLine;
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
  columns: Readonly<Record<SuccessorColumn, string>>;
  changes: readonly UnitChangeRow[];
  points: readonly (OpenPassing & { title: string })[];
}

/** Changes of units in a register: the form for a table of successors, who is to be confirmed, and what was recorded. */
export const successionView: View<SuccessionContent> = (content, page) => {
  const { words: w } = page;
  const t = w.successions;
  const { register } = content;
  return {
    title: t.title,
    body: html`<p class="crumbs"><a href="/danh-muc">${w.registers.list.crumb}</a> ›
<a href="/danh-muc/${register.id}" lang="vi">${register.title}</a></p>
${faults({ faults: content.faults, heading: t.refused(content.faults.length) }, w)}
<h1>${t.title}</h1>
<p class="lead">${t.lead(register.title)}</p>
${content.points.length > 0 && openPoints(content, page)}
${uploadForm(content, page)}
${recorded(content, w)}
<h2>${t.columns}</h2>
<p>${t.aboutColumns}</p>
<p><a href="/danh-muc/mau-sap-xep?dang=xlsx">${t.exampleXlsx}</a> ·
<a href="/danh-muc/mau-sap-xep?dang=csv">${t.exampleCsv}</a></p>
${columnTable(content, w)}`,
  };
};

function uploadForm({ register, typed, faults: wrong }: SuccessionContent, { words: w, session }: Page): Html {
  const t = w.successions;
  const file = { name: 'tep', label: t.file, fault: faultOf(wrong, 'tep') };
  return html`<form method="post" action="/danh-muc/${register.id}/sap-xep" enctype="multipart/form-data">${token(session)}
${field(file, w, (described) => html`<input type="file" id="tep" name="tep" accept=".csv,.xlsx"${described}>`)}
${planChangeFields({ typed, faults: wrong, effective: true, labels: t }, w)}
<div class="acts"><button>${t.check}</button><a href="/danh-muc/${register.id}">${t.back}</a></div></form>`;
}

function openPoints({ points, register }: SuccessionContent, page: Page): Html {
  const { words: w } = page;
  const t = w.successions;
  const units = [...new Set(points.map(({ unit }) => unit))];
  return html`<section id="can-xac-nhan"><h2>${t.points}</h2><p>${t.aboutPoints}</p>
${units.map((unit) => {
  const own = points.filter((point) => point.unit === unit);
  return html`<div class="notice warn"><h3 lang="vi">${own[0]!.unitName}</h3>
<ul>${own.map(({ title, lastDay }) => html`<li>${title}, ${t.dueBy(lastDay)}</li>`)}</ul>
${answerForm(register.id, unit, page)}</div>`;
})}</section>`;
}

function answerForm(register: string, unit: string, { words: w, session }: Page): Html {
  const t = w.successions;
  const id = unit.slice(register.length + 1);
  const line = (name: string, label: string, hint: string | null, max: number) =>
    textField({ name, id: `${name}-${id}`, label, hint, value: '', fault: null, max }, w);
  const answers = (['successor', 'covered', 'nobody'] as const).map(
    (answer) =>
      html`<label class="tick"><input type="radio" name="tra-loi" value="${answer}"${
        answer === 'successor' && html` checked`
      }> <span>${t.answers[answer]}</span></label>`,
  );
  return html`<form method="post" action="/danh-muc/${register}/ke-thua">${token(session)}
<input type="hidden" name="don-vi" value="${unit}">
<fieldset><legend>${t.answer}</legend>${answers}</fieldset>
${line('ke-thua', t.successor, t.successorHint, 100)}
${line('ly-do', t.reason, null, 200)}
<div class="acts"><button>${t.save}</button></div></form>`;
}

function recorded({ changes }: SuccessionContent, w: Words): Html {
  const t = w.successions;
  return html`<h2 id="da-ghi">${t.recorded}</h2>
${changes.length === 0 && html`<p>${t.none}</p>`}
${
  changes.length > 0 &&
  html`<ul>${changes.map(({ basis, effective, succession, doneAt, reason, recordedBy }) => {
    const { ended, added, altered } = succession;
    return html`<li>${t.from(effective)} ${w.say(basisNamed(basis))}, <span lang="vi">${basis.decider}</span>.
${t.counts(ended.length, added.length, altered.length)} ${doneAt === null ? t.waiting(effective) : t.done}.
<span class="soft" lang="vi">${recordedBy}${reason !== null && `; ${reason}`}</span></li>`;
  })}</ul>`
}`;
}

function columnTable({ columns }: SuccessionContent, w: Words): Html {
  const t = w.successions;
  const rows = (Object.keys(columns) as SuccessorColumn[]).map(
    (id) => html`<tr role="row"><th scope="row" role="rowheader" lang="vi">${columns[id]}</th>
${cell(t.columnId, id, 'code')}${cell(t.howToFill, t.how[id])}</tr>`,
  );
  return html`<table class="stack" role="table"><caption class="hidden">${t.columns}</caption>
${tableHead([t.column, t.columnId, t.howToFill])}
<tbody role="rowgroup">${rows}</tbody></table>`;
}
