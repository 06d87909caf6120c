import { writeSync } from 'node:fs';
import { submitReport } from '../../client/reports/submit';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { connect } from '../../storage/database';
import { type CrashPoint, crashingDatabase } from '../setup/crashing-database';
import { webReport } from '../setup/office';
import { uploadedFile } from '../setup/uploaded-file';

/** Arguments of the program. */
export interface SubmitLoop {
  databaseUrl: string;
  /** Business time of its first report. */
  at: number;
  obligations: string[];
  crashAt: CrashPoint | null;
  /** Key of the form, when a unit sends one report again and again until it has its receipt. */
  key: string | null;
}

/** Sends reports with a file each, and prints every receipt as soon as it is given. */
async function main({ databaseUrl, at, obligations, crashAt, key }: SubmitLoop): Promise<void> {
  const database = crashingDatabase(connect(databaseUrl, { max: 4 }), crashAt);
  const send = async (round: number, obligation: string) => {
    const content = Buffer.alloc(20_000 + round, `${obligation} ${round}`);
    const file = uploadedFile(`báo cáo ${round}.pdf`, content);
    const request = { ...webReport(obligation, round), files: [file], idempotencyKey: key };
    const receipt = await submitReport(unlimitedCaller(database, { at: at + round, who: 'Văn thư' }), request);
    writeSync(1, `${JSON.stringify(receipt)}\n`);
  };
  for (let round = 1; round <= (key === null ? 10_000 : 1); round++) {
    await Promise.all(obligations.map((obligation) => send(round, obligation)));
  }
  await database.close();
}

void main(JSON.parse(process.argv[2]!) as SubmitLoop);
