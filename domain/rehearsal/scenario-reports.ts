import { message } from '../messages/message';
import { readValues } from '../rollup/check-values';
import { isYes, shownValue } from '../source/field';
import type { Path } from '../source/yaml-source';
import { parseVietnameseDate } from '../time/vietnamese';
import type { UnitId } from '../units/unit';
import type { ScenarioEvent } from './scenario';
import type { ScenarioFrame, Target } from './scenario-frame';
import type { Details } from './scenario-schema';
import { type NamedUnits, unitsNamed } from './scenario-units';
import { filledRows, isGroup, mergedValues } from './scenario-values';

export type SubmitEvent = Extract<ScenarioEvent, { type: 'submit' }>;

/** An entry in which units send reports, or staff record reports received by another channel. */
export interface ReportEntry {
  path: Path;
  channel: 'web' | 'record';
  target: Target;
  names: readonly NamedUnits[];
  /** Details common to all its units. */
  shared: Details;
}

/**
 * The reports of an entry, one per unit.
 * @param named units of each collection that earlier entries have named; `others` are the rest
 */
export function reportEvents(frame: ScenarioFrame, entry: ReportEntry, named: Map<string, Set<UnitId>>): SubmitEvent[] {
  const { target, shared, channel } = entry;
  const { id, obligations } = target.collection;
  const before = named.get(id) ?? new Set<UnitId>();
  named.set(id, before);
  const explicit = new Set(
    entry.names.filter(({ name }) => name !== 'others').flatMap((one) => unitsWithoutFaults(frame, target, one)),
  );
  const others = obligations.map(({ unit }) => unit).filter((unit) => !before.has(unit) && !explicit.has(unit));
  return entry.names.flatMap((one) => {
    const at = one.details.at ?? shared.at;
    const units = unitsNamed(frame, target, one, others);
    for (const unit of units) before.add(unit);
    if (at === undefined) frame.refuse(one.path, 'FIELD_MISSING', message('scenarios.at-missing'));
    const report = reportOf(frame, entry, one);
    return at === undefined ? [] : units.map((unit) => ({ ...report, type: 'submit', channel, at, unit }));
  });
}

/** The units of a name, without reporting its faults a second time. */
function unitsWithoutFaults(frame: ScenarioFrame, target: Target, one: NamedUnits): UnitId[] {
  return unitsNamed({ ...frame, refuse: () => undefined }, target, one, []);
}

function reportOf(frame: ScenarioFrame, { path, target, shared }: ReportEntry, { path: own, details }: NamedUnits) {
  const nil = isYes(details.nil ?? shared.nil);
  const document = { ...shared.document, ...details.document };
  const sent = details.sent ?? shared.sent;
  const { collection, requirement } = target;
  if (nil && !requirement.nil) {
    const fault = message('scenarios.nil-not-taken', { requirement: requirement.id });
    frame.refuse([...own, 'nil'], 'NIL_NOT_ALLOWED', fault);
  }
  return {
    requirement: collection.requirement,
    period: collection.period.id,
    compiler: collection.compiler,
    values: nil
      ? null
      : valuesOf(frame, target, [
          [path, shared.values],
          [own, details.values],
        ]),
    nil,
    document: { number: document.number ?? null, date: dayOrNull(document.date), signer: document.signer ?? null },
    sentOn: dayOrNull(sent),
  };
}

function dayOrNull(written: string | null | undefined) {
  return written == null ? null : parseVietnameseDate(written);
}

/** Figures of the entry merged with those of the unit, checked against the form; null where neither has any. */
function valuesOf(
  frame: ScenarioFrame,
  { requirement }: Target,
  written: readonly (readonly [Path, unknown])[],
): unknown {
  const given = written.filter(([, raw]) => raw !== undefined && raw !== null);
  if (given.length === 0) return null;
  const layers = given.map(([path, raw]) => layerOf(frame, [...path, 'values'], raw));
  const place = [...given.at(-1)![0], 'values'];
  if (layers.includes(null)) return null;
  if (requirement.form === null) {
    frame.refuse(place, 'FIELD_UNKNOWN', message('scenarios.no-form', { requirement: requirement.id }));
    return null;
  }
  const { values, faults } = filledRows(requirement.form, mergedValues(layers as Record<string, unknown>[]));
  for (const fault of faults) frame.refuse([...place, ...fault.path], 'FIELD_INVALID', fault.message);
  const read = readValues(requirement.form, values);
  if (read.ok) return values;
  for (const issue of read.issues) frame.refuse([...place, ...issue.field.split('.')], issue.code, issue.message);
  return null;
}

/** One layer of figures: a group of fields, or the name of one of `templates`. Null where it is invalid. */
function layerOf(frame: ScenarioFrame, path: Path, raw: unknown): Record<string, unknown> | null {
  if (isGroup(raw)) return raw;
  const template = typeof raw === 'string' && Object.hasOwn(frame.templates, raw) ? frame.templates[raw] : undefined;
  if (template !== undefined) return template;
  const known = { found: shownValue(raw), templates: Object.keys(frame.templates) };
  frame.refuse(path, 'FIELD_INVALID', message('scenarios.values-expected', known));
  return null;
}
