import { rulePairs } from '../../domain/rollup/check-rules';
import { figureIds } from '../../domain/rollup/figure-ids';
import type { FormDefinition } from '../../domain/rollup/form';
import { ruleWords, wholeRule } from '../../domain/rollup/rule-words';
import type { Language } from '../language/language';
import { VALUE_PREFIX } from './typed-report';

/**
 * The form's rules as its own script reads them from the page: figures by the id of their field, rules laid out over
 * rows. The server checks all of it again.
 */
export function rulesForScript(form: FormDefinition | null, language: Language): string {
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
      // On an English page the words of the document stay whole, as the server says them.
      ...(language === 'vi' ? ruleWords(rule.message) : { said: wholeRule(rule.message), asks: null }),
    })),
  );
  return JSON.stringify({ figures, rules });
}
