import { addressOf } from '../../domain/ids';
import { TAKEN_ENDINGS, TAKEN_TYPES } from '../../files/inspection';
import { RECORDING_LIMITS } from '../../files/upload-limits';
import type { HeldScan } from '../../storage/held-scans';
import { faults } from '../frame/parts/faults';
import { faultOf, field } from '../frame/parts/field';
import { mark } from '../frame/parts/mark';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import type { CollectionHead } from '../rounds/collection-head';
import type { OwingUnit } from '../rounds/owing-units';
import type { RecordingSecondLook } from './recording-second-look';

export interface RecordingContent {
  head: CollectionHead;
  units: readonly OwingUnit[];
  /** What was typed, by the names of the fields. */
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
  /** Scans chosen before the page came back. */
  held: readonly HeldScan[];
  /** Days and changes to be confirmed before anything is recorded. */
  secondLook: RecordingSecondLook | null;
}

/** The form that records reports which came signed through another channel, a row for each unit that owes. */
export const recordingView: View<RecordingContent> = (content, page) => {
  const { words: w } = page;
  const { head, units } = content;
  const { recording } = w.reports;
  return {
    title: recording.title,
    body: html`<p class="crumbs"><a href="/bang-theo-doi">${recording.matrix}</a>
<a href="${addressOf('/dot', head.id)}">${head.title}</a></p>
${faults({ faults: content.faults, heading: recording.refused, after: recording.typedIsKept }, w)}
<h1>${recording.title}</h1>
<p class="lead">${head.title}</p>
<p>${w.quoting(recording.note(head.dueText, head.lateFrom))}</p>
${units.length === 0 ? html`<div class="notice good"><p>${recording.nobodyOwes}</p></div>` : form(content, page)}`,
  };
};

function form(content: RecordingContent, { words: w, session }: Page): Html {
  const { recording } = w.reports;
  const { record, back } = recording;
  const { id } = content.head;
  return html`<form method="post" action="${addressOf('/ghi-nhan', id)}" enctype="multipart/form-data">
  ${token(session)}
  <p class="hint">${recording.scansHint({ types: TAKEN_TYPES, ...RECORDING_LIMITS })}</p>
  ${unitTable(content, w)}
  ${commonFields(content, w)}
  ${content.secondLook && secondLookPart(content.secondLook, content.faults, w)}
  <div class="acts"><button>${record}</button><a href="${addressOf('/dot', id)}">${back}</a></div>
</form>`;
}

/** What would change, in words, and the tick that somebody has compared it with the paper. */
function secondLookPart({ seen, lines }: RecordingSecondLook, list: readonly Fault[], w: Words): Html {
  const { secondLook, secondLookHint, confirmDates } = w.reports.recording;
  const fault = faultOf(list, 'xac-nhan');
  return html`<fieldset>
    <legend>${secondLook}</legend>
    <p class="hint">${secondLookHint}</p>
    <ul>${lines.map(({ unitName, said }) => html`<li><strong>${unitName}</strong>: ${w.say(said)}</li>`)}</ul>
    <input type="hidden" name="xem-lai" value="${seen}">
    <label class="tick"><input type="checkbox" id="xac-nhan" name="xac-nhan" value="co"${
      fault && html` aria-invalid="true"`
    }> <span>${confirmDates}</span></label>
  </fieldset>`;
}

function unitTable(content: RecordingContent, w: Words): Html {
  const { units, receivedFrom, documentNumber, issued, signer, sentOnOther, bookNumber, scans } = w.reports.recording;
  const heads = [receivedFrom, documentNumber, issued, signer, sentOnOther(), bookNumber, scans];
  return html`<table class="stack cells wide" role="table">
    <caption>${units}</caption>
    <thead role="rowgroup"><tr role="row">${heads.map(
      (head) => html`<th scope="col" role="columnheader">${head}</th>`,
    )}</tr></thead>
    <tbody role="rowgroup">
${content.units.map((unit, row) => unitRow(unit, row, content, w))}    </tbody>
  </table>`;
}

