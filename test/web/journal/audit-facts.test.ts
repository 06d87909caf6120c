import { auditFactsOf } from '../../../web/journal/audit-facts';

describe('the details shown with a line of the journal', () => {
  it('are taken from its detail: receipt, document of the decision, day, words, reason', () => {
    const basis = { number: '12/CV', date: '2026-11-19', decider: 'Sở Nội vụ' };
    const facts = { receipt: 'DH20261119-3F0A9C41D2', basis, day: '2026-12-01', words: 'thiếu biểu', reason: 'vì mưa' };
    expect(auditFactsOf({ ...facts, step: 3 })).toEqual(facts);
  });

  it('leaves out what is of another kind, so that no line breaks the page', () => {
    expect(auditFactsOf({ receipt: 7, basis: { number: '12/CV' }, day: null, reason: ['x'] })).toEqual({});
    expect(auditFactsOf({})).toEqual({});
  });
});
