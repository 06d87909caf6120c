import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ConfinedPool } from '../../../files/confined/confined-pool';
import { confinedProgram } from '../../setup/confined-program';
import { removeTemporaryFolders, temporaryFolder } from '../../setup/temporary-folder';

/** Loaded before the process was locked, as a parser might hold on to them. */
const LOADED = ['fs', 'child_process', 'net', 'dgram', 'dns', 'http', 'worker_threads']
  .map((name) => `const ${name} = require('node:${name}');`)
  .join('\n');

describe('a confined process', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'x');
  const listening = createServer();
  let pool: ConfinedPool;
  /** Has this JavaScript done inside, and gives what it gives. */
  const done = (job: string) => pool.run('a', { job, args: [] });

  /** `PORT` is that of a server of this test. */
  const ATTEMPTS: Record<string, string> = {
    'write a file': `fs.writeFileSync(${JSON.stringify(file)}, 'x')`,
    'load what writes a database': `require('node:sqlite')`,
    'read a file that is not the program’s': `fs.readFileSync('/etc/hostname', 'utf8')`,
    'list a folder': `fs.readdirSync('/')`,
    'start a program': `child_process.spawnSync('true').status ?? Promise.reject(new Error('not started'))`,
    'start itself again': `child_process.fork(__filename)`,
    'start a thread': `new worker_threads.Worker('1', { eval: true })`,
    connect: `new Promise((ok, no) => net.connect(PORT, '127.0.0.1').on('connect', ok).on('error', no))`,
    'connect by a socket of its own': `new net.Socket().connect(PORT, '127.0.0.1')`,
    'ask a web server': `new Promise((ok, no) => http.get('http://127.0.0.1:PORT').on('error', no))`,
    'fetch a page': `fetch('http://127.0.0.1:PORT')`,
    'open a web socket': `new WebSocket('ws://127.0.0.1:PORT')`,
    listen: `new Promise((ok) => net.createServer().listen(0, ok))`,
    'send a packet': `dgram.createSocket('udp4').send('x', 9, '127.0.0.1')`,
    'ask for a name': `new Promise((ok) => dns.lookup('localhost', ok))`,
    'load the network again': `require('node:net')`,
    'load the network as a module': `import('node:net')`,
    'load the network by a function of the process': `process.getBuiltinModule('net')`,
    'load the network by the loader itself': `module.constructor._load('net')`,
    'take back the lock': `module.constructor.registerHooks({})`,
    'reach inside Node': `process.binding('tcp_wrap')`,
    'end its parent': `process.kill(process.ppid)`,
    'become another program': `process.execve('/bin/true', ['true'])`,
    'load machine code': `process.dlopen({ exports: {} }, '/x.node')`,
    'make code of a text': `new Function('return 1')()`,
  };
  const names = Object.keys(ATTEMPTS);

  beforeAll(async () => {
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const port = String((listening.address() as { port: number }).port);
    const jobs = names.map(
      (name, index) => `async attempt${index}() { return await ${ATTEMPTS[name]!.replace('PORT', port)}; }`,
    );
    const others = ['async environment() { return Object.keys(process.env); }', 'async four() { return 2 + 2; }'];
    const program = confinedProgram([...jobs, ...others].join(',\n'), LOADED);
    pool = new ConfinedPool({ processes: 1, timeoutMs: 10_000 }, () => undefined, program);
  });
  afterAll(() => {
    pool.close();
    listening.close();
    removeTemporaryFolders();
  });

  it.each(names.map((name, index) => [name, `attempt${index}`]))('cannot %s', async (_, job) => {
    await expect(done(job!)).rejects.toThrow(
      /restricted|ERR_ACCESS_DENIED|confined: this process only computes|not started|not a function|not a constructor|disabled|Code generation/,
    );
    expect(existsSync(file)).toBe(false);
  });

  it('computes, and was told no setting', async () => {
    expect(await done('four')).toBe(4);
    expect(await done('environment')).toEqual([]);
  });
});
