import type { RollupUnits } from '../../../domain/rollup/rollup';
import type { ShownState } from '../../../domain/states/shown-state';
import type { Instant } from '../../../domain/time/time';
import { mark } from '../../frame/parts/mark';
import { cell, rowHead, tableHead } from '../../frame/parts/table';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

/** A round at the end of a rehearsal. */
export interface RehearsedRound {
  title: string;
  lateFrom: Instant;
  units: readonly RehearsedUnit[];
  rollups: readonly RehearsedRollup[];
}

interface RehearsedUnit {
  name: string;
  shown: ShownState;
  /** Null where nothing was received. */
  received: Instant | null;
}

interface RehearsedRollup {
  version: number;
  at: Instant;
  units: RollupUnits;
  confirmed: { at: Instant; by: string } | null;
}

/** The rounds at the end of a rehearsal: their compiled reports, and the state of each unit. */
export function rehearsedRounds(rounds: readonly RehearsedRound[], w: Words): Html {
  const { roundsAtEnd, noRounds } = w.plans.rehearsed;
  return html`<h2>${roundsAtEnd}</h2>
${rounds.length === 0 && html`<div class="notice"><p>${noRounds}</p></div>`}
${rounds.map((round) => rehearsedRound(round, w))}`;
}

function rehearsedRound({ title, lateFrom, units, rollups }: RehearsedRound, w: Words): Html {
  const { due, noCompiled, eachUnit } = w.plans.rehearsed;
  const versions = html`<ul>${rollups.map((rollup) => html`<li>${compiledAs(rollup, w)}</li>`)}</ul>`;
  return html`<section class="round"><h3>${title}</h3>
<p class="soft">${due(lateFrom)}</p>
${rollups.length > 0 ? versions : html`<p class="soft">${noCompiled}</p>`}
<details><summary>${eachUnit(units.length)}<span class="hidden">: ${title}</span></summary>
${unitTable(title, units, w)}</details></section>
`;
}

function compiledAs({ version, at, units, confirmed }: RehearsedRollup, w: Words): string {
  const compiled = w.plans.rehearsed.compiled({
    ...{ version, at, reports: units.received.length, late: units.late.length, leftOut: units.missing.length },
  });
  if (confirmed === null) return compiled;
  return w.plans.rehearsed.compiledConfirmed(compiled, confirmed.by, confirmed.at);
}

function unitTable(round: string, units: readonly RehearsedUnit[], w: Words): Html {
  const { eachUnitOf, unit, state, received } = w.plans.rehearsed;
  return html`<table class="stack" role="table"><caption class="hidden">${eachUnitOf(round)}</caption>
${tableHead([unit, state, received])}
<tbody role="rowgroup">${units.map((one) => unitRow(one, w))}</tbody></table>`;
}

function unitRow({ name, shown, received: at }: RehearsedUnit, w: Words): Html {
  const { state, received, notReceived } = w.plans.rehearsed;
  const moment = at === null ? html`<span class="soft">${notReceived}</span>` : w.tableMoment(at);
  return html`<tr role="row">${rowHead(name)}
${cell(state, mark(shown, w))}
${cell(received, moment, 'nums')}</tr>
`;
}
