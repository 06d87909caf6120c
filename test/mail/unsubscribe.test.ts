import type { DigestFacts, NoticeFacts } from '../../mail/facts';
import { unsubscribeHeaders, unsubscribeUrl } from '../../mail/unsubscribe';

const weekly = { kind: 'weekly', week: { rounds: [], leaveToken: 'a'.repeat(32) } } as unknown as NoticeFacts;
const reminder = { kind: 'remind' } as unknown as NoticeFacts;
const of = (...notices: NoticeFacts[]) =>
  unsubscribeUrl({ notices } as unknown as DigestFacts, 'https://dunghan.example');

describe('stopping a mail from the mail program', () => {
  it('is offered for the weekly overview alone, by one click over https', () => {
    expect(of(weekly)).toBe(`https://dunghan.example/thu-tuan/${'a'.repeat(32)}`);
    expect(unsubscribeHeaders(of(weekly))).toEqual({
      'List-Unsubscribe': `<https://dunghan.example/thu-tuan/${'a'.repeat(32)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('is not offered for what the office must tell, also beside an overview', () => {
    expect([of(reminder), of(weekly, reminder)]).toEqual([undefined, undefined]);
    expect(unsubscribeHeaders(undefined)).toEqual({});
  });
});
