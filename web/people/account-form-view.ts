import { DUTIES, type Duty } from '../../domain/people/duty';
import { faultOf, field, textField } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { Page } from '../frame/view';
import { type Html, html } from '../html';
import type { AccountsContent } from './accounts-view';

type RoleForm = Pick<AccountsContent, 'typed' | 'faults' | 'plans'>;

/** The form that gives a role. */
export function roleForm(form: RoleForm, { words: w, session }: Page): Html {
  const t = w.people.accounts;
  const text = (name: 'thu' | 'ten' | 'don-vi' | 'den-ngay', label: string, hint: string, short = false) =>
    textField({ name, label, hint, short, value: form.typed[name], fault: faultOf(form.faults, name), max: 254 }, w);
  return html`<form method="post" action="/tai-khoan">${token(session)}
${text('thu', t.email, t.emailHint)}
${text('ten', t.name, t.nameHint)}
${dutyField(form, w)}
${text('don-vi', t.unit, t.unitHint)}
${documents(form, w)}
${text('den-ngay', t.lastDay, t.lastDayHint, true)}
<div class="acts"><button name="viec" value="giao">${t.give}</button></div></form>`;
}

function dutyField({ typed, faults }: RoleForm, w: Page['words']): Html {
  const t = w.people.accounts;
  const options = (Object.keys(DUTIES) as Duty[]).map(
    (duty) => html`<option value="${duty}"${duty === typed.vai && html` selected`}>${w.say(DUTIES[duty])}</option>`,
  );
  return field(
    { name: 'vai', label: t.duty, fault: faultOf(faults, 'vai') },
    w,
    (described) =>
      html`<select id="vai" name="vai"${described}><option value="">${t.chooseDuty}</option>${options}</select>`,
  );
}

function documents({ typed, faults, plans }: RoleForm, w: Page['words']): Html {
  const t = w.people.accounts;
  const fault = faultOf(faults, 'van-ban');
  const boxes = plans.map(
    ({ id, title }) =>
      html`<label class="tick"><input type="checkbox" name="van-ban" value="${id}"${
        typed['van-ban'].includes(id) && html` checked`
      }> <span>${title}</span></label>`,
  );
  return html`<fieldset id="van-ban"><legend>${t.documents}</legend><p class="hint">${t.documentsHint}</p>${
    fault && html`<span class="fault">${w.say(fault)}</span>`
  }
${boxes}</fieldset>`;
}
