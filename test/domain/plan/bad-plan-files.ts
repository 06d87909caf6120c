import type { ErrorCode } from '../../../domain/errors';
import { SMALL_PLAN } from './small-plan';

/** Text to find, its replacement, the code, and a text on the line that must be reported. */
export type Case = [what: string, find: string, put: string, code: ErrorCode, at: string];

/** Plan files with one fault each. */
export const ONE_FAULT: readonly Case[] = [
  ['a key given twice', 'boundary: before', 'boundary: before\n    boundary: by', 'YAML_SYNTAX', 'boundary: by'],
  ['a key __proto__', 'tree: government', 'tree: government\n__proto__: { admin: true }', 'KEY_FORBIDDEN', '__proto__'],
  ['a key constructor', 'milestones:', 'constructor: x\nmilestones:', 'KEY_FORBIDDEN', 'constructor'],
  ['broken YAML', 'title: Kế hoạch thử', 'title: "Kế hoạch thử', 'YAML_SYNTAX', 'title: "'],
  ['a tag that makes objects', 'title: Kế hoạch thử', 'title: !!js/function x', 'YAML_SYNTAX', '!!js'],
  ['an unknown field', 'boundary: before', 'boundry: before', 'FIELD_UNKNOWN', 'boundry'],
  ['a missing title', 'title: Kế hoạch thử\n', '', 'FIELD_MISSING', 'id: small-plan'],
  ['a number of a document without quotes', 'number: "1/KH"', 'number: 614', 'FIELD_INVALID', 'number: 614'],
  ['30/2', 'date: 30/10/2020', 'date: 30/2/2020', 'DATE_INVALID', '30/2/2020'],
  ['31/4', 'date: 15/10/2020', 'date: 31/4/2020', 'DATE_INVALID', '31/4/2020'],
  ['a date in American order', 'issued: 24/3/2020', 'issued: 3/24/2020', 'DATE_INVALID', '3/24/2020'],
  ['a date without a year', 'effective: 24/3/2020', 'effective: 24/3', 'DATE_INVALID', 'effective'],
  ['a date of the year 20200', 'effective: 24/3/2020', 'effective: 24/3/20200', 'DATE_INVALID', 'effective'],
  [
    'a yearly 31/4',
    'due: { type: date, date: 30/10/2020 }',
    'due: { type: yearly, month: 4, day: 31 }',
    'DATE_INVALID',
    'yearly',
  ],
  ['an unknown tree', 'tree: government', 'tree: village', 'FIELD_INVALID', 'tree'],
  ['an unknown kind', 'kind: standing', 'kind: weekly', 'FIELD_INVALID', 'kind: weekly'],
  ['an unknown frequency', 'frequency: once', 'frequency: sometimes', 'FIELD_INVALID', 'sometimes'],
  ['an unknown due', 'type: date, date: 6/11/2020', 'type: weekly, date: 6/11/2020', 'FIELD_INVALID', 'weekly'],
  ['an id with capitals', 'id: small-plan', 'id: Small', 'ID_INVALID', 'id: Small'],
  ['an id with a slash', 'id: news', 'id: ne/ws', 'ID_INVALID', 'ne/ws'],
  ['two requirements of one id', 'id: news', 'id: upper', 'ID_DUPLICATE', 'id: upper'],
  ['an unknown receiver', 'receiver: superior', 'receiver: so-noi-x', 'UNIT_UNKNOWN', 'so-noi-x'],
  ['an unknown issuer', 'issuer: ubnd-tinh', 'issuer: ubnd', 'UNIT_UNKNOWN', 'issuer: ubnd'],
  [
    'a unit of another register',
    'units: [so-noi-vu]',
    'units: ["gialai-2020:so-noi-vu"]',
    'UNIT_UNKNOWN',
    'gialai-2020',
  ],
  ['an unknown group', 'groups: [so, huyen]', 'groups: [so, xa]', 'GROUP_UNKNOWN', '[so, xa]'],
  ['an unknown type', 'types: [commune]', 'types: [village]', 'GROUP_UNKNOWN', 'village'],
  ['a selector that matches no unit', 'types: [commune]', 'under: xa-c', 'SELECTOR_EMPTY', 'under: xa-c'],
  ['a selector without anything', '{ types: [commune] }', '{}', 'SELECTOR_EMPTY', 'reporters: {}'],
  [
    'units that ended before the duty began',
    'effective: 24/3/2020',
    'effective: 1/7/2020',
    'SELECTOR_EMPTY',
    '[huyen-b]',
  ],
  [
    'a superior where there is none',
    'types: [commune]',
    'units: [ubnd-tinh]',
    'SUPERIOR_MISSING',
    'receiver: superior',
  ],
  ['a due without boundary', '    boundary: by\n', '', 'BOUNDARY_MISSING', 'id: upper'],
  [
    'a boundary without due',
    'receiver: superior',
    'receiver: superior\n    boundary: by',
    'BOUNDARY_WITHOUT_DUE',
    'boundary: by #',
  ],
  [
    'a standing duty with a date',
    'receiver: superior',
    'receiver: superior\n    due: { type: date, date: 1/11/2020 }\n    boundary: by\n    period: 2020',
    'STANDING_DATED',
    '1/11/2020',
  ],
  [
    'a due that does not suit the frequency',
    'due: { type: date, date: 30/10/2020 }',
    'due: { type: monthly, day: 5, ofMonth: next }',
    'DUE_INVALID',
    'monthly',
  ],
  [
    'a period of another frequency',
    'period: 2020\n    reporters: { units',
    'period: 2020-H1\n    reporters: { units',
    'PERIOD_INVALID',
    '2020-H1',
  ],
  [
    'a date without period',
    '    period: 2020\n    reporters: { groups',
    '    reporters: { groups',
    'PERIOD_INVALID',
    'id: lower',
  ],
  ['a requirement fed that is not there', 'feeds: upper', 'feeds: top', 'FEEDS_INVALID', 'feeds: top'],
  ['a report that feeds itself', 'feeds: upper', 'feeds: lower', 'FEEDS_INVALID', 'feeds: lower'],
  ['a compiler that owes no report above', 'units: [so-noi-vu]', 'units: [so-y-te]', 'FEEDS_INVALID', 'feeds: upper'],
  ['a lower deadline on the upper day', 'date: 6/11/2020', 'date: 29/10/2020', 'DEADLINE_ORDER', '30/10/2020 }'],
  ['a cut-off on the last day', 'date: 5/11/2020', 'date: 6/11/2020', 'CUTOFF_TOO_LATE', 'cutoff: { type: date'],
  ['a cut-off zero days before', 'workingDays: 3', 'workingDays: 0', 'FIELD_INVALID', 'workingDays: 0'],
  ['an unknown form', 'form: figures', 'form: table', 'FORM_UNKNOWN', 'form: table'],
  ['a rule about a figure that is not there', 'right: models', 'right: model', 'FORM_INVALID', 'right: model,'],
  [
    'seconds in a ladder',
    'feeds: upper',
    'feeds: upper\n    ladder: [{ kind: remind, offset: -8s, to: [office] }]',
    'TEST_ONLY',
    '-8s',
  ],
  [
    'a reminder after the deadline',
    'feeds: upper',
    'feeds: upper\n    ladder: [{ kind: remind, offset: +3wd, to: [office] }]',
    'FIELD_INVALID',
    '+3wd',
  ],
  [
    'an offset in weeks',
    'feeds: upper',
    'feeds: upper\n    ladder: [{ kind: remind, offset: -1w, to: [office] }]',
    'FIELD_INVALID',
    '-1w',
  ],
  ['mail slots of seconds', 'tree: government', 'tree: government\nslots: every 2s', 'TEST_ONLY', 'slots'],
  [
    'an open point of a requirement that is not there',
    'milestones:',
    'openPoints: [{ requirement: x, code: UNITS_UNCONFIRMED, message: Hỏi }]\nmilestones:',
    'FIELD_INVALID',
    'openPoints',
  ],
];

/** The small plan with this fault. */
export function withFault([what, find, put]: Case): string {
  const text = SMALL_PLAN.replace(find, put);
  return what.startsWith('units that ended') ? text.replace('groups: [so, huyen]', 'units: [huyen-b]') : text;
}
