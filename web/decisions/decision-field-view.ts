import { faultOf, field, textField } from '../frame/parts/field';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import { type Act, daysSeen, LONGEST } from './decision-form';

/** Typed fields of the forms, and their faults. */
export interface TypedFields {
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
}

/** The fields of the form of one act, prefixed with the act's name. */
export interface DecisionFields {
  text(name: string, label: string, hint: string | null): Html;
  date(name: string, label: string, hint: string): Html;
  /** The document that the decision is based on. */
  basis(): Html;
  /** Points to add or correct, over several lines. */
  points(name: string, label: string, hint: string): Html;
  /** The tick of a second look, where one is asked for. */
  secondLook(): Html | null;
  /** One of several units, or none. */
  unit(name: string, label: string, hint: string, units: readonly Unit[]): Html;
}

interface Unit {
  id: string;
  name: string;
}

/** The id of a field by its name. @example idOf('gia-han.ngay') // 'gia-han-ngay' */
export function idOf(name: string): string {
  return name.replace('.', '-');
}

export function fieldsOf(act: Act, { typed, faults }: TypedFields, w: Words): DecisionFields {
  const texts = w.decisions;
  const given = (short: string, label: string, hint: string | null) => {
    const name = `${act}.${short}`;
    return { name, id: idOf(name), label, hint, value: typed[name] ?? '', fault: faultOf(faults, name) };
  };
  const line = (name: string, label: string, hint: string | null, short: boolean) =>
    textField({ ...given(name, label, hint), max: LONGEST.line, short }, w);
  return {
    text: (name, label, hint) => line(name, label, hint, false),
    date: (name, label, hint) => line(name, label, hint, true),
    basis: () => html`${line('so', texts.basisNumber, texts.basisNumberHint, false)}
${line('ngay-vb', texts.basisDate, texts.dateHint, true)}
${line('nguoi', texts.decider, texts.deciderHint, false)}
${line('den', texts.bookNumber, texts.bookNumberHint, true)}`,
    secondLook: () => secondLook(given('xac-nhan', texts.confirmDates, null), daysSeen(typed, act)),
    points: (name, label, hint) => pointsField(given(name, label, hint), w),
    unit: (name, label, hint, units) => unitField(given(name, label, hint), units, w),
  };
}

function secondLook({ name, id, label, value, fault }: Given, seen: string): Html | null {
  if (fault === null && value === '') return null;
  return html`<input type="hidden" name="${name.replace('xac-nhan', 'xem')}" value="${seen}">
<label class="tick"><input type="checkbox" id="${id}" name="${name}" value="co"${fault && html` aria-invalid="true"`}> <span>${label}</span></label>`;
}

interface Given {
  name: string;
  id: string;
  label: string;
  hint: string | null;
  value: string;
  fault: Fault['message'] | null;
}

function pointsField(given: Given, w: Words): Html {
  const { name, id, value } = given;
  return field(
    given,
    w,
    (described) => html`<textarea id="${id}" name="${name}" rows="4" maxlength="${LONGEST.points}"${described}>
${value}</textarea>`,
  );
}

function unitField(given: Given, units: readonly Unit[], w: Words): Html {
  const { name, id, value } = given;
  const options = units.map(
    (unit) => html`<option value="${unit.id}"${unit.id === value && html` selected`}>${unit.name}</option>`,
  );
  return field(
    given,
    w,
    (described) => html`<select id="${id}" name="${name}"${described}>
<option value="">${w.decisions.noSuccessor}</option>${options}</select>`,
  );
}
