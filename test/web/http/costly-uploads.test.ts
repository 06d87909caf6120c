import { connect } from 'node:net';
import { eventually } from '../../setup/eventually';
import { pdfOf, slowPdf } from '../../setup/pdf';
import { rawReport, storedOf } from '../setup/raw-report';
import { BASE, multipart, type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OTHER_UNIT, UNIT } from '../setup/sample-office';

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
  const sendForm = (body: Buffer, type: string) =>
    office.ask(OWN, { method: 'POST', headers: { origin: BASE, cookie: unit.cookie, 'content-type': type }, body });
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

  it.each([
    ['of another site, without the token of the form', { dau: 'x' }],
    ['whose token is missing', {}],
  ])('is not looked at in a form %s, and a page says so at once', async (_, fields: Record<string, string>) => {
    await begin(120_000);
    const { payload, type } = multipart(fields, [{ name: 'a.pdf', content: SLOW }]);
    const answer = await sendForm(payload, type);
    expect(answer.status).toBe(403);
    expect(isBusy()).toBe(false);
  });

  it('is not looked at where the token stands behind it: the page asks for the file again', async () => {
    await begin(120_000);
    const { payload, type } = multipart({}, [{ name: 'a.pdf', content: SLOW }]);
    const token = multipart({ dau: unit.formToken, viec: 'gui' }, []).payload;
    const end = payload.lastIndexOf('--x-dung-han-x--');
    const answer = await sendForm(Buffer.concat([payload.subarray(0, end), token]), type);
    expect(answer.status).toBe(403);
    expect(isBusy()).toBe(false);
  });

  it('is no longer looked at when forty of an hour were refused, while others are', async () => {
    await begin(120_000);
    const bad = Array.from({ length: 10 }, (_, n) => ({ name: `${n}.pdf`, content: Buffer.from('MZ') }));
    for (let time = 0; time < 4; time++) expect((await unit.upload(OWN, { viec: 'gui' }, bad)).status).toBe(422);
    const good = { name: 'bao-cao.pdf', content: pdfOf(['Bao cao']) };
    const answer = await unit.upload(OWN, { viec: 'gui', 'so-van-ban': '12/BC-UBND' }, [good]);
    expect(answer.status).toBe(422);
    expect(textOf(answer.body)).toContain('quá nhiều tệp không được nhận nên tệp này chưa được kiểm tra');
    // What was typed is still there.
    expect(answer.body).toContain('12/BC-UBND');
    const other = await office.signIn('don-vi', OTHER_UNIT);
    const taken = await other.upload(`/u/${OPEN_ROUND}/${OTHER_UNIT}`, { viec: 'gui' }, [good]);
    expect(taken.body).not.toContain('chưa được kiểm tra');
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
