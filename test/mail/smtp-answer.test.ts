import fc from 'fast-check';
import type { RefusalSubject } from '../../domain/notices/refusal-subject';
import { readAnswer, subjectOf } from '../../mail/smtp-answer';
import { threadMs } from '../setup/processor-time';

const judged = (reply: string, command = 'RCPT TO') => subjectOf(readAnswer(reply, command));

describe('the answer of a mail server', () => {
  it.each<[string, RefusalSubject]>([
    ['550 5.1.1 <a@b.invalid>: Recipient address rejected: User unknown in virtual mailbox table', 'address'],
    ['550-5.1.1 The email account that you tried to reach does not exist.\n550 5.1.1 Learn more', 'address'],
    ['550 #5.1.1 Address rejected', 'address'],
    ['550 (5.1.10) Null MX', 'address'],
    ['550 Mailbox unavailable [5.2.1]', 'address'],
    ['550 5.1.3 Bad destination mailbox address syntax', 'sender'],
    ['550 5.7.1 192.5.1.1 is listed', 'sender'],
    ['550 192.5.1.1 is blocked', 'sender'],
    ['450 5.1.1 unverified address', 'for-now'],
    ['550 4.7.1 try later', 'for-now'],
    ['552 5.2.2 Over quota', 'mailbox-full'],
    ['552-5.2.2 The email account is over quota\n552 5.2.2 see', 'mailbox-full'],
    ['452 4.2.2 Mailbox full', 'mailbox-full'],
    ['452 4.3.1 Insufficient system storage', 'for-now'],
    ['450 4.2.0 Greylisted', 'for-now'],
    ['550 5.4.5 Daily sending quota exceeded', 'sender'],
    ['550 Sending limit exceeded for this account', 'sender'],
    ['550 No such user here', 'address'],
    ['553 5.1.7 Sender address is not valid', 'sender'],
    ['556 5.1.10 domain takes no mail', 'address'],
    ['571 Blocked', 'sender'],
  ])('"%s" speaks of: %s', (reply, subject) => {
    expect(judged(reply)).toBe(subject);
  });

  it('before RCPT TO, or at DATA without a code for the address, never speaks of the address', () => {
    const codes = fc.integer({ min: 500, max: 599 });
    fc.assert(
      fc.property(
        codes,
        fc.string(),
        fc.constantFrom('MAIL FROM', 'AUTH LOGIN', 'CONN', 'EHLO', 'STARTTLS'),
        (code, text, at) => {
          expect(judged(`${code} ${text}`, at)).not.toBe('address');
        },
      ),
      { seed: 10 },
    );
    expect(judged('550 no', 'DATA')).toBe('sender');
  });

  it('speaks of the address by five enhanced codes only', () => {
    const part = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(part, part, (subject, detail) => {
        const code = `5.${subject}.${detail}`;
        const isAddress = ['5.1.1', '5.1.2', '5.1.6', '5.1.10', '5.2.1'].includes(code);
        expect(judged(`550 ${code} x`) === 'address').toBe(isAddress);
      }),
      { seed: 10, numRuns: 2_000 },
    );
  });

  it('of any length is judged in linear time', () => {
    for (const text of [
      '5.1.'.repeat(200_000),
      ' '.repeat(500_000),
      '550-5.1.1 x\n'.repeat(50_000),
      'a '.repeat(400_000),
    ]) {
      const began = threadMs();
      judged(`550 ${text}`);
      expect(threadMs() - began).toBeLessThan(200);
    }
  });
});
