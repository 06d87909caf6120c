import { type Message, message } from '../messages/message';
import { figureLabels } from './figure-ids';
import type { FormDefinition, FormRule } from './form';
import type { FormIssue } from './form-issue';

/** The figures a rule compares: one pair, or one for each row where it holds a `*`. */
export interface RulePair {
  left: string;
  right: string;
}

/**
 * Expands a rule over the rows of its table.
 * @example rulePairs(form, rule)[0] // { left: 'models.economy.registered-group', right: 'models.economy.effective-group' }
 */
export function rulePairs(form: FormDefinition, rule: FormRule): RulePair[] {
  const starred = [rule.left, rule.right].find((side) => side.includes('*'));
  if (starred === undefined) return [{ left: rule.left, right: rule.right }];
  const table = form.fields.find((field) => field.id === starred.split('.')[0]);
  if (table?.type !== 'table') return [];
  return table.rows.map((row) => ({ left: rule.left.replace('*', row.id), right: rule.right.replace('*', row.id) }));
}

const known = new WeakMap<FormDefinition, readonly { rule: FormRule; pairs: readonly RulePair[] }[]>();

/** Expanded once per form, as the figures are. */
function laidOutRules(form: FormDefinition) {
  const rules = known.get(form) ?? form.rules.map((rule) => ({ rule, pairs: rulePairs(form, rule) }));
  known.set(form, rules);
  return rules;
}

const HOLDS: Readonly<Record<FormRule['op'], (left: number, right: number) => boolean>> = {
  '>=': (left, right) => left >= right,
  '<=': (left, right) => left <= right,
  '=': (left, right) => left === right,
};

/**
 * Checks every rule of the form. An empty cell counts as 0, as in a paper table; where both are empty nothing is
 * checked. That registered ≥ effective ≥ commended should only warn is office practice: models registered in earlier
 * years are commended now.
 * @param unread ids of figures that could not be read; rules about them are left out, they have an issue already
 * @returns issues of rules that refuse, and warnings of those that ask for a reason
 */
export function checkRules(
  form: FormDefinition,
  figures: Readonly<Record<string, number>>,
  unread: ReadonlySet<string>,
): { issues: FormIssue[]; warnings: FormIssue[] } {
  const labels = figureLabels(form);
  const issues: FormIssue[] = [];
  const warnings: FormIssue[] = [];
  for (const { rule, pairs } of laidOutRules(form)) {
    for (const { left, right } of pairs) {
      if (unread.has(left) || unread.has(right)) continue;
      const [a, b] = [figures[left], figures[right]];
      if ((a === undefined && b === undefined) || HOLDS[rule.op](a ?? 0, b ?? 0)) continue;
      const found = {
        rule: rule.message,
        ...{ left: labels.get(left) ?? left, leftFigure: shown(a) },
        ...{ right: labels.get(right) ?? right, rightFigure: shown(b) },
      };
      if (rule.severity === 'refuse')
        issues.push({ code: 'FORM_RULE_BROKEN', field: left, message: message('forms.rule-broken', found) });
      else warnings.push({ code: 'FORM_RULE_ODD', field: left, message: message('forms.rule-odd', found) });
    }
  }
  return { issues, warnings };
}

/**
 * How an unusual figure is kept with a report: without the request, as the unit has given its reason.
 * @example inVietnamese(explainedRule(warning.message)) // '… (…: 10; …: 14). Đơn vị đã giải trình.'
 */
export function explainedRule(said: Message): Message {
  return said.code === 'forms.rule-odd' ? { ...said, code: 'forms.rule-explained' } : said;
}

function shown(value: number | undefined): Message {
  return value === undefined ? message('forms.nothing-typed') : message('forms.figure', { value });
}
