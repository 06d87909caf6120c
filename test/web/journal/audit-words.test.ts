import { ACTIONS } from '../../../web/journal/audit-words';
import { sourceFiles } from '../../structure/source-files';

/** `action: 'mail.hold'` in a line of the journal, and what the sender of mail writes: `mailAudit('mail.send', …)`. */
const WRITTEN = [/\baction: '([a-z-]+(?:\.[a-z-]+)?)'/g, /\bmailAudit\('([a-z.-]+)'/g];
/** Attributes, settings and what a server did with a mail are called action too. */
const OTHERS = ['deny', 'return', 'failed'];

describe('the words of the journal', () => {
  it('name every action that is written, so that no line shows an internal name', () => {
    const written = sourceFiles(['client', 'storage', 'activities', 'mail', 'web'])
      .flatMap(({ text }) => WRITTEN.flatMap((pattern) => [...text.matchAll(pattern)].map(([, action]) => action!)))
      .filter((action) => !OTHERS.includes(action) && !action.startsWith('step.'));
    expect(written).toContain('mail.send');
    expect([...new Set(written)].filter((action) => !Object.hasOwn(ACTIONS, action))).toEqual([]);
  });
});
