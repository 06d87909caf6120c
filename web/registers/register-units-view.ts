import { addressOf } from '../../domain/ids';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import { isPost, nameWithin } from './contact-name';
import type { ContactLine, UnitLine } from './registers';

/** Units of a register with their superiors and contacts. */
export function registerUnitTable(units: readonly UnitLine[], w: Words): Html {
  const t = w.registers.list;
  return html`<table class="stack" role="table"><caption class="hidden">${t.unitTable}</caption>
${tableHead([t.unit, t.directSuperior, t.unitContacts])}
<tbody role="rowgroup">${units.map((unit) => row(unit, w))}</tbody></table>`;
}

function row(unit: UnitLine, w: Words): Html {
  const t = w.registers.list;
  const { name, code, officialCode, validTo } = unit;
  const until = validTo !== null && html`<span class="note">${t.activeUntil(validTo)}</span>`;
  return html`<tr role="row">${rowHead(html`${name}<span class="note code">${officialCode ?? code}</span>${until}`)}
${cell(t.superior, superiors(unit, w))}
${cell(t.unitContactsShort, contacts(unit, w))}</tr>`;
}

function superiors({ superiors: above }: UnitLine, w: Words): Html {
  if (above.length === 0) return html`<span class="soft">–</span>`;
  const trees = w.registers.list.trees;
  return html`${above.map(({ tree, name }) => {
    return html`<div>${name}${above.length > 1 && html` <span class="soft small">(${trees[tree]})</span>`}</div>`;
  })}`;
}

function contacts({ id, name, contacts: all }: UnitLine, w: Words): Html {
  const t = w.registers.list;
  return html`${all.length === 0 && html`<span class="soft">${t.noContact}</span>`}${all.map((one) => contact(one, name, w))}
<a class="small" href="${addressOf('/them-dau-moi', id)}">${t.addContact(name)}</a>`;
}

/** "Văn thư: vanthu@…" where the name is only the post. */
function contact(one: ContactLine, unitName: string, w: Words): Html {
  const { id, post, title, email, phone, badSince } = one;
  const t = w.registers.list;
  const fails = badSince !== null && html`<span class="fault small">${t.mailFails(badSince)}</span>`;
  const name = nameWithin(one.name, unitName);
  const isNamed = !isPost(name, post);
  const note = [name.includes(title) ? '' : title, isNamed ? email : '', phone ?? ''].filter((part) => part !== '');
  return html`<div class="contact"><span class="soft small">${w.POSTS[post]}:</span>
<a href="${addressOf('/dau-moi', id)}">${isNamed ? name : email}</a><span class="note">${note.join(
    ' · ',
  )}</span>${fails}</div>`;
}
