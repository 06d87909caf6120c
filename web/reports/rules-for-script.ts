import { rulePairs } from '../../domain/rollup/check-rules';
import { figureIds } from '../../domain/rollup/figure-ids';
import type { FormDefinition } from '../../domain/rollup/form';
import { ruleWords } from '../../domain/rollup/rule-words';
import { VALUE_PREFIX } from './typed-report';

/**
 * The form's rules as its own script reads them from the page: figures by the id of their field, rules laid out over
 * rows. The server checks all of it again.
 */
export function rulesForScript(form: FormDefinition | null): string {
  if (form === null) return '{"figures":{},"rules":[]}';
  const figures = Object.fromEntries(
    figureIds(form).map(({ id, label, decimals }) => [VALUE_PREFIX + id, { label, decimals }]),
  );
  const rules = form.rules.flatMap((rule) =>
    rulePairs(form, rule).map(({ left, right }) => ({
      left: VALUE_PREFIX + left,
      right: VALUE_PREFIX + right,
      op: rule.op,
      refuse: rule.severity === 'refuse',
      ...ruleWords(rule.message),
    })),
  );
  return JSON.stringify({ figures, rules });
}
