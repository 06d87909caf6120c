import { delayIn } from '../../../domain/states/lateness';
import { type LatenessMark, markOfChange } from '../../../domain/states/shown-state';
import type { Instant } from '../../../domain/time/time';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

/** How late a report came, as its receipt says it. */
export interface Lateness {
  late: boolean;
  daysLate: number;
  minutesLate?: number;
}

interface Version {
  version: number;
  latestVersion: number;
}

/** Which submission it is, and whether a later one has taken its place. */
export function versionFact({ version, latestVersion }: Version, w: Words): Html {
  const { receipt } = w.reports;
  const replaced = version < latestVersion && html` <span class="soft">${receipt.replacedBy(latestVersion)}</span>`;
  return html`<dt>${receipt.version}</dt><dd>${w.twoDigits(version)}${replaced}</dd>`;
}

/** Whether the first submission came on time, and whether an act changed that. */
export function resultFact(
  { latenessMark, ...of }: { version: number; lateFrom: Instant; latenessMark: LatenessMark },
  { late, ...by }: Lateness,
  w: Words,
): Html {
  const { receipt } = w.reports;
  const mark = markOfChange(latenessMark);
  return html`<dt>${receipt.result}</dt><dd>${receipt.resultOf({ ...of, late: late ? delayIn(by) : null })}${
    mark && html` <span class="note">${w.say(mark)}</span>`
  }</dd>`;
}
