import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { html } from '../html';

export interface MailChoiceContent {
  /** The address of the person; null in the sample's way in, where nobody has one. */
  email: string | null;
  onceADay: boolean;
}

export const mailChoiceView: View<MailChoiceContent> = ({ email, onceADay }, { words: w, session }) => {
  const t = w.people.mailChoice;
  const [state, button] = onceADay ? [t.isOnce, t.chooseEach] : [t.isEach, t.chooseOnce];
  return {
    title: t.title,
    body: html`<h1>${t.title}</h1>
${
  email === null
    ? html`<p>${t.noAddress}</p>`
    : html`<p class="lead">${t.for(email)}</p>
<p>${state}</p><p class="soft">${t.inTime}</p>
<form method="post" action="/nhan-thu">${token(session)}
<button name="viec" value="${onceADay ? 'tung-dot' : 'mot-thu'}">${button}</button></form>`
}`,
  };
};
