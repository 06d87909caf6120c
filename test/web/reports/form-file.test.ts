import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inVietnamese } from '../../../domain/messages/message';
import { readArchive, wholePart } from '../../../files/archive/read-archive';
import { ConfinedPool } from '../../../files/confined/confined-pool';
import { at, codes, dungHan, FOLDER } from '../../cli/command-line';
import { danVanKheo } from '../../domain/rollup/dan-van-kheo';
import { packZip } from '../../setup/zip';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OTHER_UNIT, UNIT } from '../setup/sample-office';
import { sendForm } from '../setup/sent-form';

const REPORT = `${OPEN_ROUND}/${UNIT}`;
const PAGE = `/u/${REPORT}`;

let office: RunningApp;
let unit: Visitor;
let program: Program;
beforeAll(async () => {
  office = await runningApp();
  unit = await office.signIn('don-vi', UNIT);
  program = await programOf(office, unit);
});
afterAll(() => office.close());

/** The downloaded workbook with answers put into it, by the code of their row and the number of their column. */
async function filled(answers: Readonly<Record<string, string>>, form?: Buffer): Promise<Buffer> {
  const content = form ?? (await unit.get(`/bieu-mau/${REPORT}?dang=xlsx`)).bytes;
  const parts = (await readArchive(content))!;
  const texts = new Map<string, string>();
  for (const part of parts) texts.set(part.name, (await wholePart(part, 5_000_000))!.toString('utf8'));
  const strings = [
    ...texts.get('xl/sharedStrings.xml')!.matchAll(/<si>[\s\S]*?<t[^>]*>([^<]*)<\/t>[\s\S]*?<\/si>/g),
  ].map(([, text]) => text!);
  let sheet = texts.get('xl/worksheets/sheet1.xml')!;
  for (const [place, answer] of Object.entries(answers)) {
    const [code, column] = place.split('/') as [string, string];
    const row = new RegExp(`<c r="A(\\d+)"[^>]*t="s"[^>]*><v>${strings.indexOf(code)}</v>`).exec(sheet)![1]!;
    const cell = new RegExp(`<c r="${column}${row}"([^>]*?)(?:/>|></c>)`);
    const value = /^-?\d+(\.\d+)?$/.test(answer)
      ? `><v>${answer}</v></c>`
      : ` t="inlineStr"><is><t>${answer}</t></is></c>`;
    if (!cell.test(sheet)) throw new Error(`no empty cell ${column}${row}`);
    sheet = sheet.replace(
      cell,
      (_, attributes: string) => `<c r="${column}${row}"${attributes.replace(/ t="\w+"/, '')}${value}`,
    );
  }
  texts.set('xl/worksheets/sheet1.xml', sheet);
  return packZip([...texts].map(([name, text]) => ({ name, content: text })));
}

const upload = (
  name: string,
  content: Buffer,
  fields: readonly (readonly [string, string])[] = [['viec', 'doc-bieu-mau']],
) => sendForm(office, unit, PAGE, { fields, files: { 'bieu-mau': { name, content } } });

const sent = async () =>
  (
    await office.database.rows<{ n: number }>('select count(*)::int as n from submissions where obligation = $1', [
      REPORT,
    ])
  )[0]!.n;
const waiting = async () =>
  (await office.database.rows('select 1 from held_files where obligation = $1', [REPORT])).length;

