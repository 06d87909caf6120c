import { stringify } from 'yaml';
import type { Frequency } from '../../domain/plan/plan';
import type { Day } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { oneLine } from '../http/one-line';
import type { TextForm } from '../http/text-upload';
import type { KnownForms } from './known-forms';

/** Frequencies the form offers; everything else is written as a file. */
export const FORM_FREQUENCIES = ['once', 'month', 'quarter', 'six-month', 'nine-month', 'year'] as const;
type FormFrequency = (typeof FORM_FREQUENCIES)[number];

/** Requirements one form holds at most. */
export const MOST_REQUIREMENTS = 10;

/** Kinds of report; without a choice, one that comes once is thematic and one that recurs periodic. */
export const FORM_KINDS = ['periodic', 'thematic', 'ad-hoc', 'standing'] as const;

type Data = Record<string, unknown>;

/**
 * A plan file (YAML) from the form for the commonest case. What is missing or odd stays out or as typed: the same parser
 * that reads files finds it, so there is one set of rules.
 * @param register id of the register the units were chosen from
 * @param known forms a requirement may choose
 * @example planYaml(form, 'gialai-2025', 1)
 */
export function planYaml(
  { fields, lists }: Pick<TextForm, 'fields' | 'lists'>,
  register: string,
  count: number,
  known: KnownForms = new Map(),
): string {
  const text = (name: string) => oneLine(fields.get(name) ?? '');
  const effective = text('hieu-luc') || text('ngay');
  const plan: Data = {
    id: text('ma') || suggestedId(text('so'), text('ngay')),
    title: text('ten'),
    document: filled({
      type: text('loai'),
      number: text('so'),
      issued: text('ngay'),
      issuer: text('co-quan'),
      subject: text('trich-yeu'),
      place: text('dia-danh'),
    }),
    effective,
    tree: text('he-thong') || 'government',
    register: `registers/${register}.yaml`,
    roll: text('doi-han') || 'none',
    forms: formsOf(fields, count, known),
    milestones: milestonesOf(fields.get('moc') ?? ''),
    requirements: Array.from({ length: count }, (_, index) => {
      const given = (name: string) => fields.get(`${name}.${index}`) ?? '';
      const upper = whole(given('gui-tiep'));
      return {
        ...requirementOf(given, index, effective),
        reporters: filled({ groups: lists.get(`nhom.${index}`) ?? [], units: lists.get(`don-vi.${index}`) ?? [] }),
        ...filled({
          feeds: typeof upper === 'number' && upper <= count ? idOf(frequencyOf(fields, upper - 1), upper - 1) : '',
          form: formIdOf(given('bieu-mau'), known),
        }),
      };
    }),
  };
  return stringify(filled(plan), { lineWidth: 0, nullStr: 'null' });
}

function requirementOf(given: (name: string) => string, index: number, effective: string): Data {
  const text = (name: string) => oneLine(given(name));
  const frequency = FORM_FREQUENCIES.find((one) => one === text('tan-suat')) ?? 'once';
  const due = dueOf(frequency, text);
  const recurs = frequency !== 'once';
  const cutoff = text('chot');
  return filled({
    id: idOf(frequency, index),
    report: text('bao-cao'),
    kind: FORM_KINDS.find((one) => one === text('loai-bao-cao')) ?? (recurs ? 'periodic' : 'thematic'),
    frequency,
    clause: text('dieu-khoan'),
    quote: given('nguyen-van').normalize('NFC').replace(/\s+/g, ' ').trim(),
    dueText: text('loi-van'),
    due,
    boundary: due === null ? '' : text('cach-hieu') || 'before',
    cutoff: cutoff === '' ? null : { type: 'before', workingDays: whole(cutoff) },
    period: recurs ? '' : text('ky') || (due === null ? '' : yearOf(text('han'))),
    first: recurs && due !== null ? text('ky') || firstPeriod(frequency, effective) : '',
    receiver: text('noi-nhan'),
    through: text('qua'),
    nil: text('khong-phat-sinh') === 'co' ? 'yes' : 'no',
  });
}

