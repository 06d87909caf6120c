import {
  type Boxes,
  boxCount,
  boxesOfData,
  dataOfBoxes,
  FIELD_BOXES,
  FIELD_TYPES,
  MOST_FIELDS,
  MOST_RULES,
  RULE_BOXES,
} from './data-form-fields';

/**
 * The boxes after a button was pressed: a question added, moved or removed, a rule added or removed. Ids are filled in, so that a label
 * can change later and what was sent under the id is found again.
 * @param act `them:table`, `len:2`, `xuong:0`, `bo:1`, `them-luat`, `bo-luat:0`
 */
export function boxesAfter(act: string, boxes: Boxes): Map<string, string> {
  const { id, data } = dataOfBoxes(boxes);
  const known = withTyped(
    boxesOfData(boxes.get('bm-ma-bieu-mau') || (data.title === undefined ? '' : id), data),
    boxes,
  );
  const [what, given = ''] = act.split(':');
  const nth = /^\d{1,2}$/.test(given) ? Number(given) : -1;
  const fields = boxCount(known, 'loai', MOST_FIELDS);
  switch (what) {
    case 'them':
      if (fields < MOST_FIELDS && FIELD_TYPES.some((type) => type === given)) known.set(`bm-loai.${fields}`, given);
      return known;
    case 'len':
      return swapped(known, nth - 1, nth, fields);
    case 'xuong':
      return swapped(known, nth, nth + 1, fields);
    case 'bo':
      return without(known, FIELD_BOXES, nth, fields);
    case 'them-luat': {
      const rules = boxCount(known, 'dau', MOST_RULES);
      if (rules < MOST_RULES) known.set(`bm-dau.${rules}`, '>=').set(`bm-muc.${rules}`, 'warn');
      return known;
    }
    case 'bo-luat':
      return without(known, RULE_BOXES, nth, boxCount(known, 'dau', MOST_RULES));
    default:
      return known;
  }
}

/** What cannot be read as data stays in its box as it was typed. */
function withTyped(known: Map<string, string>, boxes: Boxes): Map<string, string> {
  for (const [name, value] of boxes) {
    if (name.startsWith('bm-') && (known.get(name) ?? '') === '') known.set(name, value);
  }
  return known;
}

function swapped(boxes: Map<string, string>, a: number, b: number, count: number): Map<string, string> {
  if (a < 0 || b >= count) return boxes;
  for (const box of FIELD_BOXES) {
    const [first, second] = [boxes.get(`bm-${box}.${a}`) ?? '', boxes.get(`bm-${box}.${b}`) ?? ''];
    boxes.set(`bm-${box}.${a}`, second).set(`bm-${box}.${b}`, first);
  }
  return boxes;
}

function without(
  boxes: Map<string, string>,
  names: readonly string[],
  nth: number,
  count: number,
): Map<string, string> {
  if (nth < 0 || nth >= count) return boxes;
  for (const box of names) {
    for (let at = nth; at < count - 1; at++) boxes.set(`bm-${box}.${at}`, boxes.get(`bm-${box}.${at + 1}`) ?? '');
    boxes.delete(`bm-${box}.${count - 1}`);
  }
  return boxes;
}
