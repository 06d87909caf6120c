import type { LeftOut } from '../../domain/rollup/left-out';
import type { RollupUnits } from '../../domain/rollup/rollup';
import type { RoundCounts } from '../../domain/states/round-counts';
import { onTimeShare } from '../../domain/states/share';
import { dayOf, startOfDay } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { UnitStanding } from '../../storage/rollup-units';
import { shareLook } from '../charts/share-mark';
import { returnedOfSent } from '../frame/parts/returned-of-sent';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { Page } from '../frame/view';
import { type Html, html, NOTHING, type Piece } from '../html';
import type { Words } from '../language/words';
import type { CompiledReport, RollupContent } from './rollup-content';

/** The state of the round now, what a version contains of it, and what was submitted since. */
export function whoHasSent(content: RollupContent, compiled: CompiledReport, page: Page): Html {
  const w = page.words;
  const { units } = compiled.rollup;
  return html`<h2>${w.rollups.whoHasSent}</h2>
${tally(content.counts, content.head.lateFrom <= page.at, w)}
<p>${w.rollups.compiledOf(units.received.length)} ${w.rollups.leftOut(compiled.leftOut)}</p>
${earlierForm(compiled, content, w)}
${covered(compiled, content, w)}
${groups(compiled, content, page)}
<h3 id="don-vi">${w.rollups.allUnits}</h3>
${allUnits(compiled, content, w)}`;
}

/** The counts of now; each leads to the units behind it. */
function tally(counts: RoundCounts, past: boolean, w: Words): Html {
  const { expected, sent, onTime, sentLate, missing, nil, exempt } = w.rollups;
  const share = onTimeShare(counts);
  const count = (label: string, look: Html | null, shown: Piece) =>
    html`<div${look}><dt>${label}</dt><dd><a href="#don-vi">${shown}</a></dd></div>\n`;
  const bad = (of: number) => (of === 0 ? null : html` class="bad"`);
  const percent = share.percent === null ? null : html` <small>(${w.say(share.percent)})</small>`;
  const excused = counts.exempt + counts.ended;
  return html`<dl class="tally">
${count(expected, null, counts.expected)}
${count(sent, null, [counts.sent, returnedOfSent(counts.returned, w)])}
${count(onTime, shareLook(counts, past), [`${share.n}/${share.m}`, percent])}
${count(sentLate, bad(counts.late), counts.late)}
${count(missing, bad(counts.overdue), counts.unsent)}
${counts.nil > 0 && count(nil, null, counts.nil)}
${excused > 0 && count(exempt, null, excused)}
</dl>`;
}

/** Reports sent before the form changed, each with what of it is not in the figures. */
function earlierForm({ rollup }: CompiledReport, { standings }: RollupContent, { rollups }: Words): Piece {
  const { earlierForm: sent = [] } = rollup;
  if (sent.length === 0) return NOTHING;
  const lines = sent.map(
    ({ unit, left }) =>
      html`<li>${standings.get(unit)?.name ?? unit}${
        left.length > 0 && html`: ${rollups.notCounted} <span lang="vi">${left.join('; ')}</span>`
      }</li>`,
  );
  return html`<h3 id="bieu-mau-cu">${rollups.underEarlierForm(sent.length)}</h3>
<ul>${lines}</ul>`;
}

/** Reports that hold the part of units which ended, each with those units. */
function covered({ rollup }: CompiledReport, { names }: RollupContent, { successions }: Words): Piece {
  const { covers = [] } = rollup;
  if (covers.length === 0) return NOTHING;
  const name = (unit: UnitId) => names.get(unit) ?? unit;
  const lines = covers.map(({ unit, covers: whom }) => html`<li>${name(unit)}: ${whom.map(name).join(', ')}</li>`);
  return html`<h3 id="ke-thua">${successions.coverage}</h3>
<ul>${lines}</ul>`;
}

type Group = 'unsent' | 'returned' | 'late' | 'nil' | 'exempt';

