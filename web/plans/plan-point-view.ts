import type { AskedPoint } from '../../domain/plan/derived-open-points';
import type { Plan, Requirement } from '../../domain/plan/plan';
import { faults } from '../frame/parts/faults';
import { token } from '../frame/parts/token';
import { told } from '../frame/parts/told';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import { crumbs } from './parts/crumbs';
import { type Confirmation, confirmation } from './parts/point-confirmation';
import { pointForm } from './parts/point-form';

export interface PlanPointContent {
  plan: Pick<Plan, 'id' | 'title'>;
  point: AskedPoint;
  /** The point asks how “trước ngày …” is to be read. */
  reading: boolean;
  requirement: Requirement | null;
  /** A rule for every period may be confirmed instead of one day. */
  mayRecur: boolean;
  /** Address of the point. */
  address: string;
  /** What was typed, by the names of the fields. */
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
  /** The effect of the answer, before it is saved; null while it is typed. */
  confirm: Confirmation | null;
}

export const planPointView: View<PlanPointContent> = (content, { words: w, session }) => {
  const { plan, point, address, confirm } = content;
  const title = confirm === null ? w.plans.points.title : w.plans.points.confirmTitle;
  return {
    title,
    body: html`${crumbs({ address: `/van-ban/${plan.id}`, text: plan.title }, w)}
${faults({ faults: content.faults, heading: w.plans.points.refused }, w)}
<h1>${title}</h1>
<p class="lead">${told({ message: point.message, code: point.code }, w)}</p>
${content.requirement && sourceOf(content.requirement, w)}
<form method="post" action="${address}">${token(session)}
${confirm === null ? pointForm(content, w) : confirmation(confirm, content, w)}
</form>`,
  };
};

/** The words of the document behind the open point. */
function sourceOf({ quote, report, clause }: Requirement, w: Words): Html {
  return html`<blockquote lang="vi"><p>${quote}</p></blockquote>
<p class="soft small" lang="vi">${w.capitalised(report)} · ${clause}</p>`;
}
