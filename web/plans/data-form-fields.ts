import { suggestedId } from '../../domain/plan/suggested-id';
import type { Field } from '../../domain/rollup/form';
import { toOneLine } from '../http/one-line';
import { numberOrText } from './due-words';
import { type Data, isData, textOf, withoutEmpty } from './plan-fields';

/** The boxes of a data form: of the form itself, of each question (`bm-ten.0`), of each rule (`bm-trai.0`). */
export type Boxes = ReadonlyMap<string, string>;

export const FIELD_TYPES = ['number', 'text', 'table', 'list'] as const satisfies readonly Field['type'][];
/** The boxes of one question, and of one rule. */
export const FIELD_BOXES = ['loai', 'ten', 'ma', 'dv', 'le', 'cong', 'bat', 'dai', 'dong', 'cot'] as const;
export const RULE_BOXES = ['trai', 'dau', 'phai', 'muc', 'loi', 'luat'] as const;
export const MOST_FIELDS = 60;
export const MOST_RULES = 40;

/** How many questions the boxes hold, and how many rules. */
export function boxCount(boxes: Boxes, of: 'loai' | 'dau', most: number): number {
  const prefix = `bm-${of}.`;
  const places = [...boxes.keys()].flatMap((name) =>
    name.startsWith(prefix) ? Number(name.slice(prefix.length)) : [],
  );
  const last = Math.max(-1, ...places.filter((place) => Number.isInteger(place) && place >= 0));
  return Math.min(most, last + 1);
}

/** A data form as its boxes have it, as an entry below `forms` of a plan file. Ids that were left empty are made of the labels. */
export function dataOfBoxes(boxes: Boxes): { id: string; data: Data } {
  const line = (name: string) => toOneLine(boxes.get(name) ?? '');
  const title = line('bm-tieu-de');
  const taken = new Set<string>();
  const fields = Array.from({ length: boxCount(boxes, 'loai', MOST_FIELDS) }, (_, nth) => fieldData(boxes, nth, taken));
  const ruleIds = new Set<string>();
  const rules = Array.from({ length: boxCount(boxes, 'dau', MOST_RULES) }, (_, nth) => ({
    id: freeId(line(`bm-luat.${nth}`), `quy-tac-${nth + 1}`, ruleIds),
    ...{ left: line(`bm-trai.${nth}`), op: line(`bm-dau.${nth}`), right: line(`bm-phai.${nth}`) },
    ...{ severity: line(`bm-muc.${nth}`), message: line(`bm-loi.${nth}`) },
  })).map(withoutEmpty);
  return {
    id: line('bm-ma-bieu-mau') || plainId(title) || 'bieu-mau',
    data: withoutEmpty({ title, fields, rules }),
  };
}

function fieldData(boxes: Boxes, nth: number, taken: Set<string>): Data {
  const line = (box: (typeof FIELD_BOXES)[number]) => toOneLine(boxes.get(`bm-${box}.${nth}`) ?? '');
  const text = (box: (typeof FIELD_BOXES)[number]) => boxes.get(`bm-${box}.${nth}`) ?? '';
  const type = line('loai');
  const label = line('ten');
  const common = { type, id: freeId(line('ma'), plainId(label) || `chi-tieu-${nth + 1}`, taken), label };
  const required = line('bat') === 'co' ? 'yes' : '';
  switch (type) {
    case 'number':
      return withoutEmpty({
        ...{ ...common, unit: line('dv'), aggregate: line('cong') === 'sum' ? '' : line('cong') },
        ...{ required, decimals: numberIn(line('le')) },
      });
    case 'text':
      return withoutEmpty({ ...common, required, maxLength: numberIn(line('dai')) });
    case 'table':
      return withoutEmpty({
        ...common,
        rows: partsOf(text('dong'), false),
        columns: partsOf(text('cot'), true),
        unit: line('dv'),
      });
    default:
      return withoutEmpty({ ...common, columns: partsOf(text('cot'), false), required });
  }
}

