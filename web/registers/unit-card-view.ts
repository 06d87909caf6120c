import { message } from '../../domain/messages/message';
import type { Share } from '../../domain/states/share';
import { returnedOfSent } from '../frame/parts/returned-of-sent';
import type { View } from '../frame/view';
import { type Html, html, type Piece } from '../html';
import { TREE_WORDS, TYPE_WORDS } from '../language/unit-words';
import type { Words } from '../language/words';
import type { UnitReport } from '../reports/unit-reports';
import type { LastContact } from '../rounds/last-contact';
import type { UnitCard } from './unit-card';
import { contactTable } from './unit-contacts-view';
import { owingTable, settledTable } from './unit-reports-view';

export interface UnitCardContent {
  unit: UnitCard;
  /** Whether the reader may open the page of another unit. */
  sees(unit: string): boolean;
  /** Reports it has yet to send, soonest first. */
  owing: readonly UnitReport[];
  /** The last mail and call about each report it owes, by id. */
  contacts: ReadonlyMap<string, LastContact>;
  sent: readonly UnitReport[];
  released: readonly UnitReport[];
  /** On time of all that was sent, what was returned since included. */
  share: Share;
  /** Of those sent: to be sent again. */
  returned: number;
  canRemind: boolean;
  /** The reader may correct the addresses of contacts. */
  canCorrect: boolean;
  /** An address was just corrected. */
  corrected: boolean;
}

export const unitCardView: View<UnitCardContent> = (content, page) => {
  const { words: w } = page;
  const t = w.registers.unitCard;
  const { unit, owing, sent, released, returned, corrected } = content;
  const nothing = (text: string) => html`<p class="soft">${text}</p>`;
  return {
    title: unit.name,
    body: html`<p class="crumbs"><a href="/bang-theo-doi">${t.crumb}</a></p>
<h1 lang="vi">${unit.name}</h1>
<p class="lead">${w.say(TYPE_WORDS[unit.type] ?? unit.type)}; ${unit.registerTitle}.${unit.ended && ` ${t.ended}`}</p>
<p class="noprint"><a href="/ho-so-gui/${unit.id}">${w.lists.record}</a></p>
<ul class="inline">${unit.superiors.map((above) => html`<li>${superior(above, content, w)}</li>`)}${unit.related.map((one) => html`<li>${relatedBody(one, content, w)}</li>`)}</ul>
${corrected && html`<div class="notice good" role="status"><p>${t.corrected()}</p></div>`}
<h2>${t.owing(owing.length)}</h2>
${owing.length === 0 ? nothing(t.nothingOwing) : owingTable(content, page)}
<h2>${sentHeading(content, w)}</h2>
${sent.length === 0 ? nothing(returned > 0 ? t.allReturned : t.nothingSent) : settledTable(t.sentTable, sent, page)}
${released.length > 0 && html`<h2>${t.released}</h2>${settledTable(t.released, released, page)}`}
<h2>${t.contacts}</h2>
${content.canCorrect && html`<p><a href="/gui-thu?don-vi=${encodeURIComponent(unit.id)}">${t.mails}</a></p>`}
${unit.contacts.length === 0 ? nothing(t.noContacts) : contactTable(content, page)}`,
  };
};

/** How many reports were sent, how many of these were returned since, and the share on time of all. */
function sentHeading({ share, returned }: UnitCardContent, w: Words): Piece {
  const t = w.registers.unitCard;
  if (share.m === 0) return t.sent;
  return [`${t.sent} ${share.m}`, returnedOfSent(returned, w), t.onTime(w.say(share.text))];
}

function superior({ tree, id, name }: UnitCard['superiors'][number], { sees }: UnitCardContent, w: Words): Html {
  const t = w.registers.unitCard;
  const system = w.say(TREE_WORDS[tree]!);
  if (id === null) return t.atTop(system);
  return t.superior(system, sees(id) ? html`<a href="/don-vi/${id}">${name}</a>` : name);
}

function relatedBody({ relation, id, name }: UnitCard['related'][number], { sees }: UnitCardContent, w: Words): Html {
  const what = w.capitalised(w.say(message(`relations.${relation}`)));
  return html`${what}: ${sees(id) ? html`<a href="/don-vi/${id}">${name}</a>` : name}`;
}
