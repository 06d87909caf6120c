import { inVietnamese } from '../domain/messages/message';
import type { Notice } from '../domain/notices/notice';
import type { Plan } from '../domain/plan/plan';
import { requirementOf } from '../domain/plan/requirement-of';
import type { Rehearsal } from '../domain/rehearsal/rehearse';
import type { RehearsedCollection, RehearsedObligation } from '../domain/rehearsal/rehearsed';
import { leftOut } from '../domain/rollup/left-out';
import { countRound } from '../domain/states/round-counts';
import { isMissing } from '../domain/states/standing';
import { type Day, dayOf, type Instant } from '../domain/time/time';
import { unitsById } from '../domain/units/register';
import { bodyNamed, isRelation } from '../domain/units/relation';
import type { Contact, Register, Unit, UnitId } from '../domain/units/unit';
import { composeDigest } from './compose';
import type {
  CollectionFacts,
  CompiledFacts,
  DigestFacts,
  NamedContact,
  NamedUnit,
  NoticeFacts,
  RoundFacts,
} from './facts';
import type { MailWords } from './record';
import { supplementFacts } from './version-facts';
import type { MailContext } from './words';

/** A rehearsal with the register of its contacts. */
export interface RehearsedMails {
  rehearsal: Rehearsal;
  register: Register;
}

const REMINDS: ReadonlySet<string> = new Set(['remind', 'overdue', 'escalate', 'repeat']);

/**
 * The mail one person would have received in one slot of a rehearsal, with the state of the round at that time. The
 * previous round, which a rehearsal does not have, is left out.
 * @returns null when there was none
 * @example rehearsedMail(mails, 'gialai-2020:so-y-te/office', slot, context)?.subject
 */
export function rehearsedMail(
  mails: RehearsedMails,
  person: string,
  slot: Instant,
  context: Omit<MailContext, 'at'>,
): MailWords | null {
  const notices = mails.rehearsal.notices.filter((notice) => notice.person === person && notice.slot === slot);
  const reader = contactsOf(mails.register).get(person);
  if (notices.length === 0 || reader === undefined) return null;
  const unit = unitsById(mails.register).get(reader.unit)!;
  const facts: DigestFacts = {
    reader: {
      name: reader.name,
      title: reader.title,
      phone: reader.phone,
      email: reader.email,
      post: reader.post,
      unit: named(unit),
    },
    notices: notices.map((notice) => noticeFacts(mails, notice, unit, slot)),
  };
  return composeDigest(facts, { ...context, at: slot });
}

function noticeFacts(mails: RehearsedMails, notice: Notice, reader: Unit, slot: Instant): NoticeFacts {
  const { rehearsal, register } = mails;
  const { plan } = rehearsal;
  const rehearsed = rehearsal.collections.find(({ collection }) => collection.id === notice.collection) ?? null;
  const obligation = [...(rehearsed?.obligations.values() ?? [])].find(({ id }) => id === notice.obligation);
  const milestone = plan.milestones.find(({ id }) => notice.step.split(/[:@]/).includes(id)) ?? null;
  const { id, title, document, tree, sample, milestones } = plan;
  return {
    kind: notice.kind,
    step: notice.step,
    readerUnit: { ...named(reader), order: reader.order },
    plan: { id, title, document, issuer: nameOf(register, document.issuer), tree, sample, milestones },
    collection: rehearsed === null ? null : collectionFacts(rehearsed, plan, register),
    obligation:
      rehearsed === null || obligation === undefined
        ? null
        : {
            id: obligation.id,
            unit: nameOf(register, obligation.unit),
            state: 'open',
            lastDay: rehearsed.collection.lastDay,
            lateFrom: rehearsed.collection.lateFrom,
            workingDue: rehearsed.collection.workingDue,
            reason: null,
          },
    round: rehearsed === null ? null : roundFacts(mails, rehearsed, slot),
    milestone,
  };
}

function collectionFacts({ collection, form }: RehearsedCollection, plan: Plan, register: Register): CollectionFacts {
  const requirement = requirementOf(plan, collection.requirement);
  const { id, period, boundary, lastDay, lateFrom, workingDue, cutoff, moved, provisional } = collection;
  return {
    ...{ id, period, boundary, lastDay, lateFrom, workingDue, cutoff, moved, provisional },
    report: requirement?.report ?? 'báo cáo',
    clause: requirement?.clause ?? '',
    dueText: requirement?.dueText ?? null,
    receiver: nameOf(register, collection.receiver),
    alsoTo: (collection.alsoTo ?? []).map((body) =>
      isRelation(body) ? inVietnamese(bodyNamed(body)) : nameOf(register, body).shortName,
    ),
    covers: collection.covers ?? null,
    compiler: nameOf(register, collection.compiler),
    through: collection.through !== null,
    contact: personFor(register, collection.compiler),
    form,
  };
}

