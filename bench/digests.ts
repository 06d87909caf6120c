import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { activatePlan } from '../client/plans/activate';
import { unlimitedCaller } from '../client/unlimited-caller';
import { vietnamCalendar } from '../domain/calendar/calendar';
import type { Notice } from '../domain/notices/notice';
import { atTime, type Instant } from '../domain/time/time';
import type { Register } from '../domain/units/unit';
import { MACHINE_HEADERS, type OutgoingMail } from '../mail/message';
import { sendDigests } from '../mail/send-digests';
import { smtpTransport } from '../mail/smtp-transport';
import type { Transport } from '../mail/transport';
import type { Database } from '../storage/database';
import { insertNotices } from '../storage/notices';
import { type Benchmark, inTurn, measurement, secondsOf } from './benchmark';
import { nationalRegister } from './national-register';
import { planForMeasuring } from './plan-text';

const ROUNDS = 5;
const COMMUNES = 150;
/** Office mailbox and officer of each commune: one digest each. */
const MAILS = COMMUNES * 2;
/** Reports a commune owes, and so the notices of one digest. */
const REPORTS = ['dan-van', 'dan-chu', 'tiep-dan'] as const;
const PLAN = 'do-thu';

/** Digests per second to an SMTP server on this machine. */
export const digests: Benchmark = {
  name: 'digests',
  about: 'digests sent per second (mail/send-digests.ts), against a bare pooled nodemailer with the same mails',
  async run({ services, projectDir }) {
    const database = await services.database(10);
    const register = nationalRegister(PLAN, { provinces: 1, communes: COMMUNES }, 2);
    const reports = await activate(database, projectDir, register);
    const sink = await startSink();
    const taken: OutgoingMail[] = [];
    const ours = recordingTransport(smtpTransport(sink.url), taken);
    const bare = createTransport({ url: sink.url, pool: true, maxConnections: 2 });
    try {
      const sendOurs = (round: number) => sendRound(database, ours, taken, reports, register, round);
      await sendOurs(0);
      const rounds = await inTurn(
        ROUNDS,
        (round) => sendOurs(round + 1),
        async () => MAILS / (await secondsOf(() => Promise.all(taken.map((mail) => bare.sendMail(messageOf(mail)))))),
      );
      const note = `${MAILS} digests a round, ${REPORTS.length} notices each; baseline: the same mails, composed before`;
      return [measurement({ name: 'digests', unit: 'per s', note }, rounds)];
    } finally {
      bare.close();
      await ours.close();
      sink.close();
    }
  },
};

/** @returns ids of the obligations of every commune, with their units. */
async function activate(database: Database, projectDir: string, register: Register): Promise<OwedReport[]> {
  const requirements = REPORTS.map((id) => ({
    id,
    frequency: 'year',
    due: { type: 'date', date: '2026-12-17' },
    period: '2026',
    dueText: 'chậm nhất ngày 17/12/2026',
    reporters: { groups: ['xa-phuong'] },
    receiver: 'superior',
  }));
  const loaded = planForMeasuring(projectDir, { id: PLAN, effective: '2026-01-01', requirements }, register);
  const caller = unlimitedCaller(database, { at: atTime('2026-01-05', '09:30'), who: 'Đo' });
  await activatePlan(caller, loaded, { notifyPast: false, embedded: true });
  return database.rows<OwedReport>('select id as obligation, collection, unit from obligations order by ord');
}

interface OwedReport {
  obligation: string;
  collection: string;
  unit: string;
}

/**
 * One slot in which every unit is reminded of all its reports.
 * @returns digests sent per second, forming them included.
 */
async function sendRound(
  database: Database,
  transport: Transport,
  taken: OutgoingMail[],
  reports: readonly OwedReport[],
  register: Register,
  round: number,
): Promise<number> {
  const calendar = vietnamCalendar();
  const slot = atTime(calendar.addWorkingDays('2026-11-02', round), '08:00');
  await database.transaction((tx) => insertNotices(tx, remindersOf(reports, register, slot)));
  taken.length = 0;
  const office = {
    database,
    transport,
    calendar,
    from: 'Đúng Hạn <nhac-viec@do.invalid>',
    baseUrl: 'http://localhost',
  };
  const seconds = await secondsOf(() => sendDigests(office, slot, slot));
  if (taken.length !== MAILS) throw new Error(`${taken.length} digests were sent, not ${MAILS}`);
  return MAILS / seconds;
}

function remindersOf(reports: readonly OwedReport[], register: Register, slot: Instant): Notice[] {
  const contacts = new Map(register.units.map((unit) => [unit.id, unit.contacts]));
  return reports.flatMap(({ obligation, collection, unit }) =>
    contacts.get(unit)!.map((person) => ({
      person: person.id,
      unit,
      plan: PLAN,
      collection,
      obligation,
      step: `remind:-3wd@${new Date(slot).toISOString().slice(0, 10)}`,
      kind: 'remind' as const,
      at: slot,
      slot,
      urgent: false,
    })),
  );
}

/** A transport that also stores the mails, for the baseline. */
function recordingTransport(transport: Transport, taken: OutgoingMail[]): Transport {
  return {
    async send(mail) {
      taken.push(mail);
      return transport.send(mail);
    },
    close: () => transport.close(),
  };
}

function messageOf({ messageId, from, to, subject, html, text }: OutgoingMail) {
  return { messageId, from, to, subject, html, text, headers: { ...MACHINE_HEADERS } };
}

async function startSink(): Promise<{ url: string; close(): void }> {
  const child = fork(join(__dirname, 'smtp-sink.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [port] = (await once(child, 'message')) as [number];
  return { url: `smtp://127.0.0.1:${port}`, close: () => child.disconnect() };
}
