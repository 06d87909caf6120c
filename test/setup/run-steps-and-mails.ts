import { readNextStep } from '../../activities/collection/read-next-step';
import { collectionSteps } from '../../activities/collection/steps';
import type { ActivityDeps } from '../../activities/deps';
import type { StepKind } from '../../domain/steps/step';
import { formatInstant, type Instant, parseInstant } from '../../domain/time/time';
import { localMailbox } from '../../mail/local-mailbox';
import { nextMailInstant } from '../../mail/next-mail-instant';
import { sendDigests } from '../../mail/send-digests';
import { loadCalendar } from '../../storage/calendar';
import type { Database } from '../../storage/database';

/** A sent mail. */
export interface SentMail {
  at: string;
  to: string;
  subject: string;
  text: string;
}

const FROM = 'Đúng Hạn <nhac@dunghan.invalid>';

/**
 * Performs the steps of a round, or of several, and sends the mails, in order of time, as the workflows would.
 * @param from start; steps already due are performed, earlier slots are not sent
 * @returns ids of the performed steps
 */
export async function runStepsAndMails(
  database: Database,
  round: string | readonly string[],
  from: Instant,
  until: Instant,
): Promise<string[]> {
  const calendar = await loadCalendar(database);
  const deps = { database, calendar: async () => calendar } as unknown as ActivityDeps;
  const steps = collectionSteps(deps);
  const act: Readonly<Record<StepKind, (request: { id: string; step: string; at: string }) => Promise<boolean>>> = {
    open: steps.openCollection,
    remind: steps.remind,
    overdue: steps.urgeOverdue,
    escalate: steps.escalate,
    repeat: steps.remind,
    letter: steps.draftLetter,
    compile: steps.compileRollup,
    supplement: steps.supplementRollup,
    close: steps.closeCollection,
  };
  const office = { database, transport: localMailbox(database), calendar, from: FROM, baseUrl: 'http://localhost' };
  const done: string[] = [];
  const turns: string[] = [];
  for (let now = from; ; ) {
    if (turns.length > MOST_TURNS) throw new Error(`It never comes to an end: ${turns.slice(-6).join(', ')}`);
    const step = await nextStep(deps, typeof round === 'string' ? [round] : round, now);
    const mail = await nextMailInstant(database, now, calendar);
    const mailAt = mail === null ? null : Math.max(now, mail.at);
    if (mail !== null && mailAt! <= until && (step === null || mailAt! < step.at)) {
      now = mailAt!;
      turns.push(`mails at ${formatInstant(now)}`);
      await sendDigests(office, mail.slot, now);
    } else if (step !== null && step.at <= until) {
      now = step.at;
      turns.push(`${step.round} ${step.step} at ${formatInstant(now)}`);
      await act[step.kind]({ id: step.round, step: step.step, at: formatInstant(now) });
      done.push(step.step);
    } else return done;
  }
}

/** More steps and slots than a year of one round has. */
const MOST_TURNS = 1_000;

/** The earliest of the next steps of these rounds. */
async function nextStep(deps: ActivityDeps, rounds: readonly string[], now: Instant) {
  const at = formatInstant(now);
  const steps = await Promise.all(
    rounds.map(async (round) => ({ round, next: (await readNextStep(deps)({ id: round, at })).next })),
  );
  return steps
    .flatMap(({ round, next }) =>
      next === null ? [] : [{ ...next, round, at: Math.max(now, parseInstant(next.at)!) }],
    )
    .reduce<StepOfRound | null>((first, step) => (first === null || step.at < first.at ? step : first), null);
}

interface StepOfRound {
  round: string;
  step: string;
  kind: StepKind;
  at: Instant;
}

/** Mails in the local mailbox to addresses that hold `part`, oldest first. */
export async function mailsTo(database: Database, part: string): Promise<SentMail[]> {
  const rows = await database.rows<Omit<SentMail, 'at'> & { at: Instant }>(
    `select coalesce(d.sent_at, m.delivered_at) as at, m.mail_to as to, m.subject, m.text
     from mailbox m left join digests d on d.message_id = m.message_id where m.mail_to like '%' || $1 || '%' order by m.id`,
    [part],
  );
  return rows.map((row) => ({ ...row, at: formatInstant(row.at).slice(0, 16) }));
}
