import { type Message, message } from '../../domain/messages/message';
import { passingSaid } from '../../domain/successions/passing-words';
import { unitsById } from '../../domain/units/register';
import { RELATED } from '../../domain/units/relation';
import type { UnitId } from '../../domain/units/unit';
import type { UnitChangeEffect } from './change-units';

/** What a change of units does to each unit, line by line, in the register's order. */
export function unitChangeLines({ register, after, succession }: UnitChangeEffect): Message[] {
  const before = unitsById(register);
  const later = unitsById(after);
  const name = (unit: UnitId | null) => (unit === null ? '' : (later.get(unit) ?? before.get(unit))!.name);
  const { ended, added, altered } = succession;
  return [
    ...ended.map(({ unit, kind, into, successor }) => {
      const values = { unit: name(unit), into: into.map(name) };
      if (into.length === 0) return message('successions.unit-ends', { unit: values.unit });
      const said =
        kind === 'end' ? message('successions.unit-passes', values) : message(`successions.unit-${kind}`, values);
      return successor === null || into.length === 1
        ? said
        : message('successions.taken-over', { said, successor: name(successor) });
    }),
    ...added.map(({ name: unit, code, officialCode = code }) =>
      message('successions.unit-found', { unit, code: officialCode, kept: code }),
    ),
    ...altered.flatMap((unit): Message[] => {
      const was = before.get(unit.unit)!;
      const above = (parents: typeof unit.parents) => Object.values(parents).map((one) => name(one ?? null));
      const renamed = was.name !== unit.name;
      const [from, to] = [above(was.parents), above(unit.parents)];
      return [
        ...(renamed ? [message('successions.unit-rename', { unit: was.name, name: unit.name })] : []),
        ...(from.join() === to.join()
          ? []
          : [message('successions.unit-superior', { unit: unit.name, superiors: to })]),
        ...RELATED.flatMap((relation): Message[] => {
          const [old, now] = [was.related?.[relation] ?? null, unit.related?.[relation] ?? null];
          if (old === now) return [];
          const what = message(`relations.${relation}`);
          return [
            message('successions.unit-related', { unit: unit.name, what, body: now === null ? null : name(now) }),
          ];
        }),
      ];
    }),
  ];
}

/** What becomes of each report that is owed by a unit that ends. */
export function passingLines({ register, after, passings }: UnitChangeEffect): { collection: string; line: Message }[] {
  const before = unitsById(register);
  const later = unitsById(after);
  return passings.map((passing) => ({
    collection: passing.collection,
    line: passingSaid({
      unit: before.get(passing.unit)?.shortName ?? passing.unit,
      kind: passing.kind,
      because: passing.kind === 'open' ? passing.because : null,
      successor: passing.to === null ? null : (later.get(passing.to)?.shortName ?? passing.to),
    }),
  }));
}

/** The change as data: of the API, and of `units change --json` with and without `--preview`. */
export function unitChangeJson({ register, succession, passings, orphaned }: UnitChangeEffect) {
  const { effective, ended, added, altered } = succession;
  return {
    register: register.id,
    effective,
    ended: ended.map(({ unit, kind, into, successor }) => ({ unit, kind, into, successor })),
    added: added.map(({ id, name, officialCode = null }) => ({ unit: id, name, officialCode })),
    altered: altered.map(({ unit, name, parents }) => ({ unit, name, parents })),
    passings: passings.map(({ collection, unit, kind, to, ...rest }) => ({
      ...{ collection, unit, kind, successor: to },
      because: 'because' in rest ? rest.because : null,
    })),
    orphaned,
  };
}
