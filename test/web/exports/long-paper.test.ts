import { eventually } from '../../setup/eventually';
import { readPdf } from '../../setup/paper-reader';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OVERDUE_ROUND, TODAY } from '../setup/sample-office';

const MORE_UNITS = 600;
const ADDRESS = `/ban-in/${OVERDUE_ROUND}?lan=1`;

describe('the paper of a report of many units', () => {
  let office: RunningApp;
  let staff: Visitor;
  let program: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    program = await programOf(office, staff);
    await office.database.rows(
      `insert into units (id, register, code, name, short_name, type, groups, ord, successors)
       select 'gialai-2025:t' || n, 'gialai-2025', 't' || n, 'UBND xã thử ' || n, 'xã thử ' || n, 'commune', '{}', 10000 + n, '{}'
       from generate_series(1, $1::int) n`,
      [MORE_UNITS],
    );
    await office.database.rows(
      `insert into obligations (id, collection, unit, ord, own, state, last_day, late_from, working_due)
       select o.collection || '/gialai-2025:t' || n, o.collection, 'gialai-2025:t' || n, 10000 + n, false, 'open', o.last_day, o.late_from, o.working_due
       from (select * from obligations where collection = $1 limit 1) o, generate_series(1, $2::int) n`,
      [OVERDUE_ROUND, MORE_UNITS],
    );
  });
  afterAll(() => office.close());

  const ready = (address: string) =>
    eventually('the file is ready', async () => (await staff.get(address)).body.includes(`${address}/tep`));

  it.each(['docx', 'pdf'])(
    'is made outside the request as %s: a page says how far it is, then gives the file',
    async (kind) => {
      const asked = await staff.get(`${ADDRESS}&dang=${kind}`);
      expect(asked.status).toBe(303);
      const address = asked.headers.get('location')!;
      expect(address).toMatch(/^\/xuat\/[0-9a-f-]{36}$/);
      await ready(address);
      const page = textOf((await staff.get(address)).body);
      expect(page).toContain('Văn bản của nhiều đơn vị thành tệp');
      expect(page).toContain('Tệp được giữ một ngày, đến');
      const file = await staff.get(`${address}/tep`);
      expect(file.headers.get('content-disposition')).toContain(`.${kind}`);
      if (kind === 'pdf') expect((await readPdf(file.bytes)).pages.join(' ')).toContain('DỰ THẢO');
      else expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
      const other = await office.signIn('lanh-dao');
      expect((await other.get(address)).status).toBe(404);
      expect((await other.get(`${address}/tep`)).status).toBe(404);
    },
  );

  it('a version that is not there is refused at once, and waits nowhere', async () => {
    expect((await staff.get(`/ban-in/${OVERDUE_ROUND}?lan=99&dang=pdf`)).status).toBe(404);
  });

  it('over the API: 202 with the place where the file will be, how far it is, then the file', async () => {
    const asked = await program.call('downloadRollupPaper', { collection: OVERDUE_ROUND, kind: 'pdf' });
    expect(asked.status).toBe(202);
    const { export: id } = asked.json as { export: string };
    const place = `/api/v1/exports/${id}`;
    expect(asked.headers.get('location')).toBe(place);
    await eventually('the file is ready', async () => {
      const { state } = (await program.call('readExport', { export: id })).json as { state: string };
      return state === 'ready';
    });
    const file = await program.call('downloadExport', { export: id });
    expect(file.status).toBe(200);
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const other = await programOf(office, await office.signIn('lanh-dao'));
    for (const operation of ['readExport', 'downloadExport', 'cancelExport'])
      expect([operation, (await other.call(operation, { export: id })).status]).toEqual([operation, 404]);
  });

  it('is cancelled by its person alone: no file is made, and the journal says it', async () => {
    const [{ owner }] = (await office.database.rows<{ owner: string }>('select owner from exports limit 1')) as [
      { owner: string },
    ];
    const [row] = await office.database.rows<{ id: string }>(
      `insert into exports (id, owner, name, format, state, lines, share, asked_at)
       values (gen_random_uuid(), $1, 'Báo cáo', 'pdf', 'writing', 700, 0.4, to_timestamp($2)) returning id`,
      [owner, TODAY / 1_000],
    );
    const address = `/xuat/${row!.id}`;
    const waiting = await staff.get(address);
    expect(textOf(waiting.body)).toContain('Đang ghi tệp, xong 40%');
    expect(waiting.body).toContain('value="2.4"');
    const other = await office.signIn('lanh-dao');
    expect((await other.post(`${address}/huy`, {})).status).toBe(404);
    const early = await program.call('downloadExport', { export: row!.id });
    expect([early.status, (early.json as { code: string }).code]).toEqual([409, 'EXPORTS_WAIT']);
    expect((await staff.post(`${address}/huy`, {})).headers.get('location')).toBe(address);
    const cancelled = await staff.get(address);
    expect([cancelled.headers.get('refresh'), textOf(cancelled.body)]).toEqual([
      null,
      expect.stringContaining('Đã dừng'),
    ]);
    expect(textOf((await staff.get('/nhat-ky?viec=export.cancel')).body)).toContain('Dừng lập tệp');
    const kept = await program.call('readExport', { export: row!.id });
    expect(kept.json).toMatchObject({ state: 'cancelled', lines: 700 });
  });

  it('is gone a day after it was asked for', async () => {
    const address = (await staff.get(`${ADDRESS}&dang=docx`)).headers.get('location')!;
    await ready(address);
    office.setClock(TODAY + 24 * 3_600_000 + 60_000);
    const again = await office.signIn('chuyen-vien');
    expect((await again.get(address)).status).toBe(404);
    office.setClock(TODAY);
  });
});
