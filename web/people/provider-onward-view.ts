import type { View } from '../frame/view';
import { html } from '../html';

export interface ProviderOnwardContent {
  /** At the provider. */
  address: string;
  /** Name of the provider. */
  name: string;
  /** To sign out there; else to sign in. */
  leaving: boolean;
}

/** The browser is on its way to a provider; the link is for those that do not go on by themselves. */
export const providerOnwardView: View<ProviderOnwardContent> = ({ address, name, leaving }, { words: w }) => {
  const t = w.people.provider;
  const title = leaving ? t.signedOut : t.goingOn;
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${leaving ? t.signOutThere(name) : t.goingOnTo(name)}</p>
<p><a class="button" href="${address}" rel="noreferrer">${leaving ? t.signOutAt(name) : t.goOn}</a></p>
${leaving && html`<p><a href="/dang-nhap">${t.toSignIn}</a></p>`}`,
  };
};
