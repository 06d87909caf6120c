import { faultOf, field, textField } from '../../frame/parts/field';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { PlanPointContent } from '../plan-point-view';
import { RULE_FREQUENCIES } from '../typed-rule';
import { frequencyChoices } from './frequency-choices';
import type { Choice } from './plan-box';

/** The fields of a rule for every period, beside the day; without a chosen cycle the day is confirmed once. */
export function ruleFields(content: PlanPointContent, w: Words): Html {
  const { builder, points } = w.plans;
  const cycles = frequencyChoices(w, RULE_FREQUENCIES);
  const boundaries: Choice[] = [
    ['by', builder.by],
    ['before', builder.before],
    ['on', builder.on],
  ];
  return html`${choice('tan-suat', builder.fields['tan-suat'], [['', points.onlyOnce], ...cycles], content, w)}
<fieldset><legend>${points.ifRecurring}</legend>
${line('ngay-2', builder.fields['han-2'], builder.hints['han-2'], content, w)}
<label class="tick"><input type="checkbox" name="thang-sau" value="co"${
    content.typed['thang-sau'] === 'co' && html` checked`
  }> ${points.dayIsLater}</label>
${choice('cach-hieu', builder.fields['cach-hieu'], boundaries, content, w)}
${line('ky', points.firstPeriod, points.firstPeriodHint, content, w)}</fieldset>`;
}

function line(name: string, label: string, hint: string, { typed, faults }: PlanPointContent, w: Words): Html {
  return textField(
    { name, label, hint, value: typed[name] ?? '', max: 60, short: true, fault: faultOf(faults, name) },
    w,
  );
}

function choice(
  name: string,
  label: string,
  choices: readonly Choice[],
  { typed, faults }: PlanPointContent,
  w: Words,
): Html {
  return field(
    { name, label, fault: faultOf(faults, name) },
    w,
    (described) =>
      html`<select id="${name}" name="${name}"${described}>${choices.map(
        ([value, text]) =>
          html`<option value="${value}"${(typed[name] ?? '') === value && html` selected`}>${text}</option>`,
      )}</select>`,
  );
}
