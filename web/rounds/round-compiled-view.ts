import { addressOf } from '../../domain/ids';
import { token } from '../frame/parts/token';
import type { Page } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import { letterOutcome } from './letter-outcome-view';
import type { LetterLine } from './letters';
import type { VersionLine } from './rollup';
import type { RoundContent } from './round-content';

/** The newest compiled report of a round, and the button that confirms it. */
export function compiledSection({ head, version, canConfirm }: RoundContent, page: Page): Html {
  const { rounds } = page.words;
  const heading = html`<h2 id="tong-hop">${rounds.compiled}</h2>`;
  if (version === null) return html`${heading}<p>${rounds.nothingCompiled}</p>`;
  const number = rounds.version(version.version);
  return html`${heading}
<p><a href="${addressOf('/tong-hop', head.id)}">${number}</a>, ${stateOf(version, page.words)}</p>
${version.state === 'draft' && canConfirm ? confirmForm(head.id, version.version, page) : null}`;
}

function stateOf({ at, confirmedAt, confirmedBy }: VersionLine, { rounds }: Words): Html {
  return confirmedAt === null ? rounds.versionDraft(at) : rounds.versionConfirmed(confirmedAt, confirmedBy ?? '');
}

function confirmForm(round: string, version: number, { session, words: { rounds } }: Page): Html {
  return html`<form class="acts" method="post" action="${addressOf('/xac-nhan', round)}">${token(session)}
<input type="hidden" name="lan" value="${version}">
<button class="second">${rounds.confirmVersion(version)}</button>
<span class="soft">${rounds.confirmHint}</span></form>`;
}

/** The urging letters drafted for a round, with their outcomes. */
export function lettersSection(round: string, letters: readonly LetterLine[], w: Words): Html {
  if (letters.length === 0) return NOTHING;
  return html`<h2 id="cong-van">${w.rounds.letters}</h2>
<ul>${letters.map((letter) => letterLine(round, letter, w))}</ul>`;
}

function letterLine(round: string, { step, issuerName, draftedAt, units, noted }: LetterLine, w: Words): Html {
  const { rounds } = w;
  const address = `${addressOf('/du-thao', round)}?buoc=${encodeURIComponent(step)}`;
  const outcome = noted && html`<span class="note">${letterOutcome(noted, w)}</span>`;
  return html`<li><a href="${address}">${rounds.letterDraft(issuerName, draftedAt)}</a>: ${rounds.letterUnits(units)}${
    outcome
  }</li>`;
}
