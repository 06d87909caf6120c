import { type Found, type FoundOfKind, SEARCHED, type Searched } from '../../client/search/search';
import { addressOf } from '../../domain/ids';
import { dayOf } from '../../domain/time/time';
import type { View } from '../frame/view';
import { type Html, html, NOTHING, type Piece } from '../html';
import type { Words } from '../language/words';

export interface SearchContent {
  /** What is searched for. */
  words: string;
  /** The words are too short to search for. */
  tooShort: boolean;
  found: Found;
  /** Only this kind is shown, as far as a page can hold; null: the first of each. */
  only: Searched | null;
  /** The reader reports for a unit: there is no page of a unit or of its people for it. */
  member: boolean;
  /** Address of all of one kind. */
  kindAddress(kind: Searched): string;
}

export const searchView: View<SearchContent> = (content, { words: w }) => {
  const { words, tooShort, found } = content;
  const t = w.search;
  const none = SEARCHED.every((kind) => found[kind].items.length === 0);
  return {
    title: t.title,
    body: html`<h1>${t.title}</h1>
${form(content, w)}
${tooShort ? words !== '' && html`<div class="notice"><p>${t.tooShort}</p></div>` : none && nothing(content, w)}
${group('units', content, w)}
${group('documents', content, w)}
${group('rounds', content, w)}
${group('receipts', content, w)}
${group('people', content, w)}
<p class="small" id="phim-tat-o" hidden><label class="tick"><input type="checkbox" id="phim-tat"> <span>${t.shortcut()}</span></label></p>`,
  };
};

function form({ words }: SearchContent, w: Words): Html {
  const t = w.search;
  return html`<form class="find" method="get" action="/tim-kiem" role="search" aria-label="${t.title}">
<div class="field"><label for="tu-khoa">${t.label}</label><span class="hint" id="tu-khoa-goi-y">${t.hint}</span><input type="text"
 id="tu-khoa" name="tim" value="${words}" autocomplete="off" aria-describedby="tu-khoa-goi-y"${
   words === '' && html` autofocus`
 }></div>
<button>${t.search}</button></form>`;
}

function nothing({ words, only }: SearchContent, w: Words): Html {
  const t = w.search;
  return html`<div class="notice" role="status"><p>${only === null ? t.none(words) : t.noneOfKind(words)}</p></div>`;
}

function group(kind: Searched, content: SearchContent, w: Words): Html {
  const { found, only, kindAddress, words } = content;
  const { items, more } = found[kind] as FoundOfKind<unknown>;
  if (items.length === 0) return NOTHING;
  const t = w.search;
  const lines = LINES[kind](content, w);
  return html`<section aria-labelledby="${kind}"><h2 id="${kind}">${t.kinds[kind]}</h2>
<ul class="lines">${lines.map((line) => html`<li>${line}</li>\n`)}</ul>
${more && only === null && html`<p><a href="${kindAddress(kind)}">${t.all(t.kinds[kind])}</a></p>`}
${more && only !== null && html`<p class="soft">${t.narrow(items.length)}</p>`}
${only !== null && html`<p><a href="/tim-kiem?${new URLSearchParams({ tim: words }).toString()}">${t.everyKind}</a></p>`}
</section>
`;
}

/** The lines of each kind: what it is, and below what tells it from others. */
const LINES: Readonly<Record<Searched, (content: SearchContent, w: Words) => Html[]>> = {
  units: ({ found, member }, { search: t }) =>
    found.units.items.map(({ id, name, register, formerName, endedOn }) =>
      line(member ? '/bao-cao' : `/don-vi/${id}`, name, [
        register,
        formerName === null ? null : t.formerName(formerName),
        endedOn === null ? null : t.endedOn(endedOn),
      ]),
    ),
  documents: ({ found }, { search: t }) =>
    found.documents.items.map(({ id, title, document, withdrawn }) =>
      line(`/van-ban/${id}`, title, [document, withdrawn ? t.withdrawn : null]),
    ),
  rounds: ({ found }, w) =>
    found.rounds.items.map(({ id, title, lateFrom, compilerName, obligation }) =>
      line(obligation === null ? addressOf('/dot', id) : addressOf('/u', obligation), title, [
        w.matrix.due(lateFrom),
        compilerName,
      ]),
    ),
  receipts: ({ found }, { search: t }) =>
    found.receipts.items.map(({ receipt, documentNumber, title, unitName, receivedAt }) =>
      line(`/phieu/${receipt}`, html`<span class="code">${receipt}</span>`, [
        unitName,
        title,
        documentNumber === null ? null : t.paper(documentNumber),
        t.receivedOn(dayOf(receivedAt)),
      ]),
    ),
  people: ({ found, member }, _words) =>
    found.people.items.map(({ name, title, unit, unitName }) =>
      line(member ? null : `/don-vi/${unit}`, name, [title, unitName]),
    ),
};

function line(address: string | null, text: Piece, notes: readonly (string | null)[]): Html {
  const said = notes.filter((note) => note !== null).join('; ');
  const name = address === null ? html`${text}` : html`<a href="${address}">${text}</a>`;
  return html`${name}<span class="note">${said}</span>`;
}
