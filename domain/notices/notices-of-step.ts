import type { Role, Step } from '../steps/step';
import type { Instant } from '../time/time';
import type { Contact, Post, UnitId } from '../units/unit';
import type { Notice, NoticeKind } from './notice';

/** Whom the units of a collection can be reached through, on the day of the step. */
export interface Directory {
  contacts(unit: UnitId, post: Post): readonly Contact[];
  /** The parent in the plan's tree on that day; null at the top or when missing. */
  superior(unit: UnitId): UnitId | null;
}

/** The collection a step belongs to. */
export interface StepSubject {
  plan: string;
  collection: string;
  compiler: UnitId;
  receiver: UnitId;
  /** First notices may leave at any hour. */
  urgent: boolean;
}

/** The two slots a step's notices use: the next one, and the one after for what staff look at first. */
export interface StepSlots {
  next: Instant;
  after: Instant;
}

interface Owing {
  obligation: string;
  unit: UnitId;
  /** Its report came and is to be mended by the same day: only the unit itself is reminded and urged. */
  returned?: boolean;
}

const POST_OF: Readonly<Partial<Record<Role, Post>>> = { office: 'office', officer: 'officer', head: 'head' };

/** What the compiler's officer is told beside the units, by step. */
const TO_COMPILER_OFFICER: Readonly<Partial<Record<Step['kind'], NoticeKind>>> = {
  remind: 'call-list',
  overdue: 'overdue-list',
  compile: 'draft',
  supplement: 'supplement',
};

/** What is said to a unit also of a report it is to mend. */
const ALSO_WHEN_RETURNED: ReadonlySet<Step['kind']> = new Set<Step['kind']>(['remind', 'overdue', 'repeat']);

/**
 * Who must be told what when a step is done: each unit still owing through its contacts, its superior, the compiler and
 * the receiver. Nobody is told of units that do not owe; one person is told one thing once.
 * @param owing the obligations of the step's deadline that owe at this moment, in register order
 * @param slots the mail slots on or after the moment of the step; the units' `overdue` waits for the second one, so that
 *   staff can tick what came by other channels first
 */
export function noticesOfStep(
  step: Step,
  subject: StepSubject,
  owing: readonly Owing[],
  directory: Directory,
  slots: StepSlots,
): Notice[] {
  const notices = new Map<string, Notice>();
  const tell = (person: Contact, kind: NoticeKind, unit: UnitId, obligation: string | null) => {
    const key = `${person.id} ${obligation ?? ''}`;
    if (notices.has(key)) return;
    notices.set(key, {
      person: person.id,
      unit,
      plan: subject.plan,
      collection: subject.collection,
      obligation,
      step: step.id,
      kind,
      at: step.at,
      slot: kind === 'overdue' ? slots.after : slots.next,
      urgent: subject.urgent,
    });
  };
  const unsent = owing.filter(({ returned }) => returned !== true);
  const units = ALSO_WHEN_RETURNED.has(step.kind) ? owing : unsent;
  for (const role of step.to) {
    const post = POST_OF[role];
    if (post !== undefined)
      notifyUnits(step, post === 'head' ? unsent : units, (unit) => directory.contacts(unit, post), tell);
    else if (role === 'superior') notifySuperiors(unsent, subject, directory, tell);
    else notifyCompilerOrReceiver(role, step, subject, unsent.length, directory, tell);
  }
  return [...notices.values()];
}

type AddNotice = (person: Contact, kind: NoticeKind, unit: UnitId, obligation: string | null) => void;

function notifyUnits(
  step: Step,
  owing: readonly Owing[],
  contacts: (unit: UnitId) => readonly Contact[],
  tell: AddNotice,
): void {
  const kind = step.kind as NoticeKind;
  for (const { obligation, unit } of owing) {
    for (const person of contacts(unit)) tell(person, kind, unit, obligation);
  }
}

/** The superior, unless it is the receiver (which is told by the compiler) or missing. */
function notifySuperiors(owing: readonly Owing[], subject: StepSubject, directory: Directory, tell: AddNotice): void {
  for (const { obligation, unit } of owing) {
    const superior = directory.superior(unit);
    if (superior === null || superior === subject.receiver || superior === subject.compiler) continue;
    for (const person of directory.contacts(superior, 'office')) tell(person, 'escalate-superior', unit, obligation);
  }
}

function notifyCompilerOrReceiver(
  role: Role,
  step: Step,
  subject: StepSubject,
  owing: number,
  directory: Directory,
  tell: AddNotice,
): void {
  if (role === 'compiler-officer') {
    const kind = TO_COMPILER_OFFICER[step.kind];
    const always = step.kind === 'compile' || step.kind === 'supplement';
    if (kind === undefined || (owing === 0 && !always)) return;
    for (const person of directory.contacts(subject.compiler, 'officer')) tell(person, kind, subject.compiler, null);
  } else if (role === 'compiler-head') {
    if (owing === 0) return;
    const kind = step.kind === 'letter' ? 'letter' : 'escalate-compiler';
    for (const person of directory.contacts(subject.compiler, 'head')) tell(person, kind, subject.compiler, null);
  } else if (role === 'receiver') {
    const summary = step.kind === 'compile';
    if (owing === 0 && !summary) return;
    for (const person of directory.contacts(subject.receiver, 'head')) {
      tell(person, summary ? 'summary' : 'letter-receiver', subject.receiver, null);
    }
  }
}

/** The leaders' summary when a version is confirmed for the first time; later confirmations of supplements tell nobody. */
export function noticesOfConfirmation(
  version: number,
  subject: StepSubject,
  directory: Directory,
  at: Instant,
  slot: Instant,
): Notice[] {
  return directory.contacts(subject.receiver, 'head').map((person) => ({
    person: person.id,
    unit: subject.receiver,
    plan: subject.plan,
    collection: subject.collection,
    obligation: null,
    step: `confirm:${version}`,
    kind: 'summary',
    at,
    slot,
    urgent: false,
  }));
}
