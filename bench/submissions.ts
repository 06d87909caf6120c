import type { SubmitRequest } from '../client/contract';
import { activatePlan } from '../client/plans/activate';
import { submitReport } from '../client/reports/submit';
import { unlimitedCaller } from '../client/unlimited-caller';
import { atTime, type Instant } from '../domain/time/time';
import { type AuditEntry, writeAudit } from '../storage/audit';
import type { Database, Transaction } from '../storage/database';
import { insertSubmission, type SubmissionRow } from '../storage/submissions';
import { type Benchmark, inTurn, type Measurement, measurement } from './benchmark';
import { nationalRegister } from './national-register';
import { filledForm, planForMeasuring } from './plan-text';

const ROUNDS = 3;
/** Duration of each side of a round, and its most reports. */
const ROUND_MS = 800;
const ROUND_REPORTS = 1_300;
const AT_ONCE = [1, 8, 32] as const;
/** Numbers of collections the reports are spread over; each has its own lock. */
const COLLECTIONS = [1, 20] as const;
/** Enough for all rounds of one setting. */
const UNITS = ROUND_REPORTS * ROUNDS * AT_ONCE.length + 100;
const EFFECTIVE = '2026-01-01';
const AT: Instant = atTime('2026-01-05', '09:30');

/** Receipts per second through the whole path, compared with inserting the rows alone. */
export const submissions: Benchmark = {
  name: 'submissions',
  about: 'reports taken per second (client/reports/submit.ts), against bare inserts of the same rows',
  async run({ services, projectDir, say }) {
    const database = await services.database(Math.max(...AT_ONCE));
    const measured: Measurement[] = [];
    for (const collections of COLLECTIONS) {
      say(`${UNITS} obligations in ${collections} collection(s), twice`);
      const [ours, bare] = await Promise.all([
        obligations(database, projectDir, collections, 'ours'),
        obligations(database, projectDir, collections, 'bare'),
      ]);
      const model = await modelRows(database, ours.next().value!);
      for (const atOnce of AT_ONCE) {
        const rounds = await inTurn(
          ROUNDS,
          () => perSecond(atOnce, () => send(database, ours.next().value!)),
          () => perSecond(atOnce, () => insert(database, model, bare.next().value!)),
        );
        const name = `submissions/${collections} collection${collections === 1 ? '' : 's'}/${atOnce} at once`;
        const note =
          'PostgreSQL with fsync; baseline: one transaction with the inserts of submission and journal alone';
        measured.push(measurement({ name, unit: 'per s', note }, rounds));
      }
    }
    return measured;
  },
};

/** Activates a plan with this number of compilers, and returns its obligations, alternating between collections. */
async function obligations(
  database: Database,
  projectDir: string,
  collections: number,
  name: string,
): Promise<Iterator<string, undefined>> {
  const id = `do-${name}-${collections}`;
  const register = nationalRegister(id, { provinces: collections, communes: UNITS }, 1);
  const requirement = {
    id: 'nop',
    frequency: 'year',
    due: { type: 'date', date: '2026-12-17' },
    period: '2026',
    dueText: 'chậm nhất ngày 17/12/2026',
    reporters: { groups: ['xa-phuong'] },
    receiver: 'superior',
  };
  const loaded = planForMeasuring(projectDir, { id, effective: EFFECTIVE, requirements: [requirement] }, register);
  await activatePlan(unlimitedCaller(database, { at: AT, who: 'Đo' }), loaded, { notifyPast: false, embedded: true });
  const rows = await database.rows<{ id: string }>(
    'select o.id from obligations o join collections c on c.id = o.collection where c.plan = $1 order by o.ord, c.id',
    [id],
  );
  return rows.map((row) => row.id).values() as Iterator<string, undefined>;
}

/** @returns how many were done per second by so many hands. */
async function perSecond(atOnce: number, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  let done = 0;
  const hand = async () => {
    while (performance.now() - begun < ROUND_MS && done < ROUND_REPORTS) {
      done += 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return (done * 1_000) / (performance.now() - begun);
}

let amount = 0;

function send(database: Database, obligation: string): Promise<unknown> {
  const request: SubmitRequest = {
    obligation,
    values: filledForm(amount++),
    nil: false,
    document: { number: '12/BC-UBND', date: '2026-01-05', signer: 'Nguyễn Văn A' },
    files: [],
    channel: 'web',
    sentOn: null,
    receivedAt: null,
    reason: null,
    idempotencyKey: `do-${amount}`,
  };
  return submitReport(unlimitedCaller(database, { at: AT, who: 'Chuyên viên' }), request);
}

/** The rows written by one submission. */
interface ModelRows {
  submission: SubmissionRow;
  audit: AuditEntry;
}

async function modelRows(database: Database, obligation: string): Promise<ModelRows> {
  await send(database, obligation);
  const [submission] = await database.rows<Omit<SubmissionRow, 'files'>>(
    `select id, obligation, version, nil, values, warnings, document_number as "documentNumber",
       document_date as "documentDate", signer, channel, sent_on as "sentOn", received_at as "receivedAt",
       counted_at as "countedAt", recorded_at as "recordedAt", submitted_by as "submittedBy", reason, receipt, sha256,
       idempotency_key as "idempotencyKey" from submissions where obligation = $1`,
    [obligation],
  );
  const [audit] = await database.rows<AuditEntry>(
    'select at, who, action, subject, detail from audit where subject = $1',
    [obligation],
  );
  return { submission: { ...submission!, files: [] }, audit: audit! };
}

function insert(database: Database, model: ModelRows, obligation: string): Promise<unknown> {
  const key = { id: `${obligation}#1`, obligation, receipt: `do-${obligation}`, idempotencyKey: `do-${obligation}` };
  return database.transaction(async (tx: Transaction) => {
    await insertSubmission(tx, { ...model.submission, ...key });
    await writeAudit(tx, { ...model.audit, subject: obligation });
  });
}
