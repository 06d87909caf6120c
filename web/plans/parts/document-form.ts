import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { PlanBuildContent } from '../plan-build-view';
import { type Choice, type PlanBox, planBox, tickBox } from './plan-box';

/** Fields of the form for documents about the document itself. */
export function documentForm(content: PlanBuildContent, w: Words): Html {
  const box = planBox(null, content, w);
  const bodies = content.bodies.map(({ code, name }): Choice => [code, name]);
  return html`<fieldset><legend>${w.plans.document}</legend>
${box('loai', { short: true })}
${box('so', { short: true, optional: true })}
${box('ngay', { short: true })}
${box('co-quan', { choices: [['', w.plans.builder.chooseBody], ...bodies] })}
${box('trich-yeu')}
${box('ten', { optional: true })}
${rarelyFilled(box, content, w)}
</fieldset>`;
}

/** Fields that are rarely needed; shown where one of them is filled in or invalid. */
function rarelyFilled(box: PlanBox, content: PlanBuildContent, w: Words): Html {
  const { moreOfDocument, government, party, front, rollNone, rollPrevious, rollNext } = w.plans.builder;
  const typed = ['dia-danh', 'hieu-luc', 'ma', 'moc', 'diem', 'bieu-mau-rieng', 'khan', 'mau', 'thu', 'nhip'];
  // The two choices always have a value.
  const open =
    typed.some((name) => content.valueOf(name) !== '') ||
    [...typed, 'doi-han', 'he-thong'].some((name) => content.faultOf.has(name));
  const systems: Choice[] = [
    ['government', government],
    ['party', party],
    ['front', front],
  ];
  const rolls: Choice[] = [
    ['none', rollNone],
    ['previous', rollPrevious],
    ['next', rollNext],
  ];
  return html`<details${open && html` open`}><summary>${moreOfDocument}</summary>
${box('he-thong', { choices: systems })}
${box('hieu-luc', { short: true })}
${box('doi-han', { choices: rolls })}
${box('dia-danh', { short: true, optional: true })}
${box('ma', { short: true })}
${box('moc', { optional: true, lines: 2 })}
${box('diem', { optional: true, lines: 2 })}
${box('bieu-mau-rieng', { optional: true, lines: 3, most: 100_000 })}
${tickBox('khan', null, content, w)}
${tickBox('mau', null, content, w)}
${tickBox('thu', null, content, w)}
${box('nhip', { optional: true, short: true })}
</details>`;
}
