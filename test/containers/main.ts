import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../setup/plans';
import { CACHE, type ContainerEngine, containerEngine, output, whyNot } from './container-engine';
import { installation } from './installation';
import { stepsOf } from './steps';

/**
 * `npm run test:containers`: brings the real docker-compose.yml up with real Docker Compose and does with it what an administrator does.
 * `--cached`: for the build machine: only where the programs are built already, and for at most four minutes; what was not come to is named.
 */
async function main(args: readonly string[]): Promise<number> {
  const isShort = args.includes('--cached');
  const end = Date.now() + (isShort ? SHORT_MS : LONG_MS);
  const why = await whyNot(isShort);
  if (why !== null) {
    console.log(`Containers are not tested here: ${why}.`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-containers-'));
  const engine = await containerEngine(folder);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const tag = `${version}-test`;
  try {
    console.log(`Containers by ${engine.name}; the images are being made.`);
    // For whoever works on this test: the images of the last run.
    if (process.env.CONTAINERS_IMAGES !== 'ready' && !(await makeImages(engine, tag, end))) {
      console.log('Containers are not tested here: the images were not made in the time there is.');
      return 0;
    }
    const project = `dung-han-test-${process.pid}`;
    const at = await installation({ engine, folder, project, version: tag });
    let failed = 0;
    let passed = 0;
    for (const { name, run } of stepsOf(engine, at)) {
      const began = Date.now();
      if (began > end) {
        console.log(`- ${name}: not run, for want of time`);
        continue;
      }
      try {
        const found = await run();
        passed++;
        console.log(`✓ ${name} (${found}; ${Math.round((Date.now() - began) / 1_000)} s)`);
      } catch (fault) {
        failed++;
        console.log(`✗ ${name}\n${fault instanceof Error ? fault.message : String(fault)}`);
        console.log(await at.compose(['ps', '-a']).catch(String));
        console.log(await at.compose(['logs', '--tail', '15']).catch(String));
        // Each step goes on from what the ones before it left.
        break;
      }
    }
    await at.compose(['down', '-v', '--remove-orphans', '--timeout', '5'], { timeoutMs: 300_000 }).catch(console.error);
    console.log(`Containers: ${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns false when the time there is was over before */
async function makeImages(engine: ContainerEngine, tag: string, end: number): Promise<boolean> {
  const rest = () => ({ timeoutMs: Math.max(1_000, end - Date.now()) });
  try {
    if (!engine.pulls) {
      mkdirSync(CACHE, { recursive: true });
      await output('bash', [join(__dirname, 'programs.sh'), CACHE], rest());
      const env = { ...process.env, ...PODMAN_ENV };
      await output('bash', [join(__dirname, 'images.sh'), CACHE, ROOT], { ...rest(), env });
    }
    const local = engine.pulls ? [] : ['--pull=never', '--network=host', '--isolation=chroot'];
    await engine.run(['build', ...local, '-t', `${engine.pulls ? '' : 'localhost/'}dung-han:${tag}`, ROOT], rest());
    return true;
  } catch (fault) {
    if (Date.now() < end) throw fault;
    return false;
  }
}

const SHORT_MS = 240_000;
const LONG_MS = 7_200_000;

const PODMAN_ENV = { CONTAINERS_CONF: join(__dirname, 'containers.conf'), DISABLE_HC_SYSTEMD: 'true' };

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (fault: unknown) => {
    console.error(fault);
    process.exit(1);
  },
);
