import { faultOf, textField } from '../../frame/parts/field';
import { type Html, html } from '../../html';
import type { Fault } from '../../http/fault';
import { LONGEST_LINE } from '../../http/typed-basis';
import type { Words } from '../../language/words';

/**
 * The fields of `readPlanChange`.
 * @param given.effective the day of effect is asked for
 * @param given.labels of another document than one that amends or withdraws
 */
export function planChangeFields(
  {
    typed,
    faults,
    effective,
    labels: named,
  }: {
    typed: Readonly<Record<string, string>>;
    faults: readonly Fault[];
    effective: boolean;
    labels?: Readonly<Record<'number' | 'effective' | 'effectiveHint', string>>;
  },
  w: Words,
): Html {
  const { amending } = w.plans;
  const labels = named ?? amending;
  const line = (name: string, label: string, hint: string | null, short = false) =>
    textField(
      { name, id: name, label, hint, value: typed[name] ?? '', fault: faultOf(faults, name), max: LONGEST_LINE, short },
      w,
    );
  return html`${line('so', labels.number, amending.numberHint)}
${line('ngay-vb', w.decisions.basisDate, w.decisions.dateHint, true)}
${line('nguoi', amending.issuer, w.decisions.deciderHint)}
${effective && line('hieu-luc', labels.effective, labels.effectiveHint, true)}
${line('ly-do', w.decisions.reason, w.decisions.ifAny)}`;
}
