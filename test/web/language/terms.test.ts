import { message } from '../../../domain/messages/message';
import { wordsOf } from '../../../web/language/words';

describe('words that a reader of English could misunderstand', () => {
  const { say, tableDate, typedDate } = wordsOf('en');

  it('name the month in tables, and leave dates to be typed as Vietnamese offices write them', () => {
    expect(tableDate('2026-12-05')).toBe('5 Dec 2026');
    expect(typedDate('2026-12-05')).toBe('05/12/2026');
    expect(
      say(message('open-points.reading', { days: [message('open-points.day-of-year', { month: 10, day: 1 })] })),
    ).toBe('Is a report sent on 1/10 (day/month) of every year itself on time?');
  });

  it('say on which document a unit is exempt', () => {
    const basis = { number: '1216/UBND-NC', date: '2026-11-16', decider: 'UBND tỉnh Gia Lai' };
    expect(say(message('decisions.basis-decider', basis))).toBe(
      'Document no. 1216/UBND-NC of 16 November 2026 (UBND tỉnh Gia Lai)',
    );
    expect(say(message('decisions.transferred-to', { unit: 'UBND xã Gào' }))).toBe('transferred to UBND xã Gào');
  });

  it('call a refusal by what it says wherever its words are always the same', () => {
    expect(say(message('requests.no-page'))).toBe('There is no such page. Please check the address.');
  });
});
