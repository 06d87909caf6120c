import { fieldId, textField } from '../frame/parts/text-field';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import type { Act } from './decision-form';

/** What was typed into the forms, and what of it has to be corrected. */
export interface TypedFields {
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
}

/** The fields of the form of one act; their names begin with the act's. */
export interface DecisionFields {
  text(name: string, label: string, hint: string | null): Html;
  date(name: string, label: string, hint: string): Html;
  /** The document that the decision is based on. */
  basis(): Html;
  /** Points to add or correct, over several lines. */
  points(name: string, label: string, hint: string): Html;
  /** One of several units, or none. */
  unit(name: string, label: string, hint: string, units: readonly Unit[]): Html;
}

export function fieldsOf(act: Act, { typed, faults }: TypedFields, w: Words): DecisionFields {
  const texts = w.decisions;
  const typedIn = (name: string) => typed[`${act}.${name}`] ?? '';
  const faultOf = (name: string) => {
    const fault = faults.findLast(({ field }) => field === `${act}.${name}`);
    return fault === undefined ? null : w.say(fault.message);
  };
  const field = (name: string, label: string, hint: string | null, short: boolean) =>
    textField({ name: `${act}.${name}`, label, hint, short, value: typedIn(name), fault: faultOf(name) });
  return {
    text: (name, label, hint) => field(name, label, hint, false),
    date: (name, label, hint) => field(name, label, hint, true),
    basis: () => html`${field('so', texts.basisNumber, texts.basisNumberHint, false)}
${field('ngay-vb', texts.basisDate, texts.dateHint, true)}
${field('nguoi', texts.decider, texts.deciderHint, false)}`,
    points: (name, label, hint) => pointsField({ name: `${act}.${name}`, label, hint }, typedIn(name), faultOf(name)),
    unit: (name, label, hint, units) => unitField({ name: `${act}.${name}`, label, hint }, typedIn(name), units, w),
  };
}

interface Unit {
  id: string;
  name: string;
}

interface Field {
  name: string;
  label: string;
  hint: string;
}

function pointsField({ name, label, hint }: Field, value: string, fault: string | null): Html {
  const id = fieldId(name);
  const described = html` aria-describedby="goi-${id}${fault !== null && ` loi-${id}`}"`;
  const invalid = fault !== null && html` aria-invalid="true"`;
  return html`<div class="field${fault !== null && ' bad'}"><label for="${id}">${label}</label>
<span class="hint" id="goi-${id}">${hint}</span>
${fault !== null && html`<span class="fault" id="loi-${id}">${fault}</span>`}
<textarea id="${id}" name="${name}" rows="4" maxlength="2000"${described}${invalid}>
${value}</textarea></div>`;
}

function unitField({ name, label, hint }: Field, chosen: string, units: readonly Unit[], w: Words): Html {
  const id = fieldId(name);
  const options = units.map(
    (unit) => html`<option value="${unit.id}"${unit.id === chosen && html` selected`}>${unit.name}</option>`,
  );
  return html`<div class="field"><label for="${id}">${label}</label><span class="hint" id="goi-${id}">${hint}</span>
<select id="${id}" name="${name}" aria-describedby="goi-${id}">
<option value="">${w.decisions.noSuccessor}</option>${options}</select></div>`;
}