describe('a unit fills in its form as a file', () => {
  it('finds both files on the page of its report, with its name, the period and the code of the report', async () => {
    const page = (await unit.get(PAGE)).body;
    for (const kind of ['xlsx', 'docx']) {
      expect(page).toContain(`href="/bieu-mau/${REPORT}?dang=${kind}"`);
      const file = await unit.get(`/bieu-mau/${REPORT}?dang=${kind}`);
      expect([file.status, file.headers.get('content-disposition')]).toEqual([
        200,
        expect.stringContaining(`.${kind}`),
      ]);
      expect((await unit.get(`/bieu-mau/${OPEN_ROUND}/${OTHER_UNIT}?dang=${kind}`)).status).toBe(404);
    }
  });

  it('sees what the file holds in the fields of the page; nothing is sent or kept', async () => {
    const before = await sent();
    const content = await filled({
      'dialogues/C': '12',
      'models.economy/C': '7',
      'exemplars.1/C': 'Tổ liên gia tự quản',
    });
    const answer = await upload('bieu-mau.xlsx', content);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatch(/name="v\.dialogues" value="12"/);
    expect(answer.body).toMatch(/name="v\.models\.economy\.registered-group" value="7"/);
    expect(answer.body).toMatch(/name="v\.exemplars\.0\.name" value="Tổ liên gia tự quản"/);
    expect(textOf(answer.body)).toMatch(/Đã đọc 03 ô từ tệp “ ?bieu-mau.xlsx ?” vào trang. Báo cáo chưa được gửi/);
    expect([await sent(), await waiting()]).toEqual([before, 0]);
  });

  it('is told every fault by its cell beside the field, and keeps what the file says and what was typed', async () => {
    const content = await filled({ 'dialogues/C': 'khoảng 12', 'citizens-received/C': '12.5' });
    const fields = [
      ['viec', 'doc-bieu-mau'],
      ['v.proposals', 'Đã gõ trên trang'],
      ['so-van-ban', '12/BC-UBND'],
    ] as const;
    const answer = await upload('bieu-mau.xlsx', content, fields);
    expect(answer.status).toBe(422);
    const page = textOf(answer.body);
    expect(page).toMatch(/Ô C\d+: .{0,80}tìm thấy “khoảng 12”; cần một số, viết như 1234/);
    expect(page).toMatch(/Ô C\d+: .{0,80}tìm thấy “12,5”; cần số nguyên/);
    expect(answer.body).toContain('href="#v.dialogues"');
    expect(answer.body).toMatch(/name="v\.dialogues" value="khoảng 12"/);
    expect(answer.body).toContain('Đã gõ trên trang');
    expect(answer.body).toMatch(/name="so-van-ban" value="12\/BC-UBND"/);
  });

  it('sees a chosen file before it is sent, also when it pressed another button', async () => {
    const before = await sent();
    const answer = await upload('bieu-mau.xlsx', await filled({ 'dialogues/C': '12' }), [
      ['viec', 'gui'],
      ['khoa', 'k'],
    ]);
    expect([answer.status, await sent(), await waiting()]).toEqual([200, before, 0]);
    expect(answer.body).toMatch(/name="v\.dialogues" value="12"/);
  });

  it('cannot read the form of another unit into its own, nor a file that is no form', async () => {
    const other = await office.signIn('don-vi', OTHER_UNIT);
    const form = (await other.get(`/bieu-mau/${OPEN_ROUND}/${OTHER_UNIT}?dang=xlsx`)).bytes;
    const answer = await upload('bieu-mau.xlsx', await filled({ 'dialogues/C': '99' }, form));
    expect(answer.status).toBe(422);
    expect(textOf(answer.body)).toContain(`Tệp là biểu mẫu của báo cáo “${OPEN_ROUND}/${OTHER_UNIT}”`);
    expect(answer.body).not.toMatch(/name="v\.dialogues" value="99"/);
    const empty = await sendForm(office, unit, PAGE, { fields: [['viec', 'doc-bieu-mau']] });
    expect([empty.status, textOf(empty.body)]).toEqual([422, expect.stringContaining('Chưa chọn tệp biểu mẫu')]);
    expect((await upload('x.xlsx', Buffer.from('MZ'))).status).toBe(422);
  });

  it('has the same over the API, whose values are then sent', async () => {
    const form = await program.call('downloadForm', { obligation: REPORT });
    const content = await filled({ 'dialogues/C': '12', 'citizens-received/C': 'x' }, form.bytes);
    const body = new FormData();
    body.append('report', JSON.stringify({ obligation: REPORT }));
    body.append('files', new Blob([content as Uint8Array<ArrayBuffer>]), 'bieu-mau.xlsx');
    const encoded = new Response(body);
    const answer = await office.ask('/api/v1/form-file', {
      method: 'POST',
      headers: { authorization: `Bearer ${program.token}`, 'content-type': encoded.headers.get('content-type')! },
      body: Buffer.from(await encoded.arrayBuffer()),
    });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      200,
      {
        obligation: REPORT,
        values: { dialogues: '12', 'citizens-received': 'x' },
        issues: [
          {
            code: 'FIGURE_INVALID',
            field: 'citizens-received',
            message: expect.stringMatching(/^Ô C\d+: .*tìm thấy “x”/),
          },
        ],
        warnings: [],
      },
    ]);
  });

  it('is sent by the command line: faults by cell, then a receipt', async () => {
    const env = at(office.databaseUrl, '2026-11-23T09:15:00+07:00');
    const out = join(FOLDER, 'bieu-mau.xlsx');
    rmSync(out, { force: true });
    expect((await dungHan(['form', REPORT, '--out', out], env)).code).toBe(0);
    const form = readFileSync(out);
    writeFileSync(out, await filled({ 'dialogues/C': '12.5' }, form));
    const refused = await dungHan(['submit', REPORT, '--form', out, '--json'], env);
    expect([refused.code, codes(refused), refused.stdout]).toEqual([
      1,
      ['FIGURE_DECIMALS'],
      expect.stringMatching(/Ô C\d+: /),
    ]);
    const before = await sent();
    writeFileSync(out, await filled({ 'dialogues/C': '12' }, form));
    const shown = await dungHan(['form', REPORT, '--read', out, '--json'], env);
    expect(shown.json()).toEqual({ obligation: REPORT, values: { dialogues: '12' } });
    expect(await sent()).toBe(before);
    const taken = await dungHan(['submit', REPORT, '--form', out, '--json'], env);
    expect([taken.code, await sent()]).toEqual([0, before + 1]);
    const both = await dungHan(['submit', REPORT, '--form', out, '--values', out, '--json'], env);
    expect(codes(both)).toEqual(['USAGE']);
  });

  it('starts from what was sent last', async () => {
    const again = await program.call('downloadForm', { obligation: REPORT });
    const answer = await upload('bieu-mau.xlsx', await filled({}, again.bytes));
    expect(answer.body).toMatch(/name="v\.dialogues" value="12"/);
  });
});

it('is read in the confined process, Excel and Word', async () => {
  const pool = new ConfinedPool({ processes: 1 });
  try {
    const parsers = pool.parsersFor('unit');
    for (const kind of ['xlsx', 'docx']) {
      const { bytes } = await unit.get(`/bieu-mau/${REPORT}?dang=${kind}`);
      const read = await parsers.formFile(`x.${kind}`, bytes, danVanKheo);
      // Another form than that of the report: its codes are strange, and each is named by its cell.
      expect(read.ok && read.value.obligation).toBe(REPORT);
      expect(read.ok && inVietnamese(read.value.issues[0]!.message)).toMatch(
        kind === 'xlsx' ? /^Ô [A-Z]+\d+: / : /^Bảng \d, dòng \d+, ô \d: /,
      );
    }
  } finally {
    await pool.close();
  }
});
