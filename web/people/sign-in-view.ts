import { faults } from '../frame/parts/faults';
import { field } from '../frame/parts/field';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import { type ProviderChoice, providerChoices } from './parts/provider-choices';

export interface SignInContent {
  /** Where to go on after signing in. */
  next: string | null;
  typed: string;
  fault: Fault['message'] | null;
  /** The office's own services for signing in; usually none. */
  providers: readonly ProviderChoice[];
}

export const signInView: View<SignInContent> = (content, page) => {
  const t = page.words.people.signIn;
  const { next, fault } = content;
  const listed = fault === null ? [] : [{ field: 'thu', message: fault }];
  return {
    title: t.title,
    body: html`${faults({ faults: listed, heading: t.toCorrect }, page.words)}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<form method="post" action="/dang-nhap" novalidate>
${next && html`<input type="hidden" name="tiep" value="${next}">`}
  ${emailField(content, page)}
  <p><button>${t.send}</button></p>
</form>
<p class="soft">${t.aboutLink}</p>
${providerChoices(content, page)}
${page.frame.embedded && html`<p class="soft">${t.trial()}</p>`}`,
  };
};

function emailField({ typed, fault }: SignInContent, { words: w }: Page): Html {
  const { email, emailHint } = w.people.signIn;
  return field({ name: 'thu', label: email, hint: emailHint, fault }, w, (described) => {
    return html`<input type="text" inputmode="email" id="thu" name="thu" value="${typed}" autocomplete="email"
 autocapitalize="none" spellcheck="false" maxlength="254"${described}>`;
  });
}