/** The state of the round when the mail was sent. */
function roundFacts(
  { rehearsal, register }: RehearsedMails,
  rehearsed: RehearsedCollection,
  slot: Instant,
): RoundFacts {
  const { collection } = rehearsed;
  const units = [...rehearsed.obligations.values()].map((obligation) => knownAt(rehearsed, obligation, slot));
  const ofRound = rehearsal.notices.filter((notice) => notice.collection === collection.id);
  const urging = ofRound.filter(({ kind, at, slot: leaves }) => kind === 'overdue' && at <= slot && leaves > slot);
  return {
    counts: countRound(units, slot),
    missing: units
      .filter((unit) => isMissing(unit, slot))
      .map(({ unit }) => ({ ...nameOf(register, unit), contact: personFor(register, unit) })),
    extended: [],
    returned: [],
    remindedOn: daysOf(
      ofRound.filter(({ kind }) => REMINDS.has(kind)).map((notice) => notice.slot),
      slot,
    ),
    calledOn: [],
    urgingAt: urging[0]?.slot ?? null,
    letter:
      rehearsed.letters.filter(({ letter }) => letter.issuer === 'compiler' && letter.asOf <= slot).at(-1)?.step ??
      null,
    ...versionsAt(rehearsed, register, slot),
    previous: null,
    lateAgain: [],
  };
}

/** The state of a report known at an instant; a rehearsal has no returns and no extensions. */
function knownAt({ collection }: RehearsedCollection, { unit, own, submissions }: RehearsedObligation, at: Instant) {
  const come = submissions.filter(({ receivedAt }) => receivedAt <= at);
  const state = come.length === 0 ? ('open' as const) : come.at(-1)!.nil ? ('nil' as const) : ('submitted' as const);
  return { unit, own, state, lateFrom: collection.lateFrom, countedAt: come[0]?.countedAt ?? null, extended: false };
}

/** The versions at an instant, with the units they leave out, and what the newest one changes. */
function versionsAt(
  { obligations, rollups }: RehearsedCollection,
  register: Register,
  at: Instant,
): Pick<RoundFacts, 'version' | 'confirmed' | 'supplement'> {
  const known = rollups.filter(({ rollup }) => rollup.at <= at);
  const isConfirmed = ({ confirmed }: (typeof known)[number]) => confirmed !== null && confirmed.at <= at;
  const newest = known.at(-1);
  if (newest === undefined) return { version: null };
  const entered = [...obligations.values()].flatMap(({ unit, submissions: [first] }): [UnitId, Instant][] =>
    first === undefined ? [] : [[unit, first.receivedAt]],
  );
  const named = (ids: readonly UnitId[]): NamedUnit[] => ids.map((id) => nameOf(register, id));
  const versionOf = (one: (typeof known)[number]): CompiledFacts => {
    const { unsent, returned, excused } = leftOut(one.rollup, new Map(entered));
    const left = { unsent: named(unsent), returned: named(returned), excused: named(excused) };
    return { number: one.rollup.version, confirmed: isConfirmed(one), rollup: one.rollup, leftOut: left };
  };
  const last = known.findLast(isConfirmed);
  const rows = known.map((one) => ({
    version: one.rollup.version,
    state: isConfirmed(one) ? ('confirmed' as const) : ('draft' as const),
    body: one.rollup,
  }));
  const names = new Map(newest.rollup.units.expected.map((id) => [id, nameOf(register, id)]));
  return {
    version: versionOf(newest),
    confirmed: last === undefined ? null : versionOf(last),
    supplement: supplementFacts(rows, rows.at(-1)!, names),
  };
}

function daysOf(slots: readonly Instant[], before: Instant): Day[] {
  return [...new Set(slots.map(dayOf))].filter((day) => day < dayOf(before)).sort();
}

function contactsOf(register: Register): Map<string, Contact> {
  return new Map(register.units.flatMap(({ contacts }) => contacts.map((contact) => [contact.id, contact])));
}

function personFor(register: Register, unit: UnitId): NamedContact | null {
  const contacts = unitsById(register).get(unit)?.contacts ?? [];
  return contacts.find(({ post }) => post === 'officer') ?? contacts.find(({ post }) => post === 'office') ?? null;
}

function nameOf(register: Register, id: UnitId): NamedUnit {
  const unit = unitsById(register).get(id);
  return unit === undefined ? { id, name: id, shortName: id } : named(unit);
}

function named({ id, name, shortName }: Unit): NamedUnit {
  return { id, name, shortName };
}
