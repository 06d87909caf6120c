import type { AskedPoint } from '../../../domain/plan/derived-open-points';
import type { Session } from '../../access/session';
import { token } from '../../frame/parts/token';
import { told } from '../../frame/parts/told';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { PlanDraftContent } from '../plan-draft-view';
import { suggestion } from './plan-points';

type DraftPoints = Pick<PlanDraftContent, 'readings' | 'answers' | 'otherPoints' | 'base'>;

/** The open points of a draft: how “trước ngày …” is to be read is answered here, the rest after activation. */
export function draftPoints(points: DraftPoints, session: Session | null, w: Words): Html {
  const { readings, answers, otherPoints, base } = points;
  if (readings.length + answers.length + otherPoints.length === 0) return NOTHING;
  return html`<h2 id="can-xac-nhan">${w.plans.openPoints}</h2>
${answers.length > 0 && html`<ul>${answers.map((one) => html`<li>${answered(one, w)}</li>`)}</ul>`}
${readings.length > 0 && readingForm(readings, base, session, w)}
${otherPoints.length > 0 && others(otherPoints, w)}`;
}

function answered({ requirement, answer }: DraftPoints['answers'][number], w: Words): Html {
  const { onTime, by, on } = answer;
  const said = { report: w.capitalised(requirement.report), dueText: requirement.dueText ?? '', by, on };
  return onTime ? w.plans.draft.answeredOnTime(said) : w.plans.draft.answeredLate(said);
}

function readingForm(readings: DraftPoints['readings'], base: string, session: Session | null, w: Words): Html {
  return html`<form method="post" action="${base}/tra-loi">${token(session)}
<p>${w.plans.draft.readingNote}</p>
${readings.map((reading) => question(reading, w))}
<div class="acts"><button class="second">${w.plans.draft.keepAnswers}</button></div></form>`;
}

function question({ point, requirement: { id }, about }: DraftPoints['readings'][number], w: Words): Html {
  const reports = about.map(({ report, dueText }) => `${w.capitalised(report)} (${dueText})`).join('; ');
  const choice = (value: string, text: string) =>
    html`<label class="tick"><input type="radio" name="tra-loi.${id}" value="${value}"> ${text}</label>`;
  return html`<fieldset><legend class="small"><span lang="vi">${reports}</span>: ${told(point, w)}</legend>
${choice('khong', w.plans.readAsLate)}
${choice('co', w.plans.readAsOnTime)}</fieldset>
`;
}

function others(points: readonly AskedPoint[], w: Words): Html {
  return html`<ul>${points.map((point) => html`<li>${told(point, w)}${suggestion(point, w)}</li>`)}</ul>
<p class="soft">${w.plans.draft.confirmedLater}</p>`;
}
