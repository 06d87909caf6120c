import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanOf } from '../setup/pdf';
import { ask } from './asked';
import { type ContainerEngine, output } from './container-engine';
import type { Installation } from './installation';
import { officePlan, PLAN } from './office-plan';
import { type Senders, startSenders, type UnitToken } from './senders';

/** One thing an administrator does, or that happens to the machine. */
export interface Step {
  name: string;
  /** What was measured, in a few words. @throws Error when it does not hold */
  run(): Promise<string>;
}

const UNITS = 20;
/** The services killed one after the other, while units send. */
const KILLED = ['worker', 'web', 'postgres', 'temporal', 'temporal-postgres', 'proxy', 'smtp'];

/** The steps in their order: each goes on from what the ones before it left. */
export function stepsOf(engine: ContainerEngine, at: Installation): Step[] {
  const { compose, inside } = at;
  const command = (...args: string[]) => inside('web', ['node', 'bin/dung-han.js', ...args]);
  const get = (path: string) => ask(`${at.baseUrl}${path}`, at.certificate);
  const sql = async (text: string) =>
    (await inside('postgres', ['psql', '-U', 'postgres', '-d', 'dung_han', '-qtAc', text])).trim();
  let tokens: UnitToken[] = [];
  let senders: Senders | null = null;
  const up = () =>
    compose(['up', '-d', '--no-build', ...(engine.pulls ? [] : ['--pull', 'never'])], { timeoutMs: 600_000 });
  const ready = (full: boolean) =>
    until(
      `/readyz${full ? '?full' : ''} is 200`,
      180,
      async () => (await get(`/readyz${full ? '?full' : ''}`))?.status === 200,
    );

  return [
    {
      name: 'everything comes up from nothing',
      async run() {
        const began = Date.now();
        await up();
        await ready(true);
        return `${seconds(began)} s until /readyz?full`;
      },
    },
    {
      name: 'the first administrator is added, and a sign-in link reaches the mailbox',
      async run() {
        await command(
          'users',
          'add',
          'quan-tri@van-phong.invalid',
          '--role',
          'administrator',
          '--name',
          'Nguyễn Thị Lan',
        );
        const body = Buffer.from('thu=quan-tri%40van-phong.invalid');
        const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: at.baseUrl };
        const answer = await ask(`${at.baseUrl}/dang-nhap`, at.certificate, { method: 'POST', headers, body });
        expect([200, 303].includes(answer?.status ?? 0), `the form answers ${answer?.status}`);
        await until('the mail is there', 60, async () =>
          at.mails().some(({ to }) => to.includes('quan-tri@van-phong.invalid')),
        );
        return 'one mail';
      },
    },
    {
      name: 'a plan is put in force from a file, and its first notices leave',
      async run() {
        const folder = join(at.folder, 'van-ban');
        mkdirSync(folder, { recursive: true });
        const { plan, register } = officePlan(UNITS);
        writeFileSync(join(folder, 'ke-hoach.yaml'), plan);
        writeFileSync(join(folder, 'danh-muc.yaml'), register);
        const program = [
          'web',
          'node',
          'bin/dung-han.js',
          'plan',
          'activate',
          '/van-ban/ke-hoach.yaml',
          '--by',
          'Nguyễn Thị Lan',
        ];
        await compose(['run', '--rm', '-T', '--no-deps', '-v', `${folder}:/van-ban:ro`, ...program]);
        const began = Date.now();
        const units = () =>
          new Set(
            at
              .mails()
              .flatMap(({ to }) => to)
              .filter((to) => to.startsWith('vanthu.xa-')),
          );
        await until(`mails to ${UNITS} units`, 180, async () => units().size === UNITS);
        tokens = JSON.parse(await inside('web', ['node', '/test/tokens.js', PLAN])) as UnitToken[];
        expect(tokens.length === UNITS, `${tokens.length} units owe a report`);
        return `${UNITS} mails ${seconds(began)} s after it`;
      },
    },
    {
      name: 'the account of the program has no rights of its own, containers no capabilities, and no secret stands in an environment',
      async run() {
        const rights = await sql(
          `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('dung_han', 'dung_han_program')`,
        );
        expect(rights === 'f|f|f|f\nf|f|f|f', `rights of owner and program: ${rights}`);
        for (const service of ['web', 'worker', 'proxy', 'temporal']) {
          const status = await inside(service, ['cat', '/proc/1/status']);
          expect(/CapEff:\s*0+\n/.test(status), `${service} has capabilities`);
        }
        const secrets = await output('sh', ['-c', 'cat secrets/*password secrets/metrics_token secrets/secrets_key'], {
          cwd: at.folder,
        });
        const words = secrets.match(/[0-9a-f]{64}|[\w+/]{43}=/g) ?? [];
        for (const service of ['web', 'worker', 'postgres', 'temporal']) {
          const [id] = await at.containers(service);
          const environment = await engine.run(['inspect', '--format', '{{json .Config.Env}}', id!]);
          expect(!words.some((word) => environment.includes(word)), `${service} has a secret in its environment`);
        }
        const ready = (await get('/readyz'))?.body ?? '';
        expect(ready.includes('"rowLevelSecurity":"on"'), 'row-level security is not on');
        expect(ready.includes('"databaseRoles":"apart"'), 'the program may change the journal');
        return `${words.length} secrets`;
      },
    },
    {
      name: 'the proxy refuses what is too large, and believes no client about its address',
      async run() {
        const large = Buffer.alloc(48_000_000, 'a');
        const headers = { 'content-type': 'application/octet-stream' };
        const answer = await ask(`${at.baseUrl}/api/v1/submissions`, at.certificate, {
          method: 'POST',
          headers,
          body: large,
        });
        expect(answer === null || answer.status === 413, `48 MB: ${answer?.status}`);
        await ask(`${at.baseUrl}/readyz`, at.certificate, { headers: { 'x-forwarded-for': '203.0.113.77' } });
        const [web] = await at.containers('web');
        expect(!(await engine.run(['logs', web!])).includes('203.0.113.77'), 'a claimed address stands in the log');
        expect((await get('/metrics'))?.status === 404, '/metrics is open');
        return '413, 404';
      },
    },
    {
      name: 'two pages and two workers share the work',
      async run() {
        await compose([
          'up',
          '-d',
          '--no-build',
          '--no-recreate',
          '--scale',
          'web=2',
          '--scale',
          'worker=2',
          ...(engine.pulls ? [] : ['--pull', 'never']),
        ]);
        const web = await at.containers('web');
        expect(web.length === 2 && (await at.containers('worker')).length === 2, 'two of each run');
        await until('both pages are asked', 60, async () => {
          await Promise.all(Array.from({ length: 8 }, () => get('/readyz')));
          const logs = await Promise.all(web.map((id) => engine.run(['logs', '--tail', '40', id])));
          return logs.every((log) => log.includes('"url":"/readyz"'));
        });
        return 'both asked';
      },
    },
    ...KILLED.map(
      (service): Step => ({
        name: `${service} is killed while units send`,
        async run() {
          senders ??= startSenders(at, tokens, scanOf(Buffer.alloc(20_000, 'báo cáo ')));
          const { receipts } = senders;
          await until('receipts before', 120, async () => receipts.length > 0);
          for (const id of await at.containers(service)) {
            const pid = (await engine.run(['inspect', '--format', '{{.State.Pid}}', id])).trim();
            process.kill(Number(pid), 'SIGKILL');
          }
          const [began, before] = [Date.now(), receipts.length];
          // A restart policy brings it back; where it does not, the administrator does.
          await sleep(3_000);
          await compose(['start', service]);
          await until('receipts after', 180, async () => receipts.length >= before + 10);
          await ready(true);
          return `whole again in ${seconds(began)} s`;
        },
      }),
    ),
    {
      name: 'every receipt that was given is stored, and none twice',
      async run() {
        await senders!.stop();
        const stored = new Set((await sql('select receipt from submissions')).split('\n'));
        const given = senders!.receipts;
        const lost = given.filter((receipt) => !stored.has(receipt));
        expect(lost.length === 0, `${lost.length} of ${given.length} receipts are lost`);
        expect(new Set(given).size === given.length, 'a receipt was given for two reports');
        const extra = stored.size - given.length;
        expect(extra === 0, `${extra} reports are stored beyond the receipts given`);
        return `${given.length} receipts, 0 lost, 0 doubled; in between ${JSON.stringify(senders!.refusals)}`;
      },
    },
    {
      name: 'down and up again keeps everything',
      async run() {
        const before = await sql('select count(*) from submissions');
        await compose(['down'], { timeoutMs: 300_000 });
        await up();
        await ready(true);
        const after = await sql('select count(*) from submissions');
        expect(before === after, `${before} reports before, ${after} after`);
        return `${after} reports`;
      },
    },
  ];
}

export function expect(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Waits until something holds. @throws Error after that many seconds */
export async function until(what: string, most: number, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + most * 1_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not after ${most} s: ${what}`);
    await sleep(500);
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const seconds = (began: number) => Math.round((Date.now() - began) / 1_000);
