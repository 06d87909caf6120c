import { message } from '../messages/message';
import { rulesOf } from '../obligations/periods';
import { settlementRefusal } from '../obligations/settlement';
import { shapeIssues, shownValue } from '../source/field';
import type { Path } from '../source/yaml-source';
import type { Instant } from '../time/time';
import { parseVietnameseDate } from '../time/vietnamese';
import type { UnitId } from '../units/unit';
import type { ScenarioEvent } from './scenario';
import { acceptEvents, type ConfirmEvent } from './scenario-accepts';
import { findTarget, type ScenarioFrame, type Target, targetsOf } from './scenario-frame';
import { reportEvents, type SubmitEvent } from './scenario-reports';
import { ENTRY_KINDS, type EntryFields, type EntryKind, entrySchemas } from './scenario-schema';
import { readNames } from './scenario-units';
import { isGroup } from './scenario-values';

/** An entry of valid shape, with its index in the file. */
type EntryOf<K extends EntryKind> = { [Kind in K]: { kind: Kind; path: Path; fields: EntryFields<Kind> } }[K];
type Entry = EntryOf<EntryKind>;
type SettleEvent = Extract<ScenarioEvent, { type: 'settle' }>;

/** The events of all entries, in the order of the file; faults are added to the frame. */
export function readEntries(frame: ScenarioFrame, raw: readonly unknown[]): ScenarioEvent[] {
  const entries = raw.flatMap((row, index) => entryOf(frame, row, ['events', index]));
  const settles = settleEvents(frame, ofKinds(entries, 'settle'));
  const targets = targetsOf(frame, new Map(settles.map(({ requirement, date }) => [requirement, date])));
  const reports = reportsOf(frame, ofKinds(entries, 'submit', 'record'), targets);
  const confirms = ofKinds(entries, 'confirm').flatMap((entry) => confirmEvent(frame, entry, targets));
  const accepts = acceptsOf(frame, ofKinds(entries, 'accept'), targets, [...reports, ...confirms]);
  return [...settles, ...reports, ...accepts, ...confirms];
}

function ofKinds<K extends EntryKind>(entries: readonly Entry[], ...kinds: K[]): EntryOf<K>[] {
  return entries.filter((entry) => (kinds as EntryKind[]).includes(entry.kind)) as EntryOf<K>[];
}

function entryOf(frame: ScenarioFrame, row: unknown, path: Path): Entry[] {
  const kinds = isGroup(row) ? ENTRY_KINDS.filter((kind) => kind in row) : [];
  const kind = kinds[0];
  if (kind === undefined || kinds.length > 1) {
    const found = isGroup(row)
      ? message('scenarios.found-entries', { names: kinds.length === 0 ? Object.keys(row) : kinds })
      : shownValue(row);
    frame.refuse(path, 'FIELD_INVALID', message('scenarios.one-kind', { found, kinds: ENTRY_KINDS }));
    return [];
  }
  const read = entrySchemas[kind].safeParse(row, { reportInput: true });
  if (!read.success) {
    frame.issues.push(...shapeIssues(frame.source, path, read.error));
    return [];
  }
  checkMoment(frame, read.data.at, [...path, 'at']);
  return [{ kind, path, fields: read.data } as Entry];
}

function checkMoment({ activateAt, until, refuse }: ScenarioFrame, at: Instant | undefined, path: Path): void {
  if (at === undefined) return;
  if (activateAt !== null && at < activateAt)
    refuse(path, 'FIELD_INVALID', message('scenarios.too-early', { at, activate: activateAt }));
  if (until !== null && at > until) refuse(path, 'FIELD_INVALID', message('scenarios.too-late', { at, until }));
}

function reportsOf(
  frame: ScenarioFrame,
  entries: readonly EntryOf<'submit' | 'record'>[],
  targets: readonly Target[],
): SubmitEvent[] {
  const named = new Map<string, Set<UnitId>>();
  return entries.flatMap(({ kind, path, fields }) => {
    const written = 'submit' in fields ? fields.submit : fields.record;
    const names = readNames(frame, written, [...path, kind], kind);
    for (const { details, path: own } of names) checkMoment(frame, details.at, [...own, 'at']);
    const target = targetOf(frame, targets, fields.for, fields, [...path, 'for']);
    if (target === null) return [];
    const channel = kind === 'submit' ? 'web' : 'record';
    return reportEvents(frame, { path, channel, target, names, shared: fields }, named);
  });
}

function acceptsOf(
  frame: ScenarioFrame,
  entries: readonly EntryOf<'accept'>[],
  targets: readonly Target[],
  reports: readonly (SubmitEvent | ConfirmEvent)[],
): ScenarioEvent[] {
  const read = entries.flatMap(({ path, fields }) => {
    const names = readNames(frame, fields.accept, [...path, 'accept'], 'accept');
    const target = targetOf(frame, targets, fields.for, fields, [...path, 'for']);
    return target === null ? [] : [{ at: fields.at, target, names }];
  });
  return acceptEvents(frame, read, reports);
}

function confirmEvent(
  frame: ScenarioFrame,
  { path, fields }: EntryOf<'confirm'>,
  targets: readonly Target[],
): ConfirmEvent[] {
  const target = targetOf(frame, targets, fields.confirm, fields, [...path, 'confirm']);
  if (target === null) return [];
  const { requirement, period, compiler } = target.collection;
  return [{ type: 'confirm', at: fields.at, by: fields.by, requirement, period: period.id, compiler }];
}

/** A date is confirmed once, and only where the document gives none. */
function settleEvents(frame: ScenarioFrame, entries: readonly EntryOf<'settle'>[]): SettleEvent[] {
  const settled = new Set<string>();
  return entries.flatMap(({ path, fields }): SettleEvent[] => {
    const { settle, at, by, reason } = fields;
    const date = parseVietnameseDate(fields.date)!;
    const rules = rulesOf(frame.plan, frame.calendar);
    const refusal = settled.has(settle)
      ? message('scenarios.settled-twice', { requirement: settle })
      : settlementRefusal(frame.plan, settle, date, rules);
    settled.add(settle);
    if (refusal === null) return [{ type: 'settle', at, requirement: settle, date, by, reason }];
    frame.refuse([...path, 'settle'], 'SETTLE_INVALID', refusal);
    return [];
  });
}

function targetOf(
  frame: ScenarioFrame,
  targets: readonly Target[],
  requirement: string,
  { period, compiler }: { period?: string | number; compiler?: string },
  path: Path,
): Target | null {
  const wanted = { requirement, period: period === undefined ? null : String(period), compiler: compiler ?? null };
  return findTarget(frame, targets, wanted, path);
}
