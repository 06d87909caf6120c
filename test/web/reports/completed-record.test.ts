import { scanOf } from '../../setup/pdf';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND } from '../setup/sample-office';
import { sendForm } from '../setup/sent-form';

const UNIT = 'gialai-2025:w23590';
const OWED = `${OPEN_ROUND}/${UNIT}`;

describe('a paper that staff recorded by its number alone', () => {
  let office: RunningApp;
  let staff: Visitor;
  let program: Program;
  let receipt: string;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    program = await programOf(office, staff);
    const reports = [{ obligation: OWED, document: { number: '9/BC', date: '2026-11-20', signer: 'Chủ tịch' } }];
    [{ receipt }] = (await program.get<{ receipt: string }[]>('recordReports', {}, { reports })) as [
      { receipt: string },
    ];
  });
  afterAll(() => office.close());

  const files = async () =>
    (
      await office.database.rows<{ name: string; version: number }>(
        `select a.name, s.version from attachments a join submissions s on s.id = a.submission
         where s.obligation = $1 order by s.version, a.ord`,
        [OWED],
      )
    ).map(({ name, version }) => `${version} ${name}`);

  it('takes a scan on the page that its receipt leads to, as the next version of the same document', async () => {
    const page = `/phieu/${receipt}/bo-sung`;
    expect((await staff.get(`/phieu/${receipt}`)).body).toContain(`href="${page}"`);
    const nothing = await sendForm(office, staff, page, { fields: [], files: {} });
    expect(nothing.status).toBe(422);
    const added = await sendForm(office, staff, page, {
      fields: [],
      files: { tep: { name: 'bản quét.pdf', content: scanOf('a') } },
    });
    expect(added.status).toBe(303);
    receipt = added.headers.get('location')!.slice('/phieu/'.length);
    expect(await files()).toEqual(['2 bản quét.pdf']);
    expect(textOf((await staff.get(`/phieu/${receipt}`)).body)).toContain('9/BC');
  });

  it('is added to by the API, and not where nothing is added', async () => {
    const nothing = await program.call('completeRecord', {}, { receipt, values: null });
    expect([nothing.status, nothing.json]).toMatchObject([409, { code: 'REPORT_EMPTY' }]);
  });
});
