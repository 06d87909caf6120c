import { field } from '../frame/parts/field';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';

interface MailCode {
  fault: Fault['message'] | null;
  /** The button is not the main one of the page. */
  second: boolean;
}

/** The form for the code of the sign-in mail. */
export function mailCode({ fault, second }: MailCode, w: Words): Html {
  const t = w.people.signIn;
  const code = field({ name: 'ma', label: t.code, hint: t.codeHint, fault }, w, (described) => {
    return html`<input class="short" type="text" inputmode="numeric" id="ma" name="ma" autocomplete="one-time-code"
 autocapitalize="none" spellcheck="false" maxlength="20"${described}>`;
  });
  return html`<form method="post" action="/dang-nhap/lien-ket" novalidate>
  ${code}
  <p><button${second && html` class="second"`}>${t.enterByCode}</button></p>
</form>`;
}
