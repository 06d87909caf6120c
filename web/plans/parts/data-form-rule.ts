import { faultOf, field } from '../../frame/parts/field';
import { type Html, html } from '../../html';
import type { Fault } from '../../http/fault';
import type { Words } from '../../language/words';
import { type Boxes, dataOfBoxes } from '../data-form-fields';
import { type Data, isData, textOf } from '../plan-fields';

interface Rule {
  nth: number;
  boxes: Boxes;
  faults: readonly Fault[];
}

/** One rule between two figures: both are chosen, and what is said where it does not hold. */
export function dataFormRule({ nth, boxes, faults }: Rule, w: Words): Html {
  const { dataForm: t } = w.plans;
  const value = (box: string) => boxes.get(`bm-${box}.${nth}`) ?? '';
  const figures = figuresIn(boxes, t.everyRow);
  const choice = (box: 'trai' | 'dau' | 'phai' | 'muc', options: readonly (readonly [string, string])[]) => {
    const name = `bm-${box}.${nth}`;
    const known = options.some(([id]) => id === value(box)) ? options : [[value(box), value(box)] as const, ...options];
    return field(
      { name, label: t.ruleBoxes[box], fault: faultOf(faults, name) },
      w,
      (described) =>
        html`<select id="${name}" name="${name}"${described}>${known.map(
          ([id, text]) => html`<option value="${id}"${id === value(box) && html` selected`}>${text}</option>`,
        )}</select>`,
    );
  };
  const name = `bm-loi.${nth}`;
  return html`<fieldset class="round"><legend>${t.rule(nth + 1)}</legend>
<input type="hidden" name="bm-luat.${nth}" value="${value('luat')}">
${choice('trai', figures)}
${choice('dau', [
  ['>=', t.atLeast],
  ['<=', t.atMost],
  ['=', t.equal],
])}
${choice('phai', figures)}
${choice('muc', [
  ['warn', t.warns],
  ['refuse', t.refuses],
])}
${field(
  { name, label: t.ruleBoxes.loi, hint: t.ruleMessageHint, fault: faultOf(faults, name) },
  w,
  (described) =>
    html`<input type="text" id="${name}" name="${name}" value="${value('loi')}" maxlength="500" autocomplete="off"${described}>`,
)}
<div class="acts"><button class="second" name="viec" value="bo-luat:${nth}">${t.removeRule(nth + 1)}</button></div></fieldset>
`;
}

/** What a rule may name: a figure, a column in every row, one cell. */
function figuresIn(boxes: Boxes, everyRow: string): [string, string][] {
  const { fields } = dataOfBoxes(boxes).data;
  return parts(fields).flatMap((field): [string, string][] => {
    const [id, label] = [textOf(field.id), textOf(field.label)];
    if (field.type === 'number') return [[id, label]];
    if (field.type !== 'table') return [];
    return parts(field.columns).flatMap((column): [string, string][] => [
      [`${id}.*.${textOf(column.id)}`, `${label}: ${textOf(column.label)} (${everyRow})`],
      ...parts(field.rows).map((row): [string, string] => [
        `${id}.${textOf(row.id)}.${textOf(column.id)}`,
        `${label}: ${textOf(row.label)}, ${textOf(column.label)}`,
      ]),
    ]);
  });
}

function parts(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isData) : [];
}
