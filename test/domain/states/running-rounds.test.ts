import fc from 'fast-check';
import { inVietnamese } from '../../../domain/messages/message';
import { headline, runningRounds } from '../../../domain/states/running-rounds';
import { type ShareTone, shareTone } from '../../../domain/states/share-tone';
import { byUrgency } from '../../../domain/states/urgency';
import { atTime } from '../../../domain/time/time';

const AT = atTime('2026-12-01', '09:00');
const round = fc.record({ past: fc.boolean(), counts: fc.record({ overdue: fc.nat({ max: 3 }) }) });

describe('the headline over all that is running', () => {
  it('says what is overdue first, and leaves out places without rounds', () => {
    const rounds = [
      { past: true, counts: { overdue: 3 } },
      { past: true, counts: { overdue: 0 } },
      { past: false, counts: { overdue: 0 } },
    ];
    expect(inVietnamese(headline(runningRounds(rounds)))).toBe(
      'Đang theo dõi 03 đợt báo cáo: 01 đợt có đơn vị quá hạn, chưa gửi (03 báo cáo); 01 đợt đã hết hạn, không có đơn vị quá hạn; 01 đợt chưa đến hạn.',
    );
    expect(inVietnamese(headline(runningRounds(rounds.slice(2))))).toBe(
      'Đang theo dõi 01 đợt báo cáo: 01 đợt chưa đến hạn.',
    );
    expect(inVietnamese(headline(runningRounds([])))).toBe('Không có đợt báo cáo nào đang theo dõi.');
  });

  it('counts each round in exactly one place, so that its parts add up', () => {
    fc.assert(
      fc.property(fc.array(round), (rounds) => {
        const { withOverdue, overdueReports, ended, ahead } = runningRounds(rounds);
        expect(withOverdue + ended + ahead).toBe(rounds.length);
        expect(overdueReports >= withOverdue).toBe(true);
        const said = inVietnamese(headline({ withOverdue, overdueReports, ended, ahead }));
        expect(said.includes('quá hạn, chưa gửi')).toBe(withOverdue > 0);
      }),
    );
  });
});

describe('the order of rounds', () => {
  it('never puts one of 2027 above an overdue one of 2026', () => {
    const rounds = [
      { name: '2027', lateFrom: atTime('2027-06-18', '00:00'), counts: { overdue: 0 } },
      { name: 'ended', lateFrom: atTime('2026-11-06', '00:00'), counts: { overdue: 0 } },
      { name: 'next', lateFrom: atTime('2026-12-11', '00:00'), counts: { overdue: 0 } },
      { name: 'overdue', lateFrom: atTime('2026-11-18', '00:00'), counts: { overdue: 3 } },
      { name: 'longer overdue', lateFrom: atTime('2026-10-18', '00:00'), counts: { overdue: 1 } },
    ];
    expect(rounds.toSorted(byUrgency(AT)).map(({ name }) => name)).toEqual([
      'longer overdue',
      'overdue',
      'ended',
      'next',
      '2027',
    ]);
  });
});

describe('the colour of a share', () => {
  it.each([
    [10, 4, 'poor'],
    [1_000, 699, 'poor'],
    [1_000, 700, 'fair'],
    [10_000, 8_999, 'fair'],
    [1_000, 900, 'good'],
    [10, 10, 'good'],
    [1, 0, 'poor'],
    [0, 0, null],
  ] as const)('of %i expected and %i on time is %s', (expected, onTime, tone) => {
    expect(shareTone({ expected, onTime })).toBe(tone);
  });

  it('never falls while more are on time', () => {
    const order: readonly (ShareTone | null)[] = ['poor', 'fair', 'good'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (expected, given) => {
        const onTime = given % expected;
        const rank = (n: number) => order.indexOf(shareTone({ expected, onTime: n }));
        expect(rank(onTime + 1)).toBeGreaterThanOrEqual(rank(onTime));
      }),
    );
  });
});
