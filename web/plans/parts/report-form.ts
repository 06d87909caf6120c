import { message } from '../../../domain/messages/message';
import { RELATIONS } from '../../../domain/units/relation';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { PlanBuildContent } from '../plan-build-view';
import { FORM_KINDS } from '../plan-form-choices';
import { deadlineForm, isFilled } from './deadline-form';
import { type Choice, type PlanBox, planBox, tickBox } from './plan-box';
import { reportUnits } from './report-units';

/** One report of the form for documents. @param n its place, from 0 */
export function requirementForm(n: number, content: PlanBuildContent, w: Words): Html {
  const box = planBox(n, content, w);
  const receivers: Choice[] = [['', w.plans.builder.chooseBody], ...relations(w), ...bodiesOf(content)];
  return html`<fieldset class="round"><legend>${w.parts.reportNumber(n + 1)}</legend>
${box('bao-cao')}
${box('dieu-khoan', { short: true })}
${box('nguyen-van', { lines: 3 })}
${deadlineForm(n, box, content, w)}
${box('noi-nhan', { choices: receivers })}
${moreReceivers(n, box, content, w)}
${reportUnits(n, box, content, w)}
${rarelyFilled(n, box, content, w)}
</fieldset>
`;
}

/** Bodies by their relation to each unit that reports. */
function relations(w: Words): Choice[] {
  return RELATIONS.map((relation) => [relation, w.plans.builder.ofEach(w.say(message(`relations.${relation}`)))]);
}

function bodiesOf({ bodies }: PlanBuildContent): Choice[] {
  return bodies.map(({ code, name }) => [code, name]);
}

function moreReceivers(n: number, box: PlanBox, content: PlanBuildContent, w: Words): Html {
  const { moreOfReceiver, straight } = w.plans.builder;
  const compilers: Choice[] = [['', straight], ...relations(w), ...bodiesOf(content)];
  const open = isFilled(n, ['dong-gui', 'qua', 'suy-ra'], content);
  return html`<details${open && html` open`}><summary>${moreOfReceiver}</summary>
${box('qua', { choices: compilers })}
${box('dong-gui', { lines: 2, optional: true })}
${tickBox('suy-ra', n, content, w)}
</details>`;
}

const RARE = [
  ...[
    'loai-bao-cao',
    'chot',
    'chot-o',
    'lay-tu',
    'lay-tu-o',
    'lay-den',
    'lay-den-o',
    'gui-tiep',
    'bieu-mau',
    'bieu-mau-ma',
  ],
  ...['khong-phat-sinh', 'tinh-theo', 'buoc', 'ma-bao-cao'],
];

/** Fields that are rarely needed; shown where one of them is filled in or invalid. */
function rarelyFilled(n: number, box: PlanBox, content: PlanBuildContent, w: Words): Html {
  const { kindByFrequency, noForm, intoNone, moreOfReport, countsUsual, countsReceived } = w.plans.builder;
  const kinds = FORM_KINDS.map((id): Choice => [id, w.capitalised(w.KINDS[id])]);
  const forms = content.forms.map(({ id, title, plan }): Choice => [id, `${title} (${plan})`, true]);
  const others = Array.from({ length: content.count }, (_, index) => index + 1)
    .filter((number) => number !== n + 1)
    .map((number): Choice => [String(number), w.parts.reportNumber(number)]);
  const counts: Choice[] = [
    ['', countsUsual],
    ['received', countsReceived],
  ];
  return html`<details${isFilled(n, RARE, content) && html` open`}><summary>${moreOfReport}</summary>
${box('loai-bao-cao', { choices: [['', kindByFrequency], ...kinds] })}
${dataFields(box, w)}
${box('bieu-mau', { choices: [['', noForm], ...forms] })}
${box('bieu-mau-ma', { short: true, optional: true })}
${box('gui-tiep', { choices: [['', intoNone], ...others] })}
${tickBox('khong-phat-sinh', n, content, w)}
${box('tinh-theo', { choices: counts })}
${box('buoc', { lines: 3, optional: true })}
${box('ma-bao-cao', { short: true, optional: true })}
</details>`;
}

/** The data cut-off and the data range. */
function dataFields(box: PlanBox, w: Words): Html {
  const { noMonth, previousMonth, firstMonth, lastMonthOfPeriod, nextMonth } = w.plans.builder;
  const months: Choice[] = [
    ['', noMonth],
    ['truoc', previousMonth],
    ['dau', firstMonth],
    ['cuoi', lastMonthOfPeriod],
    ['co', nextMonth],
  ];
  return html`${box('chot', { short: true, optional: true })}
${box('chot-o', { choices: months })}
${box('lay-tu', { short: true, optional: true })}
${box('lay-tu-o', { choices: months })}
${box('lay-den', { short: true, optional: true })}
${box('lay-den-o', { choices: months })}`;
}
