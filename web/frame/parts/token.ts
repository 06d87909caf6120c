import type { Session } from '../../access/session';
import { type Html, html, NOTHING } from '../../html';

/** The hidden CSRF token of a form; nothing for a visitor who is not signed in. */
export function token(session: Pick<Session, 'formToken'> | null): Html {
  return session === null ? NOTHING : html`<input type="hidden" name="dau" value="${session.formToken}">`;
}
