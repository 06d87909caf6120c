import { makeToken } from '../../../web/people/tokens';
import { pdfOf, scanOf } from '../../setup/pdf';
import { addPeople, sessionOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { loadHistory, OVERDUE_ROUND, TODAY } from '../setup/sample-office';
import { sendForm } from '../setup/sent-form';

const PAGE = `/ghi-nhan/${OVERDUE_ROUND}`;

describe('scans of papers that are recorded', () => {
  let office: RunningApp;
  let staff: Visitor;
  let rows: string[];
  beforeEach(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    const owing = await office.database.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'open' order by ord`,
      [OVERDUE_ROUND],
    );
    rows = owing.map(({ id }) => id);
  });
  afterEach(() => office.close());

  type Files = Readonly<Record<string, { name: string; content: Buffer }>>;
  const post = (fields: Record<string, string>, files: Files = {}) =>
    sendForm(office, staff, PAGE, {
      fields: [...rows.map((id, n) => [`bc.${n}`, id] as const), ...Object.entries(fields)],
      files,
    });
  const late = (n: number) => ({ [`so.${n}`]: `${n}/BC`, [`ngay.${n}`]: '20/11/2026', [`gui.${n}`]: '20/11/2026' });
  const kept = () =>
    office.database.rows<{ obligation: string; name: string }>(
      `select s.obligation, a.name from attachments a join submissions s on s.id = a.submission
       where s.channel = 'record' order by s.obligation, a.ord`,
    );
  const waiting = () =>
    office.database
      .rows<{ name: string }>('select name from held_scans order by name')
      .then((all) => all.map((one) => one.name));

  it('are kept with the receipt of their own report, several reports in one press', async () => {
    const answer = await post(
      { ...late(0), ...late(2) },
      {
        'tep.0': { name: 'quét 0.pdf', content: scanOf('0') },
        'tep.1': { name: '', content: Buffer.alloc(0) },
        'tep.2': { name: 'quét 2.pdf', content: scanOf('2') },
      },
    );
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/dot/${OVERDUE_ROUND}?da-ghi=2`]);
    expect(await kept()).toEqual(
      [
        { obligation: rows[0], name: 'quét 0.pdf' },
        { obligation: rows[2], name: 'quét 2.pdf' },
      ].sort((a, b) => (a.obligation! < b.obligation! ? -1 : 1)),
    );
    const [{ receipt }] = (await office.database.rows<{ receipt: string }>(
      'select receipt from submissions where obligation = $1',
      [rows[0]],
    )) as [{ receipt: string }];
    expect(textOf((await staff.get(`/phieu/${receipt}`)).body)).toContain('quét 0.pdf');
  });

  it('choose their row, wait while another field is wrong, and can be left out again', async () => {
    const wrong = await post(
      { ...late(1), 'gui.1': '31/11/2026' },
      {
        'tep.0': { name: 'a.pdf', content: scanOf('a') },
        'tep.1': { name: 'b.pdf', content: scanOf('b') },
      },
    );
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.body)).toContain('cần số, ký hiệu của văn bản đến');
    expect(await waiting()).toEqual(['a.pdf', 'b.pdf']);
    const ticks = [...wrong.body.matchAll(/name="(giu\.\d+\.\d+)" value="(\w+)" checked/g)].map(
      (m) => [m[1]!, m[2]!] as const,
    );
    expect(ticks.map(([name]) => name)).toEqual(['giu.0.0', 'giu.1.0']);
    const again = await post({ ...late(0), ...late(1), [ticks[1]![0]]: ticks[1]![1] });
    expect(again.status).toBe(303);
    expect(await kept()).toEqual([{ obligation: rows[1], name: 'b.pdf' }]);
    expect(await waiting()).toEqual([]);
  });

  it("are not shown on the unit's own form", async () => {
    await post({ ...late(0), 'gui.0': 'mai' }, { 'tep.0': { name: 'cua-co-quan.pdf', content: scanOf('a') } });
    const unit = await office.signIn('don-vi', rows[0]!.split('/').at(-1)!);
    expect((await unit.get(`/u/${rows[0]}`)).body).not.toContain('cua-co-quan.pdf');
  });

  it('are checked like every file, and one marked secret is not kept', async () => {
    const answer = await post(
      { ...late(0), ...late(1) },
      {
        'tep.0': { name: 'a.pdf', content: Buffer.from('MZ') },
        'tep.1': { name: 'b.pdf', content: pdfOf(['TOI MAT', 'Báo cáo']) },
        'tep.2': { name: 'TUYỆT MẬT.pdf', content: scanOf('c') },
      },
    );
    expect(answer.status).toBe(422);
    const text = textOf(answer.body);
    expect(text).toContain('Tệp “a.pdf”');
    expect(text).toContain('tên tệp “TUYỆT MẬT.pdf”');
    expect(await kept()).toEqual([]);
    expect(await waiting()).not.toContain('TUYỆT MẬT.pdf');
  });

  it('go with the reports that name them over the API, in a list and in a table', async () => {
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addPeople(office.database);
    const session = (await sessionOf(office.database, 'staff'))!;
    const token = await makeToken(office.database, session, { purpose: 'quét', days: 1, at: TODAY });
    const mark = 'x';
    const send = async (path: string, body: object, names: readonly string[]) => {
      const parts = names.map((name) =>
        Buffer.concat([
          Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`),
          scanOf(name),
          Buffer.from('\r\n'),
        ]),
      );
      const head = `--${mark}\r\ncontent-disposition: form-data; name="report"\r\n\r\n${JSON.stringify(body)}\r\n`;
      const answer = await office.ask(`/api/v1${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': `multipart/form-data; boundary=${mark}` },
        body: Buffer.concat([Buffer.from(head), ...parts, Buffer.from(`--${mark}--\r\n`)]),
      });
      return { status: answer.status, json: JSON.parse(answer.body) };
    };
    const report = (obligation: string, files: string[]) => {
      return { obligation, files, document: { number: '7/BC', date: '2026-11-20', signer: null } };
    };
    const wrong = await send('/records', { reports: [report(rows[0]!, ['thieu.pdf'])] }, ['thua.pdf']);
    expect(wrong.json.issues.map(({ path }: { path: string }) => path)).toEqual(['reports.0.files', 'files']);
    const taken = await send('/records', { reports: [report(rows[0]!, ['a.pdf']), report(rows[1]!, ['b.pdf'])] }, [
      'b.pdf',
      'a.pdf',
    ]);
    expect(taken.json.map(({ files }: { files: { name: string }[] }) => files.map(({ name }) => name))).toEqual([
      ['a.pdf'],
      ['b.pdf'],
    ]);
    const sheet = (file: string) =>
      `Mã báo cáo;Số;Ngày;Người ký;Ngày đến;Bản quét\n${rows[2]};9/BC;20/11/2026;Chủ tịch;;${file}\n`;
    const lost = await send('/record-sheets', { sheet: sheet('x.pdf') }, ['c.pdf']);
    expect(lost.json.issues).toMatchObject([
      { path: 'file', code: 'FIELD_UNKNOWN' },
      { path: 'file', line: 2, code: 'NOT_FOUND' },
    ]);
    const recorded = await send('/record-sheets', { sheet: sheet('c.pdf') }, ['c.pdf']);
    expect(recorded.json).toMatchObject([{ obligation: rows[2], files: [{ name: 'c.pdf' }] }]);
  });
});
