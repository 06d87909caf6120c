import { connect } from 'node:net';
import { eventually } from '../../setup/eventually';
import { slowPdf } from '../../setup/pdf';
import { rawReport, storedOf } from '../setup/raw-report';
import { type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, UNIT } from '../setup/sample-office';

const OWN = `/u/${OPEN_ROUND}/${UNIT}`;
const SLOW = slowPdf();

describe('a report with a file that costs more than its time', () => {
  let office: RunningApp;
  let unit: Visitor;
  afterEach(() => office.close());

  const begin = async (timeoutMs: number) => {
    office = await runningApp({ confined: { timeoutMs, processes: 1 } });
    unit = await office.signIn('don-vi', UNIT);
  };
  const isBusy = () => {
    const workers: { process: { isFree: boolean } }[] = Reflect.get(office.app.confined, 'workers');
    return workers.some(({ process }) => !process.isFree);
  };

  it('is not taken, and the page says so beside the file', async () => {
    await begin(500);
    const before = await storedOf(office);
    const answer = await unit.upload(OWN, { viec: 'gui' }, [{ name: 'bao-cao.pdf', content: SLOW }]);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Tệp “bao-cao.pdf”: nội dung phức tạp nên hệ thống không kiểm tra xong, chưa nhận.');
    expect(await storedOf(office)).toEqual(before);
  });

  it('gives its place back when the connection breaks', async () => {
    await begin(120_000);
    const before = await storedOf(office);
    const { port } = office.app.server.address() as { port: number };
    const socket = connect(port, '127.0.0.1');
    const { head, body } = rawReport(OWN, unit, SLOW);
    socket.write(Buffer.concat([Buffer.from(head), body]));
    await eventually('the file is looked at', async () => isBusy());
    socket.destroy();
    await eventually('nobody works for it any more', async () => !isBusy());
    expect(await storedOf(office)).toEqual(before);
  });

  it('waits alone: a table that another person sends is read meanwhile', async () => {
    office = await runningApp({ confined: { timeoutMs: 120_000, processes: 2 } });
    const gone = new AbortController();
    const slow = office.app.confined.parsersFor('other', gone.signal).inspect('a.pdf', SLOW);
    const administrator = await office.signIn('quan-tri');
    const table = { name: 'a.csv', content: Buffer.from('code;name\nx;Sở Y tế') };
    expect((await administrator.upload('/danh-muc/nap', { ma: 'a', ten: 'A' }, [table])).status).toBe(422);
    gone.abort();
    expect(await slow).toMatchObject({ ok: false });
  });
});
