import type { Collection } from '../../domain/obligations/collection';
import type { Plan, Requirement } from '../../domain/plan/plan';
import { faults } from '../frame/parts/faults';
import { faultOf, textField } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import { crumbs } from './parts/crumbs';

export interface EventContent {
  plan: Plan;
  requirement: Requirement;
  /** All that may have to report. */
  units: readonly { id: string; name: string }[];
  /** Those that were chosen; none: all of them. */
  chosen: readonly string[];
  typed: Readonly<Record<string, string>>;
  /** The report recurs, so that its period is asked for. */
  needsPeriod: boolean;
  faults: readonly Fault[];
  /** What the event opens, before it is kept; null while it is typed. */
  opens: readonly Collection[] | null;
}

/** An event from which the deadline of a report counts. */
export const eventView: View<EventContent> = (content, { words: w, session }) => {
  const { plan, requirement, opens } = content;
  const { events: t } = w.plans;
  return {
    title: t.title,
    body: html`${crumbs({ address: `/van-ban/${plan.id}`, text: plan.title }, w)}
${faults({ faults: content.faults, heading: t.refused }, w)}
<h1>${t.title}</h1>
<blockquote lang="vi"><p>${requirement.quote}</p></blockquote>
<p class="soft small" lang="vi">${w.capitalised(requirement.report)} · ${requirement.clause}</p>
<p>${t.lead}</p>
<form method="post" action="/van-ban/${plan.id}/su-kien/${requirement.id}">${token(session)}
${opens === null ? form(content, w) : confirmation(opens, content, w)}
</form>`,
  };
};

function form({ plan, requirement, units, chosen, typed, needsPeriod, faults: found }: EventContent, w: Words): Html {
  const { events: t } = w.plans;
  const of = requirement.due?.type === 'within' ? requirement.due.of : '';
  const box = (name: string, label: string, hint: string, short = false) =>
    textField({ name, label, hint, value: typed[name] ?? '', max: 500, short, fault: faultOf(found, name) }, w);
  const fault = faultOf(found, 'don-vi');
  return html`${box('ngay', t.day, t.dayHint(of), true)}
${box('su-kien', t.what, t.whatHint)}
${needsPeriod && box('ky', t.period, t.periodHint, true)}
<fieldset id="don-vi"><legend>${t.units}</legend><span class="hint">${t.unitsHint}</span>${
    fault && html`<span class="fault">${w.say(fault)}</span>`
  }${units.map(
    ({ id, name }) => html`<label class="tick"><input type="checkbox" name="don-vi" value="${id}"${
      chosen.includes(id) && html` checked`
    }> <span lang="vi">${name}</span></label>
`,
  )}</fieldset>
${box('nguoi', w.plans.points.by, '')}
<div class="acts"><button>${w.plans.points.preview}</button><a href="/van-ban/${plan.id}">${w.plans.back}</a></div>`;
}

function confirmation(
  opens: readonly Collection[],
  { plan, requirement, typed, chosen }: EventContent,
  w: Words,
): Html {
  const { events: t } = w.plans;
  const hidden = [...Object.entries(typed), ...chosen.map((unit) => ['don-vi', unit] as const)];
  const [round] = opens;
  const units = opens.reduce((sum, { obligations }) => sum + obligations.length, 0);
  return html`${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="notice warn"><p>${t.opens(round!.lastDay, units)}</p></div>
<div class="acts"><button name="viec" value="ghi">${t.record}</button><a href="/van-ban/${plan.id}/su-kien/${
    requirement.id
  }">${w.plans.points.correct}</a></div>`;
}
