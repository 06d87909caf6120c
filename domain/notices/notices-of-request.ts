import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import type { Notice } from './notice';
import type { Directory } from './notices-of-step';

/** A unit asked for a later last day. */
export interface NotifiedRequest {
  /** Id of the request. */
  request: number;
  plan: string;
  collection: string;
  obligation: string;
  unit: UnitId;
  compiler: UnitId;
}

/** The step id of a request's notices. @example requestStep(7) // 'request:7' */
export function requestStep(request: number): string {
  return `request:${request}`;
}

/** Notices of a unit's request for an extension, to the compiler's officer and to the unit's own head, one each. */
export function noticesOfRequest(
  { request, compiler, ...about }: NotifiedRequest,
  directory: Pick<Directory, 'contacts'>,
  at: Instant,
  slot: Instant,
): Notice[] {
  const step = requestStep(request);
  const people = [...directory.contacts(compiler, 'officer'), ...directory.contacts(about.unit, 'head')];
  return people.map(({ id: person }) => ({ ...about, person, kind: 'ask-extend', step, at, slot, urgent: false }));
}

/** The step id of the notices of a withdrawn ad-hoc request. */
const WITHDRAWAL_STEP = 'withdraw-request';

/** Notices that an ad-hoc request was withdrawn, at once, to the offices and officers of the units that owed it. */
export function noticesOfWithdrawal(
  owing: readonly Pick<Notice, 'plan' | 'collection' | 'obligation' | 'unit'>[],
  directory: Pick<Directory, 'contacts'>,
  at: Instant,
): Notice[] {
  return owing.flatMap((about) =>
    [...directory.contacts(about.unit, 'office'), ...directory.contacts(about.unit, 'officer')].map(
      ({ id: person }): Notice => ({
        ...{ ...about, person, kind: 'withdraw-request', step: WITHDRAWAL_STEP, at, slot: at, urgent: true },
      }),
    ),
  );
}

/** Notices to a unit's office and officer that a report was recorded by mistake, and is still owed, in the next slot. */
export function noticesOfWithdrawnRecord(
  about: Pick<Notice, 'plan' | 'collection' | 'obligation' | 'unit'>,
  version: number,
  directory: Pick<Directory, 'contacts'>,
  at: Instant,
  slot: Instant,
): Notice[] {
  const people = [...directory.contacts(about.unit, 'office'), ...directory.contacts(about.unit, 'officer')];
  const told = { ...about, kind: 'unrecord' as const, step: `unrecord:${version}`, at, slot, urgent: false };
  return people.map(({ id: person }) => ({ ...told, person }));
}
