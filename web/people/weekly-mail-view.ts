import type { View } from '../frame/view';
import { html } from '../html';

export interface WeeklyMailContent {
  /** Of the link in the mail. */
  token: string;
  /** The addressee has stopped the mail. */
  left: boolean;
}

export const weeklyMailView: View<WeeklyMailContent> = ({ token, left }, { words: w }) => {
  const t = w.people.weeklyMail;
  const [notice, button] = left
    ? [
        html`<div class="notice good" role="status"><p>${t.stopped()}</p></div>`,
        html`<button class="second" name="viec" value="nhan">${t.receiveAgain}</button>`,
      ]
    : [html`<p>${t.when}</p>`, html`<button name="viec" value="dung">${t.stop}</button>`];
  return {
    title: t.title,
    body: html`<h1>${t.title}</h1>
${notice}
<form method="post" action="/thu-tuan/${token}">${button}</form>`,
  };
};
