import type { Page } from '../../frame/view';
import { type Html, html } from '../../html';

/** A service for signing in, as the page offers it. */
export interface ProviderChoice {
  id: string;
  name: string;
  /** It did not answer when it was last asked. */
  away: boolean;
}

/** One button for each of the office's own services; nothing where there is none. */
export function providerChoices(
  { providers, next }: { providers: readonly ProviderChoice[]; next: string | null },
  { words: w }: Page,
): Html | null {
  const t = w.people.provider;
  if (providers.length === 0) return null;
  return html`<h2>${t.heading}</h2>
<p>${t.about}</p>
${providers.map(
  ({ id, name, away }) => html`<form method="post" action="/dang-nhap/co-quan/${id}">
${next && html`<input type="hidden" name="tiep" value="${next}">`}
<p><button class="second">${t.enterBy(name)}</button>${away && html` <span class="note">${t.away}</span>`}</p>
</form>\n`,
)}`;
}
