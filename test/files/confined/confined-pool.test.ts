import { setTimeout as wait } from 'node:timers/promises';
import { ConfinedPool } from '../../../files/confined/confined-pool';
import { confinedProgram } from '../../setup/confined-program';
import { eventually } from '../../setup/eventually';
import { told } from '../../setup/inspected';
import { pdfOf, scanOf, slowPdf } from '../../setup/pdf';
import { removeTemporaryFolders } from '../../setup/temporary-folder';

/** Takes every file but those of some names. */
const inspecting = (does: string) =>
  confinedProgram(`inspect(name) { ${does} return { ok: true, name, mediaType: '', firstText: null }; }`);

describe('files that are looked into by confined processes', () => {
  const open: ConfinedPool[] = [];
  const poolBy = (...given: ConstructorParameters<typeof ConfinedPool>) => {
    const pool = new ConfinedPool(...given);
    open.push(pool);
    return pool;
  };
  const ask = (pool: ConfinedPool, sender: string, name: string, gone?: AbortSignal) =>
    pool.parsersFor(sender, gone).inspect(name, Buffer.from('x')).then(told);
  afterEach(() => {
    for (const pool of open.splice(0)) pool.close();
  });
  afterAll(removeTemporaryFolders);

  it('are found to be what they are, and keep their bytes', async () => {
    const parsers = poolBy().parsersFor('a');
    const content = pdfOf(['Bao cao']);
    const copy = Buffer.from(content);
    expect(await parsers.inspect('bao-cao.pdf', content)).toEqual({
      ok: true,
      name: 'bao-cao.pdf',
      mediaType: 'application/pdf',
      firstText: 'Bao cao',
      laterMark: null,
      isPartlyRead: false,
    });
    expect(content.equals(copy)).toBe(true);
    expect(await parsers.inspect('bao-cao.docx', content)).toMatchObject({ ok: false });
    expect(await parsers.inspect('quet.pdf', scanOf())).toMatchObject({ ok: true, firstText: null });
  });

  it('hold up nothing else while a crafted one costs its time', async () => {
    const slow = slowPdf();
    const parsers = poolBy({ timeoutMs: 2_000 }).parsersFor('a');
    await parsers.inspect('a.pdf', pdfOf(['x']));
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    expect(await parsers.inspect('a.pdf', slow)).toMatchObject({ ok: false });
    clearInterval(timer);
    expect(longest).toBeLessThan(500);
  });

  it('are refused in words when their process dies, and the next one is looked at by another', async () => {
    const faults: string[] = [];
    const pool = poolBy(
      { processes: 1 },
      (fault) => faults.push(fault),
      inspecting(`if (name === 'xau.pdf') process.exit(7);`),
    );
    expect(await ask(pool, 'a', 'xau.pdf')).toEqual({
      ok: false,
      code: 'UPLOAD_TYPE',
      message: expect.stringMatching(/^Tệp “xau\.pdf”: .*không kiểm tra xong, chưa nhận\. Hãy /),
    });
    expect(faults).toEqual(['exit 7']);
    expect(await ask(pool, 'a', 'tot.pdf')).toMatchObject({ ok: true });
  });

  it.each([
    ['too long', 'for (;;);', 'too slow'],
    ['too long while it refuses to end', `process.on('SIGTERM', () => undefined); for (;;);`, 'too slow'],
    ['too many objects', 'const held = []; for (;;) held.push({ a: held.length });', 'exit SIGABRT'],
    ['too many bytes', 'const held = []; for (;;) held.push(Buffer.alloc(1048576, 1));', 'too much memory'],
  ])('are refused when their process takes %s, which then is no more', async (_, does, why) => {
    const faults: string[] = [];
    const timeoutMs = why === 'too slow' ? 1_000 : 4_000;
    const limits = { processes: 1, timeoutMs, heapMb: 32, rssMb: 300 };
    const pool = poolBy(limits, (fault) => faults.push(fault), inspecting(`if (name === 'xau.pdf') { ${does} }`));
    expect(await ask(pool, 'a', 'tot.pdf')).toMatchObject({ ok: true });
    const [worker] = Reflect.get(pool, 'workers');
    const { pid } = Reflect.get(worker.process, 'child');
    expect(await ask(pool, 'a', 'xau.pdf')).toMatchObject({ ok: false });
    expect(faults).toEqual([why]);
    await eventually('the process has ended', async () => !isRunning(pid));
    expect(await ask(pool, 'a', 'tot.pdf')).toMatchObject({ ok: true });
  });

  it('of one sender are looked at one after the other, so that the others go on', async () => {
    const pool = poolBy(
      { processes: 2, timeoutMs: 1_500 },
      () => undefined,
      inspecting(`if (name === 'lau.pdf') for (;;);`),
    );
    const order: string[] = [];
    const asked = (sender: string, name: string) => ask(pool, sender, name).then(() => order.push(`${sender} ${name}`));
    await Promise.all([asked('a', 'lau.pdf'), asked('a', '1.pdf'), asked('b', '1.pdf'), asked('b', '2.pdf')]);
    expect(order).toEqual(['b 1.pdf', 'b 2.pdf', 'a lau.pdf', 'a 1.pdf']);
  });

  it('of senders who wait are looked at in turn, however many one of them has', async () => {
    const pool = poolBy({ processes: 1 }, () => undefined, inspecting(''));
    const order: string[] = [];
    const asked = (sender: string) => ask(pool, sender, 'a.pdf').then(() => order.push(sender));
    await Promise.all(['a', 'a', 'a', 'a', 'b', 'c', 'b'].map(asked));
    expect(order).toEqual(['a', 'a', 'b', 'c', 'a', 'b', 'a']);
  });

  it('wait in places of their sender, and there are only so many', async () => {
    const pool = poolBy(
      { processes: 1, waitingEach: 1, waiting: 2, timeoutMs: 500 },
      () => undefined,
      inspecting('for (;;);'),
    );
    const first = ['a', 'a', 'b'].map((sender) => ask(pool, sender, 'lau.pdf'));
    for (const sender of ['a', 'c'])
      await expect(ask(pool, sender, 'lau.pdf')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(await Promise.all(first)).toMatchObject([{ ok: false }, { ok: false }, { ok: false }]);
  });

  it('give their place back when their sender has gone, at work or waiting', async () => {
    const faults: string[] = [];
    const limits = { processes: 1, waitingEach: 2, timeoutMs: 60_000 };
    const pool = poolBy(limits, (fault) => faults.push(fault), inspecting(`if (name === 'lau.pdf') for (;;);`));
    await ask(pool, 'b', 'a.pdf');
    const gone = new AbortController();
    const left = [ask(pool, 'a', 'lau.pdf', gone.signal), ask(pool, 'a', 'lau.pdf', gone.signal)];
    const waiting = ask(pool, 'b', 'a.pdf');
    await wait(200);
    gone.abort();
    expect(await waiting).toMatchObject({ ok: true });
    expect(await Promise.all(left)).toMatchObject([{ ok: false }, { ok: false }]);
    expect(await ask(pool, 'a', 'lau.pdf', gone.signal)).toMatchObject({ ok: false });
    // Nothing went wrong.
    expect(faults).toEqual([]);
  });

  it('leave no process behind that has no work, but one', async () => {
    const pool = poolBy({ processes: 2, idleMs: 300 }, () => undefined, inspecting(''));
    await Promise.all(['a', 'b'].map((sender) => ask(pool, sender, 'a.pdf')));
    expect(Reflect.get(pool, 'workers')).toHaveLength(2);
    await eventually('one has ended', async () => Reflect.get(pool, 'workers').length === 1);
  });

  it('end altogether when nothing came for long, and start again with the next file', async () => {
    const limits = { processes: 2, idleMs: 100, lastIdleMs: 300 };
    const pool = poolBy(limits, () => undefined, inspecting(''));
    await ask(pool, 'a', 'a.pdf');
    await eventually('none is left', async () => Reflect.get(pool, 'workers').length === 0);
    expect(await ask(pool, 'a', 'a.pdf')).toMatchObject({ ok: true });
  });

  it('end when they were started for a file that never came', async () => {
    const pool = poolBy({ idleMs: 100, lastIdleMs: 300 }, () => undefined, inspecting(''));
    pool.warmUp();
    expect(Reflect.get(pool, 'workers')).toHaveLength(1);
    await eventually('none is left', async () => Reflect.get(pool, 'workers').length === 0);
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
