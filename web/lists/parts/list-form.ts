import { faultOf, field, textField } from '../../frame/parts/field';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { ListContent } from '../list-view';

/** What a list is about: days, a reporting period, a document, the day it is as of, who issues it. */
export function listForm(content: ListContent, w: Words): Html {
  const { lists } = w;
  const line = (name: string, label: string, hint: string | null) =>
    textField(
      {
        name,
        label,
        hint,
        value: content.typed[name] ?? '',
        fault: faultOf(content.faults, name),
        max: 40,
        short: true,
      },
      w,
    );
  return html`<form method="get" action="/danh-sach" class="filter">
${line('tu', lists.from, null)}${line('den', lists.to, null)}${line('tinh-den', lists.asOf, lists.asOfHint)}${line('ky', lists.period, lists.periodHint)}
${select(content, { name: 'van-ban', label: lists.document, none: lists.allDocuments }, content.plans, w)}
${select(content, { name: 'co-quan', label: lists.issuer, none: lists.ownIssuer }, content.issuers, w)}
${select(
  content,
  { name: 'kieu', label: lists.kind, none: null },
  [
    { id: 'bao-cao', name: lists.byReport },
    { id: 'don-vi', name: lists.byUnit },
  ],
  w,
)}
<button>${lists.show}</button></form>`;
}

function select(
  { typed, faults }: ListContent,
  { name, label, none }: { name: string; label: string; none: string | null },
  choices: readonly { id: string; name?: string; title?: string }[],
  w: Words,
): Html {
  const options = choices.map(
    ({ id, name: called, title }) =>
      html`<option value="${id}"${typed[name] === id && html` selected`}>${called ?? title ?? id}</option>`,
  );
  return field(
    { name, label, fault: faultOf(faults, name) },
    w,
    (described) =>
      html`<select id="${name}" name="${name}"${described}>${none !== null && html`<option value="">${none}</option>`}${options}</select>`,
  );
}
