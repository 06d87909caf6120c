import { addressOf } from '../../../domain/ids';
import { lastContactNote } from '../../frame/parts/last-contact';
import { mark } from '../../frame/parts/mark';
import { phone } from '../../frame/parts/phone';
import { recordCallForm } from '../../frame/parts/record-call-form';
import { cell, rowHead, tableHead } from '../../frame/parts/table';
import { toRound } from '../../frame/parts/to-round';
import type { Page } from '../../frame/view';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import { nameWithin } from '../../registers/contact-name';
import { section } from './section';
import type { Today } from './today';

type Call = Today['calls'][number];

/**
 * Whom to telephone for a report, the longest overdue first.
 * @param key idempotency key of the page: a double click records one call
 */
export function calls({ calls: list, callsAll }: Today, key: string, page: Page): Html {
  const { today } = page.words;
  const rest = callsAll - list.length;
  const heads = [today.unit, today.call, today.report, today.state, today.lastContact, today.action];
  const content = html`<table class="stack" role="table"><caption class="hidden">${today.callsLongestFirst}</caption>
${tableHead(heads)}
<tbody role="rowgroup">${list.map((call) => callRow(call, key, page))}</tbody></table>
${rest > 0 && html`<p class="soft">${today.moreCalls(rest, '/bang-theo-doi?tinh-trang=qua-han')}</p>`}`;
  return section('goi-dien', today.calls, content);
}

function callRow(call: Call, key: string, page: Page): Html {
  const { words: w } = page;
  const { today } = w;
  const none = html`<span class="soft">–</span>`;
  return html`<tr role="row" id="goi-${call.id}">${rowHead(html`<a href="/don-vi/${call.unit}">${call.unitName}</a>`)}
${cell(today.call, html`${number(call, w)}${recordCallForm(call, key, page)}`)}
${cell(today.report, toRound({ id: call.collection, text: call.title }, page))}
${cell(today.state, mark(call.shown, w))}
${cell(today.contact, lastContactNote(call, w), 'nums')}
${cell(today.action, page.opens(call.collection) ? actions(call, w) : none)}</tr>
`;
}

function number({ phone: given, contactName, unitName }: Call, w: Words): Html {
  if (!given) return html`<span class="soft">${w.today.noPhone}</span>`;
  return html`<strong>${phone(given)}</strong>
<span class="note">${contactName === null ? null : nameWithin(contactName, unitName)}</span>`;
}

function actions({ id, collection, unitName, title }: Call, { today }: Words): Html {
  const of = `?bao-cao=${encodeURIComponent(id)}`;
  return html`<a href="${addressOf('/ghi-nhan', collection)}${of}">${today.record(unitName, title)}</a> · <a
 href="${addressOf('/nhac', collection)}${of}">${today.remind(unitName, title)}</a>`;
}
