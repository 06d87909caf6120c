import fc from 'fast-check';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { parseRegister } from '../../../domain/units/parse-register';
import { withSentences } from '../../setup/with-sentences';
import { SMALL_PLAN, SMALL_REGISTER, SMALL_REGISTER_TEXT } from './small-plan';

const TOKENS = [
  ...new Set(
    `${SMALL_PLAN} null [] {} *a &a - ? | 2149 first: last: 2149-H2 yearly monthly 31 29/2/2020 9999-12-31`.split(
      /\s+/,
    ),
  ),
];

/** A file with random typing errors: words removed, doubled, or replaced by others of such files. */
function mangled(text: string) {
  const parts = text.split(/(\s+)/);
  const slip = fc.record({
    at: fc.nat(parts.length - 1),
    put: fc.option(fc.constantFrom(...TOKENS)),
    twice: fc.boolean(),
  });
  return fc.array(slip, { minLength: 1, maxLength: 4 }).map((slips) => {
    const changed = [...parts];
    for (const { at, put, twice } of slips) changed[at] = put ?? (twice ? `${changed[at]}${changed[at]}` : '');
    return changed.join('');
  });
}

test('a plan file with random typing errors is parsed or refused with a line and a message, and never throws', () => {
  fc.assert(
    fc.property(mangled(SMALL_PLAN), (text) => {
      const parsed = parsePlan(text, 'slip.yaml', SMALL_REGISTER);
      if (parsed.ok) return;
      expect(parsed.issues.length).toBeGreaterThan(0);
      for (const { line, message } of withSentences(parsed.issues)) {
        expect(line === null || line >= 1).toBe(true);
        expect(message).not.toMatch(/undefined|\[object|Invalid input/);
      }
    }),
    { numRuns: 400 },
  );
});

test('a register with random typing errors too', () => {
  fc.assert(
    fc.property(mangled(SMALL_REGISTER_TEXT), (text) => {
      const parsed = parseRegister(text, 'slip.yaml');
      expect(parsed.ok || parsed.issues.length > 0).toBe(true);
    }),
    { numRuns: 200 },
  );
});
