import type { View } from '../frame/view';
import { html } from '../html';
import { mailCode } from './mail-code-view';

/** A link was requested; the page says the same whether or not the address is known. */
export const signInAskedView: View<{ email: string }> = ({ email }, { words: w, frame }) => {
  const t = w.people.signIn;
  return {
    title: t.asked,
    body: html`<h1>${t.asked}</h1>
<p class="lead">${t.askedFor(email)}</p>
<ol>
  <li>${t.findMail}</li>
  <li>${t.openLink()}</li>
</ol>
<details><summary>${t.elsewhere}</summary>
${mailCode({ fault: null, second: true }, w)}
</details>
<p>${t.noMail()}</p>
${frame.embedded && html`<p class="soft">${t.trialMail()}</p>`}`,
  };
};