/** The units of a version that are not simply on time, by what they were when it was compiled. */
function groups({ rollup: { units }, leftOut }: CompiledReport, { standings }: RollupContent, page: Page): Piece {
  const { unsentThen, returnedThen, lateInVersion, nilInVersion, exemptOrEnded } = page.words.rollups;
  const list = (group: Group, of: readonly UnitId[], heading: string) => {
    if (of.length === 0) return NOTHING;
    const names = of.map((unit) => groupedUnit(group, unit, standings.get(unit), page));
    return html`<h3 id="${group}">${heading} (${of.length})</h3>
<ul class="names">${names}</ul>`;
  };
  return [
    list('unsent', leftOut.unsent, unsentThen),
    list('returned', leftOut.returned, returnedThen),
    list('late', units.late, lateInVersion),
    list('nil', units.nil, nilInVersion),
    list('exempt', units.exempt, exemptOrEnded),
  ];
}

function groupedUnit(group: Group, unit: UnitId, standing: UnitStanding | undefined, page: Page): Html {
  if (standing === undefined) return html`<li>${unit}</li>`;
  const since = sinceThen(group, standing, page);
  return html`<li>${standing.name}${since !== null && html` <span class="soft">(${since})</span>`}</li>`;
}

/** What has happened to a unit's report since the version was compiled; null where nothing is to be said. */
function sinceThen(group: Group, standing: UnitStanding, { words: w, at }: Page): Html | string | null {
  const { state, receipt, receivedAt, lastDay, lateFrom } = standing;
  const { returned, sentAfter, dueBy, receivedOn } = w.rollups;
  const came = receipt === null || receivedAt === null ? null : { receipt, day: dayOf(receivedAt) };
  if (group === 'late') return came && receivedOn(came.receipt, came.day);
  if (group !== 'unsent' && group !== 'returned') return null;
  if (state === 'returned') return returned;
  if (came !== null && state !== 'open') return sentAfter(came.receipt, came.day);
  return at >= startOfDay(lastDay) ? dueBy(lateFrom) : null;
}

/** Every unit with number and date of its report. */
function allUnits({ rollup: { units }, leftOut }: CompiledReport, { standings }: RollupContent, w: Words): Html {
  const { eachUnit, place, unit, documentNumberAndDate, dayReceived, resultInVersion } = w.rollups;
  const result = resultIn(units, leftOut, w);
  const rows = units.expected.map((id, index) => unitRow(index + 1, id, standings.get(id), result(id), w));
  return html`<table class="stack" role="table"><caption class="hidden">${eachUnit}</caption>
${tableHead([place, unit, documentNumberAndDate, dayReceived, resultInVersion])}
<tbody role="rowgroup">${rows}</tbody>
</table>`;
}

function unitRow(number: number, id: UnitId, standing: UnitStanding | undefined, result: string, w: Words): Html {
  const { place, numberAndDate, dayReceived, result: label } = w.rollups;
  const receivedAt = standing?.receivedAt ?? null;
  return html`<tr role="row"><td data-l="${place}" role="cell">${number}</td>${rowHead(standing?.name ?? id)}
${cell(numberAndDate, standing === undefined ? '–' : report(standing, w))}
${cell(dayReceived, receivedAt === null ? '–' : w.tableMoment(receivedAt), null, 'nums')}
${cell(label, result)}</tr>
`;
}

function report({ receipt, documentNumber, documentDate }: UnitStanding, w: Words): Piece {
  if (receipt === null) return '–';
  const date = documentDate === null ? '' : `, ${w.dateFigures(documentDate)}`;
  return html`<a href="/phieu/${receipt}/noi-dung">${documentNumber ?? w.rollups.seeReport}</a>${date}`;
}

/** What a unit is in a version. */
function resultIn(units: RollupUnits, left: LeftOut, { rollups: { results } }: Words): (unit: UnitId) => string {
  const unsent = new Set(left.unsent);
  const returned = new Set(left.returned);
  const exempt = new Set(units.exempt);
  const nil = new Set(units.nil);
  const late = new Set(units.late);
  return (unit) => {
    if (unsent.has(unit)) return results.unsent;
    if (returned.has(unit)) return results.returned;
    if (exempt.has(unit)) return results.exempt;
    const time = late.has(unit) ? results.late : results.onTime;
    return nil.has(unit) ? `${results.nil}, ${time}` : time;
  };
}
