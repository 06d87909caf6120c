import { ruleInWords } from '../../../domain/obligations/rule-words';
import type { AskedPoint } from '../../../domain/plan/derived-open-points';
import { requirementOf } from '../../../domain/plan/requirement-of';
import { told } from '../../frame/parts/told';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { KeptAnswer } from '../plan-answers';
import type { PlanPage } from '../plans';

type Points = Pick<PlanPage, 'plan' | 'points' | 'withdrawn'> & { admin: boolean };
type Confirmed = Pick<PlanPage, 'plan' | 'settlements' | 'events' | 'answers' | 'withdrawn'> & { admin: boolean };

/** The open points of a document in force, each with its form. */
export function openPoints(page: Points, w: Words): Html {
  if (page.points.length === 0) return NOTHING;
  return html`<h2>${w.plans.openPoints}</h2>
<ol>${page.points.map((point) => openPoint(point, page, w))}</ol>`;
}

function openPoint(point: Points['points'][number], { plan, admin, withdrawn }: Points, w: Words): Html {
  const clause = requirementOf(plan, point.requirement)?.clause ?? null;
  const question = told(point, w);
  const confirm = html` <a href="/van-ban/${plan.id}/xac-nhan/${point.key}">${
    w.plans.confirm
  }<span class="hidden">: ${question}</span></a>`;
  return html`<li>${clause !== null && html`<strong lang="vi">${clause}:</strong> `}${question}${suggestion(point, w)}${
    admin && !withdrawn && confirm
  }</li>
`;
}

/** The suggestion for an open point; it has no effect by itself. */
export function suggestion({ proposal }: AskedPoint, w: Words): Html | null {
  if (!proposal) return null;
  return html` <span class="soft">${w.plans.suggestion(w.proposalInWords(proposal))}</span>`;
}

/** What people have confirmed: dates, and answers to open points. */
export function confirmed({ plan, settlements, events, answers, withdrawn, admin }: Confirmed, w: Words): Html {
  if (settlements.length + events.length + answers.length === 0) return NOTHING;
  const reportOf = (id: string) => requirementOf(plan, id)?.report ?? id;
  const undo = (requirement: string, field: string, value: string | null) =>
    admin && !withdrawn && undoLink({ plan: plan.id, requirement, field, value }, reportOf(requirement), w);
  const dates = settlements.map(({ requirement, phase, day, time, rule, by, at, reason }) => {
    const title = requirementOf(plan, requirement)?.phases.find(({ id }) => id === phase)?.title;
    const report = [w.capitalised(reportOf(requirement)), title].filter((part) => part !== undefined).join(', ');
    const what =
      rule === null ? [time, w.dateInWords(day)].filter((part) => part !== null).join(' ') : w.say(ruleInWords(rule));
    const settled = w.plans.settled({ report, what, by, at, reason });
    return html`<li>${settled} ${undo(requirement, 'giai-doan', phase)}</li>\n`;
  });
  return html`<h2 id="da-xac-nhan">${w.plans.confirmedHeading}</h2>
<ul>${dates}${events.map(({ requirement, ...event }) => {
    const report = w.capitalised(reportOf(requirement));
    return html`<li>${w.plans.events.kept({ ...event, report })} ${undo(requirement, 'ky', event.period)}</li>\n`;
  })}${answers.map((answer) => html`<li>${keptAnswer(answer, w)}</li>\n`)}</ul>`;
}

/** Where what was confirmed by mistake is taken back. */
function undoLink(
  { plan, requirement, field, value }: { plan: string; requirement: string; field: string; value: string | null },
  report: string,
  w: Words,
): Html {
  const which = value === null ? '' : `?${field}=${encodeURIComponent(value)}`;
  return html`<a href="/van-ban/${plan}/thu-hoi-xac-nhan/${requirement}${which}">${w.plans.undoing.link}<span class="hidden">: <span lang="vi">${report}</span></span></a>`;
}

function keptAnswer({ message, code, onTime, by, at, answer }: KeptAnswer, w: Words): Html {
  return html`${told({ message, code }, w)}${
    onTime !== null && html` <strong>${onTime ? w.plans.yes : w.plans.no}</strong>.`
  } ${w.plans.answeredBy(by, at)} ${told({ message: answer, code: '' }, w)}`;
}