function numberIn(text: string): number | string {
  return text === '' ? '' : numberOrText(text);
}

/** Rows or columns: each line one of them, "tên | mã | số chữ số thập phân". */
function partsOf(text: string, withDecimals: boolean): Data[] {
  const taken = new Set<string>();
  const lines = text.split(/\r?\n/).map(toOneLine);
  return lines
    .filter((line) => line !== '')
    .map((line, nth) => {
      const [label = '', id = '', decimals = ''] = line.split('|').map((part) => part.trim());
      const part = { id: freeId(id, plainId(label) || `${nth + 1}`, taken), label };
      return withoutEmpty(withDecimals ? { ...part, decimals: numberIn(decimals) } : part);
    });
}

/** An id as it was typed, else one that no other has. */
function freeId(typed: string, suggested: string, taken: Set<string>): string {
  let id = typed || suggested;
  for (let nth = 2; typed === '' && taken.has(id); nth++) id = `${suggested}-${nth}`;
  taken.add(id);
  return id;
}

/** @example plainId('Số cuộc đối thoại') // 'so-cuoc-doi-thoai' */
function plainId(label: string): string {
  return suggestedId(label, '').slice(0, 40).replace(/-$/, '');
}

/** The boxes of a form of a plan file; those of an empty form where there is none. */
export function boxesOfData(id: string, data: unknown): Map<string, string> {
  const form = isData(data) ? data : {};
  const boxes = new Map([
    ['bm-ma-bieu-mau', id],
    ['bm-tieu-de', textOf(form.title)],
  ]);
  rowsIn(form.fields).forEach((field, nth) => {
    const set = (box: (typeof FIELD_BOXES)[number], value: string) => boxes.set(`bm-${box}.${nth}`, value);
    set('loai', textOf(field.type));
    set('ten', textOf(field.label));
    set('ma', textOf(field.id));
    set('dv', textOf(field.unit));
    set('le', textOf(field.decimals));
    set('cong', textOf(field.aggregate));
    set('bat', field.required === true || field.required === 'yes' ? 'co' : '');
    set('dai', textOf(field.maxLength));
    set('dong', partsText(field.rows));
    set('cot', partsText(field.columns));
  });
  rowsIn(form.rules).forEach((rule, nth) => {
    for (const [box, key] of [
      ['trai', 'left'],
      ['dau', 'op'],
      ['phai', 'right'],
      ['muc', 'severity'],
      ['loi', 'message'],
      ['luat', 'id'],
    ] as const)
      boxes.set(`bm-${box}.${nth}`, textOf(rule[key]));
  });
  return boxes;
}

function partsText(value: unknown): string {
  return rowsIn(value)
    .map(({ label, id, decimals }) =>
      [label, id, decimals]
        .map(textOf)
        .filter((part) => part !== '')
        .join(' | '),
    )
    .join('\n');
}

function rowsIn(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isData) : [];
}

const BOX_OF: Readonly<Record<string, string>> = {
  type: 'loai',
  label: 'ten',
  id: 'ma',
  unit: 'dv',
  decimals: 'le',
  aggregate: 'cong',
  required: 'bat',
  maxLength: 'dai',
  rows: 'dong',
  columns: 'cot',
};
const BOX_OF_RULE: Readonly<Record<string, string>> = {
  left: 'trai',
  op: 'dau',
  right: 'phai',
  severity: 'muc',
  message: 'loi',
  id: 'luat',
};

/** The box of a place below a form of a plan file; '' where no box holds it. @example boxAt('fields[2].label') // 'bm-ten.2' */
export function boxAt(path: string): string {
  if (path === 'title') return 'bm-tieu-de';
  const [, list, nth, key = 'label'] = /^(fields|rules)\[(\d+)\]\.?(\w+)?/.exec(path) ?? [];
  const box = (list === 'rules' ? BOX_OF_RULE : BOX_OF)[key];
  return list === undefined || box === undefined ? '' : `bm-${box}.${nth}`;
}
