import fc from 'fast-check';
import { planDigests } from '../../mail/digest-plan';
import { SLOT_GRACE } from '../../mail/earliest-send-time';
import { instantOfText } from './office';

const SLOT = instantOfText('2020-05-26 08:00');
const MINUTE = 60_000;

const waiting = fc.uniqueArray(
  fc.record({
    id: fc.nat(10_000),
    person: fc.constantFrom('a', 'b', 'c', 'd'),
    slot: fc.integer({ min: -300, max: 300 }).map((minutes) => SLOT + minutes * MINUTE),
    urgent: fc.boolean(),
  }),
  { selector: (notice) => notice.id, maxLength: 60 },
);

describe('the digests of a slot', () => {
  it('are one per person, with each notice in at most one, and none before its slot', () => {
    fc.assert(
      fc.property(waiting, fc.boolean(), fc.nat(20), (notices, isCalendarSlot, late) => {
        const moment = { slot: SLOT, at: SLOT + late * MINUTE, isCalendarSlot };
        const digests = planDigests(notices, moment);
        expect(new Set(digests.map((digest) => digest.person)).size).toBe(digests.length);
        const planned = digests.flatMap((digest) => digest.notices);
        expect(new Set(planned).size).toBe(planned.length);
        for (const digest of digests) {
          for (const id of digest.notices)
            expect(notices.find((notice) => notice.id === id)!.person).toBe(digest.person);
        }
        const due = notices.filter(
          (notice) =>
            notice.urgent || (notice.slot <= SLOT && (isCalendarSlot || moment.at - notice.slot <= SLOT_GRACE)),
        );
        expect(planned.sort()).toEqual(due.map((notice) => notice.id).sort());
      }),
    );
  });

  it('do not depend on the order in which the notices are read', () => {
    fc.assert(
      fc.property(waiting, (notices) => {
        const moment = { slot: SLOT, at: SLOT, isCalendarSlot: true };
        const sorted = (list: typeof notices) =>
          planDigests(list, moment)
            .map((digest) => ({ ...digest, notices: [...digest.notices].sort() }))
            .sort((a, b) => (a.person < b.person ? -1 : 1));
        expect(sorted([...notices].reverse())).toEqual(sorted(notices));
      }),
    );
  });

  it('keep mail of a missed slot for the next slot', () => {
    const notice = { id: 1, person: 'a', slot: SLOT, urgent: false };
    const evening = instantOfText('2020-05-26 20:00');
    expect(planDigests([notice], { slot: evening, at: evening, isCalendarSlot: false })).toEqual([]);
  });
});
