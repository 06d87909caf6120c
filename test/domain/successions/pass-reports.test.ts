import fc from 'fast-check';
import type { ObligationState } from '../../../domain/states/state';
import { coverage } from '../../../domain/successions/coverage';
import { type PassableReport, type Passing, passReports } from '../../../domain/successions/pass-reports';
import { atTime } from '../../../domain/time/time';

const DUE = atTime('2025-07-15', '00:00');
const LATER = atTime('2025-07-25', '00:00');

function report(unit: string, given: Partial<PassableReport> = {}): PassableReport {
  const sent = given.state !== undefined && !['open', 'exempt', 'ended'].includes(given.state);
  return {
    ...{ collection: 'r', unit, state: 'open', own: false, countedAt: sent ? DUE - 1 : null, lateFrom: DUE },
    ...{ askedLateFrom: null, ...given },
  };
}

describe('what a unit owed when it ended', () => {
  test('passes to its named successor, by its own date', () => {
    expect(passReports([report('a')], new Map([['a', 'n']]))).toEqual([
      { collection: 'r', unit: 'a', kind: 'passed', to: 'n', into: 'r', lateFrom: DUE },
    ]);
  });

  test('of several that pass to one unit the latest date counts, and it owes one report', () => {
    const reports = [
      report('a'),
      report('b', { lateFrom: LATER }),
      report('c', { state: 'returned', askedLateFrom: LATER + 1 }),
    ];
    const ended = new Map([
      ['a', 'n'],
      ['b', 'n'],
      ['c', 'n'],
    ]);
    expect(passReports(reports, ended).map((one) => one.kind === 'passed' && one.lateFrom)).toEqual([
      LATER + 1,
      LATER + 1,
      LATER + 1,
    ]);
  });

  test('is covered by the report of a successor that owes the same, also in the round of another superior', () => {
    const reports = [report('a'), report('b', { collection: 'r2' })];
    expect(passReports(reports, new Map([['a', 'b']]))).toEqual([
      { collection: 'r', unit: 'a', kind: 'covered', to: 'b', into: 'r2' },
    ]);
  });

  test('waits for a person without a successor, and where the successor sent before it took over', () => {
    const reports = [
      report('a'),
      report('b'),
      report('c', { state: 'accepted' }),
      report('d'),
      report('e', { state: 'exempt' }),
    ];
    const ended = new Map([
      ['a', null],
      ['b', 'c'],
      ['d', 'e'],
    ]);
    expect(passReports(reports, ended).map((one) => one.kind === 'open' && one.because)).toEqual([
      'no-successor',
      'sent-before',
      'successor-released',
    ]);
  });

  test('what was sent or released before, and the own figures of a compiler, stay', () => {
    const reports = [
      ...(['submitted', 'accepted', 'nil', 'exempt', 'ended'] as const).map((state) => report(state, { state })),
      report('own', { own: true }),
    ];
    expect(passReports(reports, new Map(reports.map(({ unit }) => [unit, 'n'])))).toEqual([]);
  });
});

const STATES: readonly ObligationState[] = ['open', 'submitted', 'returned', 'accepted', 'nil', 'exempt', 'ended'];

test('over random rounds each unit is accounted for exactly once', () => {
  const units = Array.from({ length: 12 }, (_, nth) => `u${nth}`);
  const given = fc.record({
    states: fc.array(fc.constantFrom(...STATES), { minLength: 12, maxLength: 12 }),
    rounds: fc.array(fc.constantFrom('r', 'r2'), { minLength: 12, maxLength: 12 }),
    ends: fc.array(fc.option(fc.nat(13), { nil: undefined }), { minLength: 12, maxLength: 12 }),
  });
  fc.assert(
    fc.property(given, ({ states, rounds, ends }) => {
      const reports = units.map((unit, nth) => report(unit, { state: states[nth]!, collection: rounds[nth]! }));
      const names = [...units, 'new', null];
      const ended = new Map(
        units.flatMap((unit, nth): [string, string | null][] => {
          const to = ends[nth] === undefined ? undefined : names[ends[nth]]!;
          // A successor exists on the day.
          return to === undefined || (to !== null && units.includes(to) && ends[units.indexOf(to)] !== undefined)
            ? []
            : [[unit, to]];
        }),
      );
      const passings = passReports(reports, ended);
      const owed = reports.filter(({ unit, state }) => ended.has(unit) && (state === 'open' || state === 'returned'));
      // Nobody is left out, nobody is told twice.
      expect(passings.map(({ unit }) => unit)).toEqual(owed.map(({ unit }) => unit));
      // After it nobody who ended owes, and the change is made once.
      const after = afterwards(reports, passings);
      expect(passReports(after, ended)).toEqual([]);
      // Each unit that owed is covered by exactly one report that is owed, or waits for a person.
      const covered = coverage(after.map((one) => ({ ...one, successor: one.successor ?? null })));
      const owing = new Map(after.map((one) => [one.unit, one.state]));
      for (const { unit } of owed) {
        const by = [...covered].filter(([, whom]) => whom.includes(unit)).map(([one]) => one);
        const open = passings.find((one) => one.unit === unit)!.kind === 'open';
        expect(by).toHaveLength(open ? 0 : 1);
        for (const one of by) expect(['open', 'returned']).toContain(owing.get(one));
      }
      // Who goes on, and what was sent, is as it was.
      for (const was of reports.filter(({ unit }) => !owed.some((one) => one.unit === unit)))
        expect(after.find(({ unit }) => unit === was.unit)!.state).toBe(was.state);
      // A unit has one report at most.
      expect(new Set(after.map(({ unit }) => unit)).size).toBe(after.length);
    }),
    { numRuns: 300 },
  );
});

/** The reports after the passing was written. */
function afterwards(
  reports: readonly PassableReport[],
  passings: readonly Passing[],
): (PassableReport & { successor?: string | null })[] {
  const by = new Map(passings.map((one) => [one.unit, one]));
  const changed = reports.map((one) => {
    const passing = by.get(one.unit);
    if (passing === undefined) return one;
    return { ...one, state: 'ended' as const, successor: passing.kind === 'open' ? null : passing.to };
  });
  const joined = new Map(
    passings.flatMap((one) =>
      one.kind === 'passed' ? [[one.to, report(one.to, { collection: one.into })] as const] : [],
    ),
  );
  return [...changed, ...joined.values()];
}
