import type { Role, Step } from '../steps/step';
import type { Instant } from '../time/time';
import type { Contact, Post, UnitId } from '../units/unit';
import type { Notice, NoticeKind } from './notice';

/** Contacts and superiors of the units of a collection, on the day of the step. */
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
  /** First notices may be sent at any hour. */
  urgent: boolean;
}

/** The two slots of a step's notices: the next one, and the one after it for mail that staff check first. */
export interface StepSlots {
  next: Instant;
  after: Instant;
}

interface Owing {
  obligation: string;
  unit: UnitId;
  /** Its report was returned and is due again on the same day: only the unit itself is reminded and urged. */
  returned?: boolean;
}

const POST_OF: Readonly<Partial<Record<Role, Post>>> = { office: 'office', officer: 'officer', head: 'head' };

/** The notice to the compiler's officer beside those to the units, by step. */
const TO_COMPILER_OFFICER: Readonly<Partial<Record<Step['kind'], NoticeKind>>> = {
  remind: 'call-list',
  overdue: 'overdue-list',
  compile: 'draft',
  supplement: 'supplement',
};

/** Steps that also notify a unit of a returned report. */
const ALSO_WHEN_RETURNED: ReadonlySet<Step['kind']> = new Set<Step['kind']>(['remind', 'overdue', 'repeat']);

/**
 * The notices of a step: to each unit still owing, its superior, the compiler and the receiver. There is none about a
 * unit that does not owe, and one at most per person and obligation.
 * @param owing the obligations of the step's deadline that owe at this moment, in register order
 * @param slots the mail slots at or after the step; the units' `overdue` waits for the second one, so that
 *   staff can first record what came by other channels
 */
export function noticesOfStep(
  step: Step,
  subject: StepSubject,
  owing: readonly Owing[],
  directory: Directory,
  slots: StepSlots,
): Notice[] {
  const notices: Notice[] = [];
  const told = new Map<string | null, string[]>();
  const tell = (person: Contact, kind: NoticeKind, unit: UnitId, obligation: string | null) => {
    const already = told.get(obligation);
    if (already === undefined) told.set(obligation, [person.id]);
    else if (already.includes(person.id)) return;
    else already.push(person.id);
    notices.push({
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
  return notices;
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

/** The superior, unless it is the receiver (which the compiler informs) or missing. */
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

/** The leaders' summary when a version is confirmed for the first time; confirmations of supplements send none. */
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
