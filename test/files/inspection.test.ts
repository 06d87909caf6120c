import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileInspection } from '../../files/inspection';
import { unreadFiles } from '../../files/secrecy';
import { pdfOf, pdfWith } from '../setup/pdf';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';
import { type RunningApp, runningApp } from '../web/setup/running-app';
import { OPEN_ROUND, UNIT } from '../web/setup/sample-office';

const MB = 1_048_576;
/** Twenty megabytes of beginnings of objects, which all must be looked at. */
const crafted = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(19 * MB, '1 0 obj <</A[')]);

describe('looking into files by threads', () => {
  const open: FileInspection[] = [];
  const inspectionBy = (...given: ConstructorParameters<typeof FileInspection>) => {
    const inspection = new FileInspection(...given);
    open.push(inspection);
    return inspection;
  };
  /** A thread that looks at every file but those of these names. */
  const folder = temporaryFolder();
  const program = (name: string, does: string) => {
    const path = join(folder, name);
    const answer = `{ inspection: { checked: { ok: true, file: { name, mediaType: 'application/pdf', content: null } }, firstText: null }, bytes }`;
    writeFileSync(
      path,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', ({ name, bytes }) => { ${does} parentPort.postMessage(${answer}, [bytes]); });`,
    );
    return path;
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((inspection) => inspection.close()));
  });
  afterAll(removeTemporaryFolders);

  it('finds what looking by oneself finds, and gives the same bytes back', async () => {
    const inspection = inspectionBy();
    const content = pdfOf(['Báo cáo'.normalize('NFD')]);
    const copy = Buffer.from(content);
    const checked = await inspection.inspect('a', 'bao-cao.pdf', content);
    expect(checked).toMatchObject({ ok: true, file: { name: 'bao-cao.pdf', mediaType: 'application/pdf' } });
    const { file } = checked as Extract<typeof checked, { ok: true }>;
    expect(file.content.equals(copy)).toBe(true);
    expect(unreadFiles([file])).toEqual([]);
    expect(await inspection.inspect('a', 'bao-cao.docx', Buffer.from(copy))).toMatchObject({ ok: false });
    const scan = await inspection.inspect('a', 'quet.pdf', pdfWith('q /Im1 Do Q'));
    expect(unreadFiles([(scan as typeof checked & { ok: true }).file])).toEqual([0]);
  });

  it('leaves alone what lies beside a small file in memory', async () => {
    const small = Buffer.from('%PDF-1.7\n');
    const beside = Buffer.from('còn nguyên');
    expect(small.buffer).toBe(beside.buffer);
    await inspectionBy().inspect('a', 'a.pdf', small);
    expect(beside.toString()).toBe('còn nguyên');
  });

  it('holds up nothing else while a crafted file costs its time', async () => {
    const inspection = inspectionBy();
    await inspection.inspect('a', 'a.pdf', pdfOf(['x']));
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const start = performance.now();
    await inspection.inspect('a', 'a.pdf', crafted());
    const took = performance.now() - start;
    clearInterval(timer);
    // What it costs, it costs elsewhere.
    expect(longest).toBeLessThan(Math.max(200, took / 3));
  });

  it('refuses the file of a thread that dies, in words, and looks at the next by another', async () => {
    const faults: string[] = [];
    const dying = program('dying.js', `if (name === 'xau.pdf') process.exit(7);`);
    const inspection = inspectionBy({ threads: 1 }, (fault) => faults.push(fault), dying);
    expect(await inspection.inspect('a', 'xau.pdf', Buffer.from('x'))).toEqual({
      ok: false,
      code: 'UPLOAD_TYPE',
      message: expect.stringMatching(/^Tệp “xau\.pdf”: .*không kiểm tra xong, chưa nhận\. Hãy /),
    });
    expect(faults).toHaveLength(1);
    expect(await inspection.inspect('a', 'tot.pdf', Buffer.from('x'))).toMatchObject({ ok: true });
  });

  it('refuses the file of a thread that takes too long, or too much memory', async () => {
    const slow = program(
      'slow.js',
      `if (name === 'lau.pdf') for (;;); const held = []; if (name === 'to.pdf') for (;;) held.push({ a: held.length });`,
    );
    const inspection = inspectionBy({ threads: 1, timeoutMs: 2_000, heapMb: 32 }, () => undefined, slow);
    const answers = await Promise.all(
      ['lau.pdf', 'to.pdf', 'tot.pdf'].map((name) => inspection.inspect(name, name, Buffer.from('x'))),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, true]);
  });

  it('gives one sender one thread, so that the others go on', async () => {
    const slow = program('one-each.js', `if (name === 'lau.pdf') for (;;);`);
    const inspection = inspectionBy({ threads: 2, timeoutMs: 1_500 }, () => undefined, slow);
    const order: string[] = [];
    const ask = (sender: string, name: string) =>
      inspection.inspect(sender, name, Buffer.from('x')).then(() => order.push(`${sender} ${name}`));
    await Promise.all([ask('a', 'lau.pdf'), ask('a', '1.pdf'), ask('b', '1.pdf'), ask('b', '2.pdf')]);
    expect(order).toEqual(['b 1.pdf', 'b 2.pdf', 'a lau.pdf', 'a 1.pdf']);
  });

  it('lets only so many wait', async () => {
    const slow = program('full.js', `if (name === 'lau.pdf') for (;;);`);
    const inspection = inspectionBy({ threads: 1, waiting: 1, timeoutMs: 500 }, () => undefined, slow);
    const ask = () => inspection.inspect('a', 'lau.pdf', Buffer.from('x'));
    const [first, second] = [ask(), ask()];
    expect(ask).toThrow(expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' }));
    expect([await first, await second]).toMatchObject([{ ok: false }, { ok: false }]);
  });
});

describe('a report with a file nobody could look into', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp({ inspection: { timeoutMs: 1 } });
  });
  afterAll(() => office.close());

  it('is not taken, and the page says so beside the file', async () => {
    const unit = await office.signIn('don-vi', UNIT);
    const before = await office.database.rows('select from submissions');
    const files = [{ name: 'bao-cao.pdf', content: crafted() }];
    const answer = await unit.upload(`/u/${OPEN_ROUND}/${UNIT}`, { viec: 'gui' }, files);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Tệp “bao-cao.pdf”: nội dung phức tạp nên hệ thống không kiểm tra xong, chưa nhận.');
    expect(await office.database.rows('select from submissions')).toHaveLength(before.length);
  });
});
