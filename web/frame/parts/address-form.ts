import { addressOf } from '../../../domain/ids';
import type { Session } from '../../access/session';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import { token } from './token';

interface AddressForm {
  session: Session | null;
  contact: { id: string; name: string; email: string };
  /** The page to come back to. */
  back: 'hom-nay' | 'don-vi';
}

/** The short form that corrects an undeliverable mail address. */
export function addressForm({ session, contact: { id, name, email }, back }: AddressForm, w: Words): Html {
  return html`<form class="address" method="post" action="${addressOf('/dia-chi', id)}">${token(session)}
<input type="hidden" name="ve" value="${back}">
<label for="dia-chi-${id}">${w.parts.rightAddress(name)}</label>
<div class="acts"><input type="text" inputmode="email" id="dia-chi-${id}" name="dia-chi" value="${email}"
 autocomplete="off" maxlength="200"><button class="second">${w.parts.correctAddress(name)}</button></div></form>`;
}
