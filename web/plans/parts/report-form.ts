import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { PlanBuildContent } from '../plan-build-view';
import { FORM_KINDS } from '../plan-form-choices';
import { frequencyChoices } from './frequency-choices';
import { type Choice, fieldNameIn, type PlanBox, planBox, tickBox } from './plan-box';
import { reportUnits } from './report-units';

/** One report of the form for documents. @param n its place, from 0 */
export function requirementForm(n: number, content: PlanBuildContent, w: Words): Html {
  const box = planBox(n, content, w);
  const { before, by, on, chooseBody, straight, superiorOfEach } = w.plans.builder;
  const bodies: Choice[] = [
    ['superior', superiorOfEach],
    ...content.bodies.map(({ code, name }) => [code, name] as const),
  ];
  const boundaries: Choice[] = [
    ['before', before],
    ['by', by],
    ['on', on],
  ];
  return html`<fieldset class="round"><legend>${w.parts.reportNumber(n + 1)}</legend>
${box('bao-cao')}
${box('dieu-khoan', { short: true })}
${box('nguyen-van', { lines: 3 })}
${box('tan-suat', { choices: frequencyChoices(w) })}
${box('loi-van', { optional: true })}
${box('han', { short: true, optional: true })}
${box('han-2', { short: true, optional: true })}
${box('gio', { short: true, optional: true })}
${tickBox('thang-sau', n, content, w)}
${box('cach-hieu', { choices: boundaries })}
${box('noi-nhan', { choices: [['', chooseBody], ...bodies] })}
${box('qua', { choices: [['', straight], ...bodies] })}
${reportUnits(n, content, w)}
${rarelyFilled(n, box, content, w)}
</fieldset>
`;
}

/** Fields that are rarely needed; shown where one of them is filled in or invalid. */
function rarelyFilled(n: number, box: PlanBox, content: PlanBuildContent, w: Words): Html {
  const { kindByFrequency, noForm, intoNone, moreOfReport } = w.plans.builder;
  const rare = ['loai-bao-cao', 'ky', 'chot', 'gui-tiep', 'bieu-mau', 'khong-phat-sinh'];
  const open = rare
    .map((field) => fieldNameIn(n, field))
    .some((name) => content.valueOf(name) !== '' || content.faultOf.has(name));
  const kinds = FORM_KINDS.map((id): Choice => [id, w.capitalised(w.KINDS[id])]);
  const forms = content.forms.map(({ id, title, plan }): Choice => [id, `${title} (${plan})`, true]);
  const others = Array.from({ length: content.count }, (_, index) => index + 1)
    .filter((number) => number !== n + 1)
    .map((number): Choice => [String(number), w.parts.reportNumber(number)]);
  return html`<details${open && html` open`}><summary>${moreOfReport}</summary>
${box('loai-bao-cao', { choices: [['', kindByFrequency], ...kinds] })}
${box('ky', { short: true })}
${box('chot', { short: true, optional: true })}
${box('bieu-mau', { choices: [['', noForm], ...forms] })}
${box('gui-tiep', { choices: [['', intoNone], ...others] })}
${tickBox('khong-phat-sinh', n, content, w)}
</details>`;
}
