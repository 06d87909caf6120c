import type { Message } from '../../domain/messages/message';
import { faults } from '../frame/parts/faults';
import { textField } from '../frame/parts/field';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';

/** Rows of a table that name a person. */
interface PersonRows {
  table: string;
  rows: number;
}

export interface ErasureContent {
  typed: string;
  /** Null: nothing was looked up yet. */
  preview: { email: string; erased: readonly PersonRows[]; kept: readonly PersonRows[]; held: number } | null;
  /** It was erased just now. */
  done: boolean;
  fault: Message | null;
}

export const erasureView: View<ErasureContent> = (content, page) => {
  const { words: w } = page;
  const t = w.people.erasure;
  const { typed, preview, done, fault } = content;
  const listed = fault === null ? [] : [{ field: 'thu', message: fault }];
  return {
    title: t.title,
    body: html`${faults({ faults: listed, heading: t.notDone }, w)}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${done && html`<div class="notice good" role="status"><p><strong>${t.done}</strong></p></div>`}
<form method="get" action="/tai-khoan/xoa">
${textField({ name: 'thu', label: t.email, hint: t.emailHint, fault, value: typed, max: 254 }, w)}
<p><button class="second">${t.look}</button></p>
</form>
${preview && found(preview, done, page)}
<p><a href="/tai-khoan">${t.back}</a></p>`,
  };
};

function found(preview: NonNullable<ErasureContent['preview']>, done: boolean, { words: w, session }: Page): Html {
  const t = w.people.erasure;
  const { email, erased, kept, held } = preview;
  return html`<h2>${t.of(email)}</h2>
${table(done ? t.erased : t.willErase, erased, w.people.erasure)}
${kept.length > 0 && table(t.kept, kept, w.people.erasure)}
${kept.length > 0 && html`<p class="soft">${t.whyKept}</p>`}
${held > 0 && html`<div class="notice"><p>${t.held}</p></div>`}
${
  held === 0 &&
  !done &&
  html`<form method="post" action="/tai-khoan/xoa">${token(session)}<input type="hidden" name="thu" value="${email}">
<p>${t.noWayBack}</p>
<p><button>${t.erase(email)}</button></p></form>`
}`;
}

function table(heading: string, rows: readonly PersonRows[], t: Page['words']['people']['erasure']): Html {
  if (rows.length === 0) return html`<p class="soft">${t.nothing}</p>`;
  return html`<table class="stack" role="table"><caption>${heading}</caption>
${tableHead([t.what, t.count])}
<tbody role="rowgroup">${rows.map(
    ({ table: name, rows: count }) => html`<tr role="row">${rowHead(nameOf(name, t))}
${cell(t.count, String(count), null, 'nums')}</tr>\n`,
  )}</tbody></table>`;
}

/** A table as readers know it; one of a later version by its own name. */
function nameOf(table: string, { tables: t }: Page['words']['people']['erasure']): string {
  const names: Readonly<Record<string, string>> = {
    contacts: t.contacts,
    accounts: t.accounts,
    recovery_codes: t.recoveryCodes,
    sessions: t.sessions,
    sign_in_links: t.links,
    api_tokens: t.tokens,
    calendar_feeds: t.feeds,
    mail_choices: t.mailChoices,
    former_addresses: t.formerAddresses,
    digests: t.mails,
    bounces: t.bounces,
    mailbox: t.mailbox,
    exports: t.exports,
    register_drafts: t.registerDrafts,
    plan_drafts: t.planDrafts,
    audit: t.journal,
    submissions: t.receipts,
    lateness_changes: t.latenessChanges,
    rollup_acts: t.checks,
    mails_to_others: t.mailsToOthers,
  };
  return names[table] ?? table;
}
