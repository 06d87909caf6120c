import type { RuleFigures, FORMS as VIETNAMESE } from '../../../../domain/messages/forms';
import type { Say } from '../../../../domain/messages/part';
import { formatFigure, plainFigure } from '../../../../domain/rollup/number-text';
import { hasFigures, wholeRule } from '../../../../domain/rollup/rule-words';
import { formatNumber, swapped } from '../dates';
import { counted, plural } from '../plural';

export const FORMS: typeof VIETNAMESE = {
  'forms.found': ({ label, found, expected }, say) => `${label}: found ${say(found)}; ${say(expected)}.`,
  'forms.missing': ({ label, expected }, say) => `${label}: not filled in; ${say(expected)} is needed.`,
  'forms.a-figure': 'a number, be it 0,',
  'forms.a-text': 'a text',
  'forms.field-unknown': ({ field, expected }, say) => `The form has no field ${say(field)}; ${say(expected)}.`,
  'forms.fields-like': ({ examples }) => `it has fields such as ${examples.join(', ')}`,
  'forms.leave-out': 'leave it out',
  'forms.field-twice': ({ field }, say) => `The field ${say(field)} has two values; one is needed.`,

  'forms.typed': ({ text }) => `“${text}”`,
  'forms.nothing-typed': 'empty',
  'forms.list-typed': 'a list',
  'forms.group-typed': 'a group of entries',

  'forms.figure-expected': 'a number is needed, as in 1234 or 1.234,5',
  'forms.from-zero': 'a number of 0 or more is needed',
  'forms.too-big': 'a number of at most 1,000,000,000,000 is needed',
  'forms.whole-number': 'a whole number is needed',
  'forms.decimals': ({ most }) => `at most ${most} ${plural(most, 'digit')} after the comma`,
  'forms.one-reading': ({ thousands, decimal }) =>
    `it may be ${plainFigure(thousands)} or ${plainFigure(decimal)}; write one of the two`,
  'forms.quoted-text': 'text in quotes is needed',
  'forms.plain-text': 'text without control or broken characters is needed',
  'forms.text-length': ({ length, most }) => `it has ${length} characters; at most ${most} are accepted`,
  'forms.entries-expected': 'fields of the form with their values are needed',

  'forms.list-empty': ({ label }) => `${label}: the list has no rows; at least one is needed.`,
  'forms.rows-found': ({ label, rows, most }) =>
    `${label}: found ${counted(rows, 'row')}; at most ${formatNumber(most)} are accepted.`,
  'forms.rows-too-many': ({ label, most }) =>
    `${label}: there are too many rows; at most ${formatNumber(most)} are accepted.`,
  'forms.rows-expected': 'a list of rows is needed, each with the names of its columns',
  'forms.row-number': ({ label, found }, say) =>
    `${label}: found the row ${say(found)}; the number of a row is needed.`,
  'forms.column-unknown': ({ label, row, column, known }, say) =>
    `${label}: row ${row} has the column ${say(column)}; one of the columns ${known.join(', ')} is needed.`,
  'forms.cell': ({ label, row, column, found, expected }, say) =>
    `${label}: row ${row}, ${column}: found ${say(found)}; ${say(expected)}.`,

  'forms.rule-broken': (values, say) => `${comparison(values, say)}.`,
  'forms.rule-odd': (values, say) => `${comparison(values, say)}. Please give the reason.`,
  'forms.rule-explained': (values, say) => `${comparison(values, say)}. The unit has explained it.`,
  'forms.figure': ({ value }) => swapped(formatFigure(value)),
};

function comparison({ rule, left, leftFigure, right, rightFigure }: RuleFigures, say: Say): string {
  // The words of the document stay whole, as a quotation.
  const said = wholeRule(rule);
  if (hasFigures(said)) return said.replaceAll('{left}', say(leftFigure)).replaceAll('{right}', say(rightFigure));
  return `${said} (${left}: ${say(leftFigure)}; ${right}: ${say(rightFigure)})`;
}
