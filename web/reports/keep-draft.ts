import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../client/contract';
import { holdFiles } from '../../client/reports/held-files';
import { addressOf } from '../../domain/ids';
import { lapsedCallerOf } from '../access/caller';
import { signInAddress } from '../access/sign-in-address';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { SentForm } from '../http/multipart-form';
import { languageOf } from '../http/request-language';
import { wordsOf } from '../language/words';
import { draftKeptView } from './draft-kept-view';
import { conflictingDraft } from './edit-conflicts';
import { namedHeld } from './held-files';
import type { SubmissionTarget } from './obligation';
import { type SavedDraft, saveDraft } from './saved-draft';
import { secrecyFieldFault } from './secrecy-fault';

/** A draft that was kept, or the one of another window that is not written over. */
export type DraftResult = { ok: true; draft: Omit<SavedDraft, 'fields'> } | { ok: false; other: SavedDraft };

/** Saves what is typed, unless another window saved its own since this page was opened. */
export async function keepDraft(
  target: SubmissionTarget,
  fields: ReadonlyMap<string, string>,
  caller: Caller,
): Promise<DraftResult> {
  const other = await conflictingDraft(caller.reader, target, fields);
  if (other !== null) return { ok: false, other };
  const draft = { savedBy: caller.who, savedAt: caller.at };
  await saveDraft(caller, target, fields);
  return { ok: true, draft };
}

/** Whether the page's own script made the request: it wants JSON, not a page. */
export function isScript(request: FastifyRequest): boolean {
  return request.headers.accept === 'application/json';
}

export function draftedElsewhere(request: FastifyRequest, { savedBy, savedAt }: SavedDraft): string {
  const w = wordsOf(languageOf(request));
  return w.reports.form.draftedElsewhere(savedAt, w.say(savedBy));
}

/**
 * The session expired while the report was typed: nothing is submitted, the input becomes the draft, and the person
 * signs in again. A form of another session, or with a mark of secrecy, is not saved.
 */
export async function keepAfterExpiry(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  target: SubmissionTarget,
  sent: SentForm,
): Promise<FastifyReply> {
  const own = sent.fields.get('dau') === request.lapsed!.formToken && secrecyFieldFault(sent) === null;
  const caller = lapsedCallerOf(request);
  const kept = own ? await keepDraft(target, sent.fields, caller) : null;
  const isKept = kept?.ok === true;
  const isHeld = isKept && (await holdFiles(caller, target, sent.files, namedHeld(sent.fields))) === null;
  reply.code(401);
  if (isScript(request)) {
    const { keptAsDraft, notKept } = wordsOf(languageOf(request)).reports.form;
    return reply.send(isKept ? { message: keptAsDraft, base: String(kept.draft.savedAt) } : { message: notKept });
  }
  const signIn = signInAddress(deps, addressOf('/u', target.id));
  const files = sent.files.length + sent.fileFaults.length === 0 ? 'none' : isHeld ? 'held' : 'lost';
  return sendPage(deps, request, reply, draftKeptView, { kept: isKept, files, signIn });
}