function unitRow({ id, unitName, shown }: OwingUnit, row: number, content: RecordingContent, w: Words): Html {
  const { number, issued, signer, sentOn, bookNumber } = w.reports.recording;
  const chosen = `chon.${row}`;
  const box = (name: string, label: string) => rowField(`${name}.${row}`, { label, unitName }, content, w);
  return html`<tr role="row"><th scope="row" role="rowheader"><input type="hidden" name="bc.${row}" value="${id}">
<label class="tick"><input type="checkbox" id="${chosen}" name="${chosen}" value="co"${
    content.typed[chosen] ? html` checked` : null
  }> <span><strong>${unitName}</strong><br>${mark(shown, w)}</span></label></th>
${box('so', number)}
${box('ngay', issued)}
${box('ky', signer)}
${box('gui', sentOn)}
${box('den', bookNumber)}
${scanCell({ id, unitName }, row, content, w)}
</tr>
`;
}

/** The scans of a row: those chosen before, each with a tick that keeps it, and the field for more. */
function scanCell(
  { id, unitName }: Pick<OwingUnit, 'id' | 'unitName'>,
  row: number,
  { held, faults: list }: RecordingContent,
  w: Words,
): Html {
  const { scans } = w.reports.recording;
  const name = `tep.${row}`;
  const wrong = list.filter(({ field: of }) => of === name);
  const waiting = held.filter(({ obligation }) => obligation === id);
  const ticks = waiting.map(
    ({ sha256, name: file, bytes }, place) =>
      html`<label class="tick small"><input type="checkbox" name="giu.${row}.${place}" value="${sha256}" checked> <span><span
 lang="vi">${file}</span> (${w.fileSize(bytes)})</span></label>`,
  );
  const faulty = wrong.length > 0 && html` aria-invalid="true" aria-describedby="loi-${name}"`;
  return html`<td data-l="${scans}" role="cell"><div>${
    wrong.length > 0 &&
    html`<span class="fault" id="loi-${name}">${wrong.map(({ message }) => html`${w.say(message)} `)}</span>`
  }${ticks}<input type="file" id="${name}" name="${name}" multiple accept="${TAKEN_ENDINGS}" aria-label="${scans}, ${unitName}"${
    faulty
  }></div></td>`;
}

interface RowLabel {
  label: string;
  unitName: string;
}

/** A field of a unit's row: the head of its column is its label. */
function rowField(
  id: string,
  { label, unitName }: RowLabel,
  { typed, faults: list }: RecordingContent,
  w: Words,
): Html {
  const fault = faultOf(list, id);
  const shown = fault && html`<span class="fault" id="loi-${id}">${w.say(fault)}</span>`;
  const described = fault && html` aria-invalid="true" aria-describedby="loi-${id}"`;
  return html`<td data-l="${label}" role="cell"><div>${shown}<input type="text" id="${id}"
 name="${id}" value="${typed[id] ?? ''}" aria-label="${label}, ${unitName}" autocomplete="off" maxlength="200"${
   described
 }></div></td>`;
}

/** What holds for all units recorded: when they sent, and when the office received. */
function commonFields(content: RecordingContent, w: Words): Html {
  const { recording } = w.reports;
  const { typed, faults: list } = content;
  const isEarlier =
    ['nhan-ngay', 'nhan-gio', 'ly-do'].some((name) => typed[name]) ||
    faultOf(list, 'ly-do') !== null ||
    content.secondLook;
  return html`<fieldset>
    <legend>${recording.forAll}</legend>
    ${line('ngay-gui', { label: recording.sentOn, hint: recording.sentOnHint }, content, w)}
    <details${isEarlier ? html` open` : null}><summary>${recording.receivedEarlier}</summary>
      <p class="hint">${recording.receivedEarlierHint}</p>
      ${line('nhan-ngay', { label: recording.receivedDay, hint: null }, content, w)}
      ${line('nhan-gio', { label: recording.receivedTime, hint: null }, content, w)}
      ${line('ly-do', { label: recording.reason, hint: recording.reasonHint }, content, w)}
    </details>
  </fieldset>`;
}

interface LineLabel {
  label: string;
  hint: string | null;
}

function line(name: string, label: LineLabel, { typed, faults: list }: RecordingContent, w: Words): Html {
  const look = name === 'ly-do' ? html` maxlength="500"` : html` class="short"`;
  return field(
    { ...label, name, fault: faultOf(list, name) },
    w,
    (described) =>
      html`<input type="text"${look} id="${name}" name="${name}" value="${typed[name] ?? ''}"
 autocomplete="off"${described}>`,
  );
}
