import { addressOf } from '../../domain/ids';
import { token } from '../frame/parts/token';
import type { Page } from '../frame/view';
import { type Html, html, NOTHING, type Piece } from '../html';
import type { Words } from '../language/words';
import type { CollectionHead } from './collection-head';
import type { ChainOfPage } from './rollup-content';

/** Who compiled, checked and confirmed a version, and what became of it one level up; with what may be done now. */
export function chainSection(head: CollectionHead, chain: ChainOfPage, page: Page): Html {
  const { rollupChain: t } = page.words;
  return html`<h2 id="cac-buoc">${t.chain}</h2>
<dl class="facts">
${step(t.compiled, t.at(chain.compiledAt))}
${step(t.check, checked(chain, page.words))}
${step(t.confirm, chain.confirmed === null ? t.notConfirmed : t.by(chain.confirmed.by, chain.confirmed.at))}
${chain.confirmed !== null && step(t.sendUp, sentUp(chain, page.words))}
${chain.above !== null && step(t.above, answer(chain, page.words))}
</dl>
${acts(head, chain, page)}`;
}

function step(name: string, said: Piece): Html {
  return html`<dt>${name}</dt><dd>${said}</dd>
`;
}

function checked({ acts: done, version, confirmed }: ChainOfPage, { rollupChain: t }: Words): Piece {
  const last = done.at(-1);
  // Confirmed before checks were noted.
  if (last === undefined) return confirmed === null ? t.notChecked : t.checkNotNoted;
  if (last.kind === 'give-back') return html`${t.givenBack(last.by, last.at)} <span lang="vi">${last.words}</span>`;
  return [t.by(last.by, last.at), last.version !== version && ` (${t.checkedEarlier(last.version)})`];
}

function sentUp({ above, receiptIsOpen }: ChainOfPage, { rollupChain: t }: Words): Piece {
  if (above === null) return t.notSentUp;
  const receipt = html`, <a href="/phieu/${above.receipt}">${t.receipt}</a>`;
  return [t.sentUp(above.receiverName, above.sentAt), receiptIsOpen ? receipt : NOTHING];
}

function answer({ state, above }: ChainOfPage, { rollupChain: t }: Words): Piece {
  const { receiverName, returned } = above!;
  if (state === 'replaced') return t.replaced;
  if (state === 'accepted') return t.accepted(receiverName);
  if (state !== 'returned' || returned === null) return t.waits(receiverName);
  return html`${t.returned(receiverName, returned.by, returned.at)} <span lang="vi">${returned.words}</span>
${t.sendAgainBy(returned.lateFrom)}`;
}

/** The forms of whoever may check, give back, or explain. Confirming stands with the state of the version. */
function acts({ id }: CollectionHead, chain: ChainOfPage, page: Page): Piece {
  const { rollupChain: t } = page.words;
  const number = html`<input type="hidden" name="lan" value="${chain.version}">`;
  return [
    chain.canCheck &&
      html`<form class="acts" method="post" action="${addressOf('/kiem-tra', id)}">${token(page.session)}${number}
<button class="second">${t.checkVersion(chain.version)}</button> <span class="soft">${t.checkHint}</span></form>`,
    chain.canGiveBack &&
      words(
        { action: '/kiem-tra-lai', id, field: 'noi-dung', label: t.giveBackWords, button: t.giveBack },
        number,
        t.giveBackHint,
        page,
      ),
    chain.canExplain && [
      html`<p>${t.returnedHint}</p>
<p><a class="button second" href="${addressOf('/dot', id)}#don-vi">${t.toRound}</a></p>`,
      words(
        { action: '/giai-trinh', id, field: 'giai-trinh', label: t.explainWords, button: t.explain },
        NOTHING,
        null,
        page,
      ),
    ],
  ];
}

function words(
  form: { action: string; id: string; field: string; label: string; button: string },
  hidden: Html,
  hint: string | null,
  { session }: Page,
): Html {
  const { action, id, field, label, button } = form;
  return html`<details><summary>${button}</summary>
<form method="post" action="${addressOf(action, id)}">${token(session)}${hidden}
<div class="field"><label for="${field}">${label}</label>
<textarea id="${field}" name="${field}" rows="3" maxlength="2000" required></textarea>
${hint !== null && html`<p class="hint">${hint}</p>`}</div>
<div class="acts"><button class="second">${button}</button></div></form></details>`;
}
