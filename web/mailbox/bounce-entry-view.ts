import type { Message } from '../../domain/messages/message';
import { faults } from '../frame/parts/faults';
import { faultOf, field } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { html } from '../html';
import type { Fault } from '../http/fault';

export interface BounceEntryContent {
  faults: readonly Fault[];
  /** What was pasted and not taken. */
  pasted: string;
  /** What was noted of the mail before; null where none was. */
  recorded: Message | null;
}

/** Where staff enter a mail by which a server gave one of ours back. */
export const bounceEntryView: View<BounceEntryContent> = (
  { faults: wrong, pasted, recorded },
  { words: w, session },
) => {
  const t = w.deliveries;
  const source = { name: 'nguon', label: t.bounceSource, hint: t.bounceSourceHint, fault: faultOf(wrong, 'nguon') };
  return {
    title: t.bounceTitle,
    body: html`<p class="crumbs"><a href="/gui-thu">${t.title}</a></p>
${faults({ faults: wrong, heading: t.bounceNot }, w)}
<h1>${t.bounceTitle}</h1>
${recorded !== null && html`<div class="notice good" role="status"><p>${w.say(recorded)}</p></div>`}
<p class="lead">${t.bounceLead}</p>
<form method="post" action="/gui-thu/thu-bao-tra" enctype="multipart/form-data">${token(session)}
${field({ name: 'tep', label: t.bounceFile, hint: t.bounceFileHint, fault: null }, w, (described) => {
  return html`<input type="file" id="tep" name="tep" accept=".eml,message/rfc822"${described}>`;
})}
${field(source, w, (described) => {
  return html`<textarea id="nguon" name="nguon" rows="10" spellcheck="false"${described}>${pasted}</textarea>`;
})}
<div class="acts"><button>${t.bounceEnter}</button><a href="/gui-thu">${t.back}</a></div></form>`,
  };
};
