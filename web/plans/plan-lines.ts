import { inVietnamese, message } from '../../domain/messages/message';
import { clockOfField } from '../../domain/source/clock-field';
import { toOneLine } from '../http/one-line';
import { type Data, isData, textOf } from './plan-fields';

/** What a plan file has as a list, and the form as lines: each line one entry, its parts separated by "|". */

/** The parts of each line that is filled in. */
function linesOf(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .map(toOneLine)
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((part) => part.trim()));
}

function lineText(parts: readonly string[]): string {
  const last = parts.findLastIndex((part) => part !== '');
  return parts.slice(0, last + 1).join(' | ');
}

function rowsIn(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isData) : [];
}

/** @example milestonesOf('30/6/2027 Sơ kết 6 tháng') // [{ id: 'moc-1', date: '30/6/2027', title: 'Sơ kết 6 tháng' }] */
export function milestonesOf(text: string): Data[] {
  return linesOf(text).map(([words = '', id = ''], index) => {
    const [, date = words, title = ''] = /^(\S+?):?\s+(.+)$/.exec(words) ?? [];
    return { id: id || `moc-${index + 1}`, date, title };
  });
}

export function milestonesText({ milestones }: Data): string {
  const line = ({ id, date, title }: Data, index: number) =>
    lineText([`${textOf(date)} ${textOf(title)}`, id === `moc-${index + 1}` ? '' : textOf(id)]);
  return rowsIn(milestones).map(line).join('\n');
}

/** @example phasesOf('Học kỳ I | 05/9/2026 | 15/01/2027') // one phase whose day is still to be confirmed */
export function phasesOf(text: string): Data[] {
  return linesOf(text).map(([title = '', from = '', to = '', due = '', id = ''], index) => ({
    id: id || `giai-doan-${index + 1}`,
    title,
    from,
    to,
    ...(due === '' ? {} : { due }),
  }));
}

export function phasesText({ phases }: Data): string {
  const line = ({ id, title, from, to, due, time }: Data, index: number) => {
    const hour = typeof time === 'string' || typeof time === 'number' ? ` ${clockOfField(time)}` : '';
    const parts = [textOf(title), textOf(from), textOf(to), `${textOf(due)}${hour}`];
    return lineText([...parts, id === `giai-doan-${index + 1}` ? '' : textOf(id)]);
  };
  return rowsIn(phases).map(line).join('\n');
}

/** A question of the document that a person must answer, with the number of the report it is about. */
export function pointsOf(text: string, idOfReport: (number: string) => string): Data[] {
  return linesOf(text).map(([question = '', report = '', proposal = '', code = '']) => ({
    ...(report === '' ? {} : { requirement: idOfReport(report) }),
    code: code || 'READING_UNCLEAR',
    message: question,
    ...(proposal === '' ? {} : { proposal }),
  }));
}

export function pointsText({ openPoints }: Data, numberOf: (id: unknown) => string): string {
  const line = ({ requirement, code, message: question, proposal }: Data) =>
    lineText([
      textOf(question),
      numberOf(requirement),
      textOf(proposal),
      code === 'READING_UNCLEAR' ? '' : textOf(code),
    ]);
  return rowsIn(openPoints).map(line).join('\n');
}

const STEPS = {
  open: 'steps.open',
  remind: 'steps.remind',
  overdue: 'steps.overdue',
  escalate: 'steps.escalate',
  letter: 'steps.letter',
  repeat: 'steps.repeat',
  compile: 'steps.compile',
  supplement: 'steps.supplement',
  close: 'steps.close',
} as const;

const ROLES = {
  office: 'steps.to-office',
  officer: 'steps.to-officer',
  head: 'steps.to-head',
  superior: 'steps.to-superior',
  'compiler-officer': 'steps.to-compiler-officer',
  'compiler-head': 'steps.to-compiler-head',
  receiver: 'steps.to-receiver',
} as const;

type Names = Readonly<Record<string, 'steps.open'>>;

function nameIn(names: object, code: unknown): string {
  const found = (names as Names)[textOf(code)];
  return found === undefined ? textOf(code) : inVietnamese(message(found));
}

function codeIn(names: object, text: string): string {
  const wanted = text.toLocaleLowerCase('vi');
  return Object.keys(names).find((code) => nameIn(names, code).toLocaleLowerCase('vi') === wanted) ?? text;
}

const UNITS = { wd: 'ngày làm việc', h: 'giờ', s: 'giây' } as const;

/** @example offsetOf('trước 3 ngày làm việc') // '-3wd' */
function offsetOf(words: string): string {
  const [, side, count, unit] =
    /^(trước|sau) (\d{1,3}) (ngày làm việc|giờ|giây)$/.exec(words.toLocaleLowerCase('vi')) ?? [];
  if (side === undefined) return words;
  return `${side === 'trước' ? '-' : '+'}${count}${Object.entries(UNITS).find(([, name]) => name === unit)![0]}`;
}

function offsetText(offset: string): string {
  const [, sign, count, unit] = /^([+-])(\d{1,3})(wd|h|s)$/.exec(offset) ?? [];
  if (sign === undefined) return offset;
  return `${sign === '-' ? 'trước' : 'sau'} ${count} ${UNITS[unit as keyof typeof UNITS]}`;
}

/** @example ladderOf('Nhắc hạn | trước 3 ngày làm việc | văn thư đơn vị') // [{ kind: 'remind', offset: '-3wd', to: ['office'] }] */
export function ladderOf(text: string): Data[] {
  return linesOf(text).map(([kind = '', offset = '', to = '']) => ({
    kind: codeIn(STEPS, kind),
    offset: offsetOf(offset),
    to: to
      .split(',')
      .map((role) => role.trim())
      .filter((role) => role !== '')
      .map((role) => codeIn(ROLES, role)),
  }));
}

export function ladderText({ ladder }: Data): string {
  const line = ({ kind, offset, to }: Data) => {
    const roles = Array.isArray(to) ? to.map((role) => nameIn(ROLES, role)) : [];
    return lineText([nameIn(STEPS, kind), offsetText(textOf(offset)), roles.join(', ')]);
  };
  return rowsIn(ladder).map(line).join('\n');
}

/** A person's answer whether the day itself is on time. @example answerOf('có | Nguyễn Văn A | 24/3/2026') */
export function answerOf(text: string): Data | null {
  const [[answer = '', by = '', on = ''] = []] = linesOf(text);
  if (answer === '') return null;
  const words = answer.toLocaleLowerCase('vi');
  return { onTime: { có: 'yes', không: 'no' }[words] ?? words, by, on };
}

export function answerText(answer: unknown): string {
  if (!isData(answer)) return '';
  const onTime = answer.onTime === true || answer.onTime === 'yes' ? 'có' : 'không';
  return lineText([onTime, textOf(answer.by), textOf(answer.on)]);
}
