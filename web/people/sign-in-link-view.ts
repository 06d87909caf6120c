import { faults } from '../frame/parts/faults';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import { mailCode } from './mail-code-view';

export interface SignInLinkContent {
  /** This browser has requested a link. */
  asked: boolean;
  /** Fault of the typed code. */
  fault: Fault['message'] | null;
}

/** The page that the link of the mail opens; its script copies the token from the fragment into the form. */
export const signInLinkView: View<SignInLinkContent> = ({ asked, fault }, { words: w }) => {
  const t = w.people.signIn;
  const listed = fault === null ? [] : [{ field: 'ma', message: fault }];
  return {
    title: t.title,
    body: html`${faults({ faults: listed, heading: t.notSignedIn }, w)}
<h1>${t.title}</h1>
${asked ? linkAndCode(fault, w) : otherBrowser(w)}`,
  };
};

function linkAndCode(fault: SignInLinkContent['fault'], w: Words): Html {
  const t = w.people.signIn;
  return html`<form method="post" action="/dang-nhap/lien-ket" id="lien-ket" hidden>
  <p class="lead">${t.rightBrowser}</p>
  <input type="hidden" name="token" value="">
  <p><button>${t.enter}</button></p>
</form>
<div id="bang-ma">
  <p class="lead">${t.enterCode}</p>
${mailCode({ fault, second: false }, w)}
  <p class="soft">${t.aboutCode()}</p>
</div>
<p class="soft">${t.notYou}</p>`;
}

function otherBrowser(w: Words): Html {
  const t = w.people.signIn;
  return html`<p class="lead">${t.otherBrowser}</p>
<p>${t.whatToDo}</p>
<p><a class="button" href="/dang-nhap">${t.newLink}</a></p>`;
}
