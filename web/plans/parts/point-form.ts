import { faultOf, field, textField } from '../../frame/parts/field';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { PlanPointContent } from '../plan-point-view';
import { ruleFields } from './rule-fields';

/** The form for the answer to an open point. */
export function pointForm(content: PlanPointContent, w: Words): Html {
  const { plan, point, typed, faults } = content;
  const { by, preview } = w.plans.points;
  return html`${point.code === 'DATE_MISSING' && dateField(content, w)}
${point.code === 'DATE_MISSING' && content.mayRecur && ruleFields(content, w)}
${point.code === 'CUTOFF_MISSING' && cutoffField(content, w)}
${content.reading && readingField(content, w)}
${textField({ name: 'nguoi', label: by, value: typed.nguoi ?? '', max: 200, fault: faultOf(faults, 'nguoi') }, w)}
${reasonField(content, w)}
<div class="acts"><button>${preview}</button><a href="/van-ban/${plan.id}">${w.plans.back}</a></div>`;
}

function dateField({ point, typed, faults, mayRecur }: PlanPointContent, w: Words): Html {
  const { date, dateHint, dateProposed, recurringHint } = w.plans.points;
  const usual = mayRecur ? recurringHint : dateHint;
  const hint = point.proposal ? `${usual} ${dateProposed}` : usual;
  return field(
    { name: 'ngay', label: date, hint, fault: faultOf(faults, 'ngay') },
    w,
    (described) =>
      html`<input class="short" type="text" id="ngay" name="ngay" value="${
        typed.ngay ?? ''
      }" autocomplete="off"${described}>`,
  );
}

function cutoffField({ typed, faults }: PlanPointContent, w: Words): Html {
  const { cutoffDays, cutoffHint } = w.plans.points;
  return field(
    { name: 'so-ngay', label: cutoffDays, hint: cutoffHint, fault: faultOf(faults, 'so-ngay') },
    w,
    (described) =>
      html`<input class="short num" type="text" inputmode="numeric" id="so-ngay" name="so-ngay" value="${
        typed['so-ngay'] ?? ''
      }" autocomplete="off"${described}>`,
  );
}

function readingField({ typed, faults }: PlanPointContent, w: Words): Html {
  const fault = faultOf(faults, 'tra-loi');
  const choice = (value: string, text: string) =>
    html`<label class="tick"><input type="radio" name="tra-loi" value="${value}"${
      typed['tra-loi'] === value && html` checked`
    }> ${text}</label>`;
  return html`<fieldset id="tra-loi"><legend>${w.plans.points.onTheDay}</legend>${
    fault && html`<span class="fault">${w.say(fault)}</span>`
  }
${choice('khong', w.plans.points.notOnTime)}
${choice('co', w.plans.points.onTime)}</fieldset>`;
}

function reasonField({ typed, faults }: PlanPointContent, w: Words): Html {
  const { reason, reasonHint } = w.plans.points;
  // Browsers drop the first line break.
  const text = `\n${typed['ly-do'] ?? ''}`;
  return field(
    { name: 'ly-do', label: reason, hint: reasonHint, fault: faultOf(faults, 'ly-do') },
    w,
    (described) => html`<textarea id="ly-do" name="ly-do" rows="2" maxlength="500"${described}>${text}</textarea>`,
  );
}
