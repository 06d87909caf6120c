import { faultOf, field } from '../../frame/parts/field';
import { type Html, html } from '../../html';
import type { Fault } from '../../http/fault';
import type { Words } from '../../language/words';
import type { Boxes } from '../data-form-fields';

interface Question {
  /** Its place in the form, from 0, and how many there are. */
  nth: number;
  of: number;
  boxes: Boxes;
  faults: readonly Fault[];
}

/** One question of a data form as it is put together: what it asks for, and buttons that move or remove it. */
export function dataFormQuestion({ nth, of, boxes, faults }: Question, w: Words): Html {
  const { dataForm: t } = w.plans;
  const type = boxes.get(`bm-loai.${nth}`) as keyof typeof t.types;
  const value = (box: string) => boxes.get(`bm-${box}.${nth}`) ?? '';
  const line = (box: keyof typeof t.boxes, short = true) =>
    labelled(
      box,
      (name, described) => html`<input${short && html` class="short"`} type="text"
 id="${name}" name="${name}" value="${value(box)}" maxlength="500" autocomplete="off"${described}>`,
    );
  const lines = (box: 'dong' | 'cot', hint: string) =>
    labelled(
      box,
      (name, described) => html`<textarea id="${name}" name="${name}" rows="4"${described}>\n${value(box)}</textarea>`,
      hint,
    );
  const labelled = (
    box: keyof typeof t.boxes,
    control: (name: string, described: Html) => Html,
    hint: string | null = null,
  ) => {
    const name = `bm-${box}.${nth}`;
    return field({ name, label: t.boxes[box], hint, fault: faultOf(faults, name) }, w, (described) =>
      control(name, described),
    );
  };
  const tick = html`<label class="tick"><input type="checkbox" name="bm-bat.${nth}" value="co"${
    value('bat') === 'co' && html` checked`
  }> <span>${t.required}</span></label>`;
  const sums = labelled(
    'cong',
    (name, described) =>
      html`<select id="${name}" name="${name}"${described}>${(['sum', 'max', 'none'] as const).map(
        (one) =>
          html`<option value="${one}"${(value('cong') || 'sum') === one && html` selected`}>${t.sums[one]}</option>`,
      )}</select>`,
  );
  const parts = {
    number: () => html`${line('dv')}${line('le')}${sums}${tick}`,
    text: () => html`${line('dai')}${tick}`,
    table: () => html`${lines('dong', t.rowsHint)}${lines('cot', t.columnsHint)}${line('dv')}`,
    list: () => html`${lines('cot', t.listColumnsHint)}${tick}`,
  };
  return html`<fieldset class="round" id="bm-${nth}"><legend>${t.question(nth + 1, t.types[type] ?? type)}</legend>
<input type="hidden" name="bm-loai.${nth}" value="${type}">
${line('ten', false)}
${parts[type]?.()}
<details${faultOf(faults, `bm-ma.${nth}`) !== null && html` open`}><summary>${t.moreOfQuestion}</summary>${line('ma')}<p class="hint">${t.idHint}</p></details>
<div class="acts">${nth > 0 && html`<button class="second" name="viec" value="len:${nth}">${t.up(nth + 1)}</button>`}
${nth < of - 1 && html`<button class="second" name="viec" value="xuong:${nth}">${t.down(nth + 1)}</button>`}
<button class="second" name="viec" value="bo:${nth}">${t.remove(nth + 1)}</button></div></fieldset>
`;
}
