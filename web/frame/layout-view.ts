import { type Html, html, NOTHING } from '../html';
import { token } from './parts/token';
import { SHORTCUT_SCRIPT } from './script';
import type { Page, RenderedPage } from './view';

interface LayoutContent extends RenderedPage {
  sample: boolean;
  /** Addresses of the scripts the page works with. */
  scripts: readonly string[];
}

/** The frame of every page: head, menu, banner of the service's state, content, foot. */
export function layout({ title, body, sample, scripts }: LayoutContent, page: Page): Html {
  const { words: w, frame, session } = page;
  return html`<!doctype html>
<html lang="${w.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === 'Đúng Hạn' ? title : `${title} · Đúng Hạn`}</title>
<link rel="stylesheet" href="${frame.style}">
${[...(session === null ? [] : [SHORTCUT_SCRIPT]), ...scripts].map((script) => html`<script src="${script}" defer></script>\n`)}
<link rel="icon" type="image/svg+xml" href="/tinh/bieu-tuong.svg">
</head>
<body>
<a class="skip" href="#noi-dung">${w.frame.skip}</a>
${header(page)}
${banner(page)}
${sample ? sampleNote(page) : null}
<main id="noi-dung">
${body}
</main>
${foot(page)}
</body>
</html>
`;
}

function header(page: Page): Html {
  const { words: w, session, frame } = page;
  return html`<header class="top"><div class="in">
  <div class="line">
    <a class="brand" href="/">${BRAND}Đúng Hạn<small>${w.frame.tagline}</small></a>
    <div class="who">
      ${session !== null && html`<a id="tim-nhanh" href="/tim-kiem" aria-keyshortcuts="/">${w.search.link()}</a>`}
      ${session === null ? null : person(page)}
      ${languageForm(page)}
      <a class="help" href="${frame.help}" title="${w.guides.ofThisPage}"><span aria-hidden="true">?</span><span class="hidden">${
        w.guides.ofThisPage
      }</span></a>
    </div>
  </div>
  ${menu(page)}
</div></header>`;
}

const BRAND = html`<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
<circle cx="16" cy="16" r="13" fill="none" stroke="#d9a62e" stroke-width="2.5"/>
<path d="M9.5 16.5l4.5 4.5 8.5-10" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round"
 stroke-linejoin="round"/></svg>`;

/** Who is signed in, and the button to sign out. */
function person(page: Page): Html {
  const { words: w, session, frame } = page;
  return html`<span>${session!.name}</span>
      ${session!.email ? html`<a href="/phien">${w.frame.sessions}</a>` : null}
      <form method="post" action="/dang-xuat">${token(session)}
        <button>${frame.embedded ? w.frame.changeRole : w.frame.signOut}</button></form>`;
}

function languageForm({ words: w, session, frame }: Page): Html {
  if (frame.here === null) return NOTHING;
  const [other, name] = w.language === 'en' ? ['vi', 'Tiếng Việt'] : ['en', 'English'];
  return html`<form method="post" action="/ngon-ngu"><input type="hidden" name="ngon_ngu" value="${other!}">
        <input type="hidden" name="ve" value="${frame.here}">${token(session)}
        <button lang="${other!}">${name!}</button></form>`;
}

function menu({ words: w, frame }: Page): Html {
  if (frame.navigation.length === 0) return html`<div class="nonav"></div>`;
  const items = frame.navigation.map(
    ({ address, text, current }) =>
      html`<li><a href="${address}"${current ? html` aria-current="page"` : null}>${w.frame.items[text]}</a></li>\n`,
  );
  return html`<nav class="nav" aria-label="${w.frame.menu}"><ul>\n${items}</ul></nav>`;
}

function banner({ words: w, frame }: Page): Html {
  if (frame.banner === null) return NOTHING;
  const { kind, text, percent } = frame.banner;
  const progress =
    percent === null
      ? null
      : html` <progress max="100" value="${percent}" aria-label="${w.frame.progress}"></progress> ${percent}%`;
  return html`<div class="strip ${kind}" role="status"><p>${w.say(text)}${progress}</p></div>`;
}

function sampleNote({ words: w }: Page): Html {
  return html`<aside class="strip sample" aria-label="${w.frame.sampleLabel}"><p>${w.frame.sampleNote()}</p></aside>`;
}

function foot({ words: w, session, at }: Page): Html {
  return html`<footer class="foot"><div class="in">
  <p>${w.frame.purpose}</p>
  <p>${w.frame.clock(at)}</p>
  <p class="noprint"><a href="/tra-cuu">${w.frame.lookUpReceipt}</a> · <a href="/huong-dan">${w.guides.title}</a>${
    session === null ? null : html` · <a href="/ma-truy-cap">${w.frame.tokens}</a>`
  }</p>
</div></footer>`;
}
