import type { Day, Instant } from '../../../domain/time/time';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

interface LastContact {
  mailedAt: Instant | null;
  called: LastCall | null;
}

interface LastCall {
  at: Instant;
  spokeWith: string | null;
  note: string | null;
  promisedOn: Day | null;
}

/** The last mail and the last call about a report. */
export function lastContactNote({ mailedAt, called }: LastContact, w: Words): Html {
  if (mailedAt === null) return called === null ? html`<span class="soft">–</span>` : call(called, null, w);
  return html`${w.parts.mailed(mailedAt)}${called && call(called, html` class="note"`, w)}`;
}

function call({ at, spokeWith, note, promisedOn }: LastCall, look: Html | null, w: Words): Html {
  const answer = [spokeWith, note].filter(Boolean).join(': ');
  const shown = answer === '' ? null : html`<span class="note" lang="vi">${answer}</span>`;
  const promised = promisedOn && html`<span class="note">${w.parts.promised(promisedOn)}</span>`;
  return html`<span${look}>${w.parts.called(at)}</span>${promised}${shown}`;
}
