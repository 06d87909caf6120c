import { addressOf } from '../../domain/ids';
import { replacedEnd } from '../frame/parts/replaced-end';
import { urging } from '../frame/parts/urging';
import type { View } from '../frame/view';
import { type Html, html, type Piece } from '../html';
import type { Words } from '../language/words';
import { compiledSection, lettersSection } from './round-compiled-view';
import type { RoundContent } from './round-content';
import { noticesSection } from './round-notices-view';
import { requestOfRound } from './round-request-view';
import { stepsSection } from './round-steps-view';
import { tally } from './round-tally-view';
import { unitsOfRound } from './round-units-view';

/** One round of reports: units, dates, missing reports, past and coming steps, letters, the compiled report. */
export const roundView: View<RoundContent> = (content, page) => {
  const { head, steps, notices, letters, canSeeMails } = content;
  const w = page.words;
  const matrix = `/bang-theo-doi?van-ban=${encodeURIComponent(head.plan)}`;
  return {
    title: head.title,
    body: html`<p class="crumbs"><a href="${matrix}">${w.rounds.matrix}</a></p>
<h1 lang="vi">${head.title}</h1>
${heading(content, w)}
${requestOfRound(content, page)}
${done(content, w)}
${content.urging.map((mails) => urging(mails, 'dot', page))}
${tally(content, page)}
${unitsOfRound(content, page)}
${compiledSection(content, page)}
${lettersSection(head.id, letters, w)}
${stepsSection(steps, w)}
${noticesSection(notices, w)}
${canSeeMails && html`<p><a href="/gui-thu?dot=${encodeURIComponent(head.id)}">${w.rounds.mailsOfRound}</a></p>`}`,
  };
};

function heading({ head, why }: RoundContent, w: Words): Html {
  const { plan, document, clause, receiverName, alsoTo, compilerName: compiler } = head;
  const receivers = [receiverName, ...alsoTo.map(w.say)].join(', ');
  const to = compiler === receiverName ? w.rounds.to(receivers) : w.rounds.toThrough(receivers, compiler);
  const past = head.history ? ` ${w.rounds.history}` : head.closed ? ` ${w.rounds.closed}` : null;
  return html`<p class="lead">${w.quoting(w.rounds.due(head.dueText, head.lateFrom))}${
    why && html` <a class="small" href="${addressOf('/vi-sao', why)}">${w.rounds.why}</a>`
  }${replacedEnd(head.replaced, w)}</p>
<p class="small soft"><a href="/van-ban/${plan}">${document}</a>, ${clause}. ${to}${past}</p>`;
}

/** What the reader has just done. */
function done({ recorded, reminded, checked }: RoundContent, { rounds }: Words): Piece {
  const told = (text: Html) => html`<div class="notice good" role="status"><p>${text}</p></div>`;
  return [
    recorded !== null && told(rounds.recorded(recorded)),
    reminded !== null && told(rounds.reminded(reminded)),
    checked !== null && told(rounds.checked(checked)),
  ];
}
