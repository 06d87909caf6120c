import { join } from 'node:path';
import type { Benchmark, Measurement } from './benchmark';
import { digests } from './digests';
import { documents } from './documents';
import { history } from './history';
import { memory } from './memory';
import { rehearsal } from './rehearsal';
import { benchServices } from './services';
import { submissions } from './submissions';
import { measurementTable } from './table';
import { web } from './web';

/** Memory is measured first, as the caches filled by the others would count. */
const ALL: readonly Benchmark[] = [memory, history, submissions, digests, rehearsal, documents, web];

const USAGE = [
  'npm run bench -- [name …] [--json]',
  ...ALL.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`),
].join('\n');

/**
 * `npm run bench`: a table on stdout, or with `--json` one JSON array of measurements; progress on stderr.
 * @returns the exit code: 1 when something could not be measured, 2 for wrong usage.
 */
async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => arg !== '--json');
  const chosen = names.length === 0 ? ALL : ALL.filter(({ name }) => names.includes(name));
  if (chosen.length < new Set(names).size) {
    console.error(USAGE);
    return names.includes('--help') ? 0 : 2;
  }
  const say = (line: string) => console.error(line);
  const services = await benchServices(say);
  const stop = once(() => services.stop());
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(1)));
  const measured: Measurement[] = [];
  let faults = 0;
  for (const benchmark of chosen) {
    const begun = Date.now();
    const told = (line: string) => say(`${benchmark.name}: ${line}`);
    try {
      measured.push(...(await benchmark.run({ services, projectDir: join(__dirname, '..', '..'), say: told })));
      told(`done in ${Math.round((Date.now() - begun) / 1_000)} s`);
    } catch (fault) {
      faults += 1;
      told(`not measured: ${fault instanceof Error ? fault.stack : String(fault)}`);
    }
  }
  await stop();
  console.log(args.includes('--json') ? JSON.stringify(measured, null, 2) : measurementTable(measured));
  return faults === 0 ? 0 : 1;
}

function once(end: () => Promise<void>): () => Promise<void> {
  let ended: Promise<void> | undefined;
  return () => {
    ended ??= end();
    return ended;
  };
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (fault: unknown) => {
    console.error(fault);
    process.exit(1);
  },
);
