import type { View } from '../frame/view';
import { html } from '../html';
import type { Guide } from './guides';

/** The list of guides. */
export const guidesView: View<{ guides: readonly Guide[] }> = ({ guides }, { words: { guides: t } }) => ({
  title: t.title,
  body: html`<h1>${t.title}</h1>
<ul class="lines">${guides.map(
    ({ name, title }) =>
      html`<li><a href="/huong-dan/${name}" lang="vi">${title}</a><span class="note">${t.of[name]}</span></li>\n`,
  )}</ul>`,
});

/** One guide with its contents on top. */
export const guideView: View<{ guide: Guide }> = (
  { guide: { name, title, parts, body } },
  { words: { guides: t } },
) => ({
  title: t.of[name],
  body: html`<nav class="crumbs" aria-label="${t.title}"><a href="/huong-dan">${t.title}</a></nav>
${t.inVietnamese && html`<p class="soft">${t.inVietnamese}</p>`}
<article class="guide" lang="vi">
<h1>${title}</h1>
<ul class="inline">${parts.filter(({ level }) => level === 2).map(({ text, anchor }) => html`<li><a href="#${anchor}">${text}</a></li>\n`)}</ul>
${body}</article>`,
});