function frequencyOf(fields: ReadonlyMap<string, string>, index: number): FormFrequency {
  return FORM_FREQUENCIES.find((one) => one === fields.get(`tan-suat.${index}`)) ?? 'once';
}

function idOf(frequency: FormFrequency, index: number): string {
  return `${frequency}-${index + 1}`;
}

/** The id a chosen form has in the new plan; '' where none is chosen. */
function formIdOf(chosen: string, known: KnownForms): string {
  return known.has(chosen) ? chosen.replace('/', '-') : '';
}

/** The chosen forms as a plan file holds them. */
function formsOf(fields: ReadonlyMap<string, string>, count: number, known: KnownForms): Data | null {
  const chosen = Array.from({ length: count }, (_, index) => fields.get(`bieu-mau.${index}`) ?? '');
  const forms = [...known].filter(([id]) => chosen.includes(id));
  if (forms.length === 0) return null;
  return Object.fromEntries(
    forms.map(
      ([
        id,
        {
          form: { title, fields: asked, rules },
        },
      ]) => [formIdOf(id, known), { title, fields: asked, rules }],
    ),
  );
}

/** @example milestonesOf('30/6/2027 Sơ kết 6 tháng') // [{ id: 'moc-1', date: '30/6/2027', title: 'Sơ kết 6 tháng' }] */
function milestonesOf(text: string): Data[] | null {
  const lines = text
    .split(/\r?\n/)
    .map(oneLine)
    .filter((line) => line !== '');
  if (lines.length === 0) return null;
  return lines.map((line, index) => {
    const [, date = line, title = ''] = /^(\S+?):?\s+(.+)$/.exec(line) ?? [];
    return { id: `moc-${index + 1}`, date, title };
  });
}

/** The due date from the one or two boxes of the form; null where none is filled in. */
function dueOf(frequency: FormFrequency, text: (name: string) => string): Data | null {
  const [first, second] = [text('han'), text('han-2')];
  if (first === '') return null;
  switch (frequency) {
    case 'once':
      return { type: 'date', date: first };
    case 'year':
    case 'nine-month':
      return { type: 'yearly', ...dayMonth(first), ofYear: text('thang-sau') === 'co' ? 'next' : 'same' };
    case 'six-month':
      return { type: 'six-monthly', H1: dayMonth(first), H2: dayMonth(second) };
    case 'quarter':
      return { type: 'quarterly', day: whole(first), month: text('thang-sau') === 'co' ? 'next' : 'last' };
    case 'month':
      return { type: 'monthly', day: whole(first), ofMonth: text('thang-sau') === 'co' ? 'next' : 'same' };
  }
}

/** @example dayMonth('30/5') // { month: 5, day: 30 } */
function dayMonth(text: string): Data {
  const [day = '', month = ''] = text.split(/[/-]/);
  return { month: whole(month), day: whole(day) };
}

/** A number, or the text itself for the parser to name. */
function whole(text: string): number | string {
  return /^\d{1,4}$/.test(text) ? Number(text) : text;
}

/** @example yearOf('30/5/2027') // '2027' */
function yearOf(date: string): string {
  return parseVietnameseDate(date)?.slice(0, 4) ?? '';
}

/** The first period of a recurring report: the one that holds the day duties begin. */
function firstPeriod(frequency: Frequency, effective: string): string {
  const day: Day | null = parseVietnameseDate(effective);
  if (day === null) return '';
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (frequency === 'month') return day.slice(0, 7);
  if (frequency === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`;
  if (frequency === 'six-month') return `${year}-H${month <= 6 ? 1 : 2}`;
  if (frequency === 'nine-month') return `${year}-9M`;
  return year;
}

/** @example suggestedId('614/KH-UBND', '24/3/2020') // '614-kh-ubnd-2020' */
function suggestedId(number: string, issued: string): string {
  const plain = number
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const year = /\d{4}/.exec(issued)?.[0] ?? '';
  return [plain, year].filter((part) => part !== '').join('-');
}

/** Without the boxes left empty; numbers of documents stay text. */
function filled(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
