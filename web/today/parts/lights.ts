import type { Tone } from '../../../domain/states/shown-state';
import type { Light } from '../../frame/machinery';
import { mark } from '../../frame/parts/mark';
import type { Versions } from '../../frame/versions';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import { section } from './section';

const TONES: Readonly<Record<Light['state'], Tone>> = { good: 'green-hollow', busy: 'amber', stuck: 'red' };

/** Parts of the system that do not run, and what to do until they do; nothing while all run. */
export function trouble(lights: readonly Light[], w: Words): Html {
  const stuck = lights.filter(({ state }) => state !== 'good');
  if (stuck.length === 0) return NOTHING;
  const look = stuck.some(({ state }) => state === 'stuck') ? 'bad' : 'warn';
  return html`<div class="notice lights ${look}" role="status">${stuck.map(
    ({ name, text }) => html`<p>${w.today.standsStill(w.say(name), w.say(text))}</p>`,
  )}<p class="small">${w.today.reportsStillCome}</p></div>`;
}

/** State of each part of the system, and what runs. */
export function system(lights: readonly Light[], versions: Versions, w: Words): Html {
  const light = ({ name, text, state }: Light) =>
    html`<li>${mark({ text: name, note: text, tag: null, tone: TONES[state] }, w)}</li>`;
  return section(
    'may',
    w.today.system,
    html`<ul class="inline">${lights.map(light)}</ul>
<p class="small">${w.today.versions(versions)}</p>`,
  );
}
