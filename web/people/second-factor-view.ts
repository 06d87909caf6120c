import { faults } from '../frame/parts/faults';
import { field } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { QrCode } from '../frame/qr-code';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';

export interface SecondFactorContent {
  /** Of the session that waits for the second factor. */
  formToken: string;
  next: string | null;
  fault: Fault['message'] | null;
  /** Set-up of the authenticator; null where it is set up already. */
  setUp: { secret: string; address: string; qr: QrCode } | null;
}

export const secondFactorView: View<SecondFactorContent> = (content, { words: w }) => {
  const t = w.people.secondFactor;
  const { setUp, fault } = content;
  const title = setUp === null ? t.enterTitle : t.setUpTitle;
  const listed = fault === null ? [] : [{ field: 'ma', message: fault }];
  return {
    title,
    body: html`${faults({ faults: listed, heading: t.notSignedIn }, w)}
<h1>${title}</h1>
${setUp === null ? html`<p class="lead">${t.enterLead}</p>` : howToSetUp(setUp, w)}
${codeForm(content, w)}
<p class="soft">${t.bothLost}</p>`,
  };
};

function howToSetUp({ secret, address, qr }: NonNullable<SecondFactorContent['setUp']>, w: Words): Html {
  const t = w.people.secondFactor;
  return html`<p class="lead">${t.setUpLead}</p>
<ol>
  <li>${t.install}</li>
  <li>${t.scan(address)}</li>
  <li>${t.enterShown}</li>
</ol>
<svg class="qr" viewBox="0 0 ${qr.size} ${qr.size}" role="img" aria-label="${t.qrCode}" shape-rendering="crispEdges">
<path fill="#fff" d="M0 0h${qr.size}v${qr.size}H0z"/><path fill="#000" d="${qr.path}"/></svg>
<dl class="facts">
  <dt>${t.secret}</dt><dd><code>${secret}</code></dd>
  <dt>${t.address}</dt><dd><code>${address}</code></dd>
</dl>`;
}

function codeForm({ formToken, next, fault, setUp }: SecondFactorContent, w: Words): Html {
  const t = w.people.secondFactor;
  const code = field({ name: 'ma', label: t.code, fault }, w, (described) => {
    return html`<input class="short" type="text"${setUp && html` inputmode="numeric"`} id="ma" name="ma"
 autocomplete="one-time-code" autocapitalize="none" spellcheck="false" maxlength="40"${described}>`;
  });
  return html`<form method="post" action="/dang-nhap/ma" novalidate>
  ${token({ formToken })}
${next && html`  <input type="hidden" name="tiep" value="${next}">\n`}
  ${code}
  <p><button>${t.confirm}</button></p>
</form>`;
}
