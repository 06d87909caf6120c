import fc from 'fast-check';
import { CATEGORIES, categoryOf } from '../../../domain/states/category';
import { tenthsOf } from '../../../domain/states/percentages';
import { shownState } from '../../../domain/states/shown-state';
import type { ObligationState } from '../../../domain/states/state';
import { atTime, startOfDay } from '../../../domain/time/time';

test('shares always add up to 100,0 %, and none is off by more than a tenth', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 9 }), (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const tenths = tenthsOf(counts);
      expect(tenths.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 1_000);
      for (const [index, count] of counts.entries()) {
        if (total > 0) expect(Math.abs(tenths[index]! - (1_000 * count) / total)).toBeLessThan(1);
      }
    }),
  );
});

test('three equal parts are 33,4 %, 33,3 % and 33,3 %', () => {
  expect(tenthsOf([1, 1, 1])).toEqual([334, 333, 333]);
});

describe('614’s six-month report, last day 29/5/2020', () => {
  const at = atTime('2020-06-01', '07:00');
  const categoryWhen = (state: ObligationState, receivedOn: string | null) =>
    categoryOf(
      shownState(
        {
          state,
          own: false,
          lateFrom: startOfDay('2020-05-30'),
          countedAt: receivedOn === null ? null : startOfDay(receivedOn),
          opensAt: null,
          workingDaysLeft: null,
          extendedTo: null,
          transferred: false,
        },
        at,
      ),
    );

  test('is counted in one category only, by the shown state', () => {
    expect(categoryWhen('open', null)).toBe('overdue');
    expect(categoryWhen('submitted', '2020-05-29')).toBe('on-time');
    expect(categoryWhen('accepted', '2020-05-30')).toBe('late');
    expect(categoryWhen('returned', '2020-05-28')).toBe('returned');
    expect(categoryWhen('nil', '2020-05-28')).toBe('nil');
    expect(categoryWhen('ended', null)).toBe('excused');
    expect(new Set(CATEGORIES).size).toBe(CATEGORIES.length);
  });
});
