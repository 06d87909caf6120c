import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/plans';

/** Commands of README whose output stands under them; `…` on a line of its own stands for lines left out. */
const EXAMPLES = [
  ...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/^```console\n\$ node (\S+) (.+)\n([\s\S]*?)^```$/gm),
].map(([, program, args, shown]) => ({ program: program!, args: args!, shown: shown! }));

/** The first line of README that the output does not hold at its place; null when all do. */
function firstMissing(shown: string, output: string): string | null {
  const lines = output.split('\n').map((line) => line.trimEnd());
  let at = 0;
  let anywhere = false;
  for (const line of shown.trimEnd().split('\n')) {
    if (line === '…') {
      anywhere = true;
      continue;
    }
    const found = anywhere ? lines.indexOf(line.trimEnd(), at) : at;
    if (found < 0 || lines[found] !== line.trimEnd()) return line;
    at = found + 1;
    anywhere = false;
  }
  return null;
}

describe('README', () => {
  it('follows the plan with a preview and a rehearsal', () => {
    expect(EXAMPLES.map(({ args }) => args.split(' ').slice(0, 2).join(' '))).toEqual([
      'plan preview',
      'rehearse gialai-614-2020',
    ]);
  });

  it.each(EXAMPLES)('shows what $args prints', ({ program, args, shown }) => {
    const output = execFileSync(process.execPath, [program, ...args.split(' ')], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(firstMissing(shown, output)).toBeNull();
  });

  it('is found wrong when a line is changed', () => {
    expect(firstMissing('a\n…\nc\n', 'a\nb\nc\n')).toBeNull();
    expect(firstMissing('a\nc\n', 'a\nb\nc\n')).toBe('c');
    expect(firstMissing('a\n…\nd\n', 'a\nb\nc\n')).toBe('d');
  });
});
