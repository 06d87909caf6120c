import { clamd } from '../../files/virus-scan';
import { scanOf } from '../setup/pdf';
import { type ScriptedClamd, scriptedClamd } from '../setup/scripted-clamd';
import { storedOf } from '../web/setup/raw-report';
import { type RunningApp, runningApp, type Visitor } from '../web/setup/running-app';
import { OPEN_ROUND, UNIT } from '../web/setup/sample-office';

const OWN = `/u/${OPEN_ROUND}/${UNIT}`;
const CLEAN = scanOf('Báo cáo');
const INFECTED = scanOf('EICAR-STANDARD-ANTIVIRUS-TEST-FILE');

describe('with a virus scanner of the office', () => {
  let office: RunningApp;
  let unit: Visitor;
  let scanner: ScriptedClamd;
  beforeAll(async () => {
    scanner = await scriptedClamd('EICAR-STANDARD');
    office = await runningApp({ virusScanner: clamd(scanner.address, 500) });
    unit = await office.signIn('don-vi', UNIT);
  });
  afterAll(() => office.close());

  const send = (khoa: string, content: Buffer) =>
    unit.upload(OWN, { viec: 'gui', khoa, 'so-van-ban': '3/BC-UBND', 'v.citizens-received': '4' }, [
      { name: 'a.pdf', content },
    ]);
  const scannerState = async () =>
    (JSON.parse((await office.ask('/readyz')).body) as { virusScanner: string }).virusScanner;

  it('an infected file is refused with the name of the virus, and nothing is stored', async () => {
    const before = await storedOf(office);
    const answer = await send('virus', INFECTED);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Tệp “a.pdf”: phần mềm quét virus tìm thấy Win.Test.EICAR_HDB-1');
    expect(await storedOf(office)).toEqual(before);
    expect(scanner.scanned).toEqual([INFECTED.length]);
  });

  it('a clean file is accepted, and the state of the scanner is shown', async () => {
    expect((await send('clean', CLEAN)).status).toBe(303);
    expect(await scannerState()).toBe('ready');
  });

  it('a scanner that does not answer or does not run delays no receipt, and that is shown', async () => {
    scanner.fallSilent();
    expect((await send('silent', CLEAN)).status).toBe(303);
    expect(await scannerState()).toBe('away');
    await scanner.close();
    expect((await send('gone', scanOf('Báo cáo khác'))).status).toBe(303);
  });
});

it('without a scanner the state says that there is none', async () => {
  const office = await runningApp({ sample: false });
  expect(JSON.parse((await office.ask('/readyz')).body)).toMatchObject({ virusScanner: 'none' });
  await office.close();
});
