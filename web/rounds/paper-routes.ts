import type { FastifyInstance, FastifyRequest } from 'fastify';
import { noteSignedRollup } from '../../client/rounds/note-signed-paper';
import { readLetter } from '../../client/rounds/read-letter';
import { dayOf } from '../../domain/time/time';
import { type PaperOfRound, readSignedFile, readSignedPaper } from '../../storage/signed-papers';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForRound, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendOrQueuePaper } from '../exports/long-paper';
import { sendPage } from '../frame/page';
import { sendFile } from '../http/send-file';
import { paperKindOf, signingOf } from '../http/send-paper';
import { addressOf } from '../language/vietnamese-words';
import { type CollectionHead, readHead } from './collection-head';
import { longLetter, longRollup } from './long-papers';
import { readSignedForm, type SignedForm, typedSigned } from './signed-form';
import { signedView } from './signed-view';

interface Query {
  lan?: string;
  buoc?: string;
  dang?: string;
  ky?: string;
}

/**
 * The papers of a round as files (`/ban-in/…`), the page on which a signed compiled report is recorded (`/da-ky/…`), and the signed
 * scans (`/ban-da-ky/…`). A letter's outcome is noted on its own page.
 */
export function paperRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const readers = { config: { access: 'readers', narrowed: true } } as const;
  const staff = { config: { access: 'staff', narrowed: true } } as const;

  app.get<{ Querystring: Query }>('/ban-in/*', readers, async (request, reply) => {
    const { id } = await roundOf(request);
    const { buoc, lan, dang, ky } = request.query;
    const signing = signingOf(ky);
    if (buoc !== undefined) {
      const letter = await readLetter(request.reader, id, buoc, signing);
      if (letter === null) throw notFound();
      return sendOrQueuePaper(request, reply, longLetter(letter, paperKindOf(dang)));
    }
    const wanted = { collection: id, version: versionIn(lan), signing };
    return sendOrQueuePaper(request, reply, await longRollup(request.reader, wanted, paperKindOf(dang)));
  });

  app.get<{ Querystring: Query }>('/ban-da-ky/*', readers, async (request, reply) => {
    const { id } = await roundOf(request);
    const file = await readSignedFile(request.reader, id, paperIn(request.query));
    if (file === null) throw notFound();
    return sendFile(reply, file);
  });

  app.get<{ Querystring: Query }>('/da-ky/*', staff, async (request, reply) => {
    const head = await roundOf(request);
    const of = await signedVersion(request, head, request.query.lan);
    return sendPage(deps, request, reply, signedView, { sample: head.sample, head, ...of, ...emptyForm(of.signed) });
  });

  app.post('/da-ky/*', staff, async (request, reply) => {
    const form = await readSignedForm(request);
    checkFormToken(sessionOf(request), form.fields.get('dau'));
    const head = await roundOf(request);
    const { version, signed } = await signedVersion(request, head, form.fields.get('lan'));
    const { typed, faults, given } = typedSigned(form, dayOf(request.at));
    if (given === null) {
      reply.code(422);
      return sendPage(deps, request, reply, signedView, { sample: head.sample, head, version, signed, typed, faults });
    }
    await noteSignedRollup(callerOf(request), head.id, version, given);
    return reply.redirect(`${addressOf('/tong-hop', head.id)}?lan=${version}`, 303);
  });
}

async function roundOf(request: FastifyRequest): Promise<CollectionHead> {
  const head = await readHead(request.reader, restOf(request));
  if (head === null) throw notFound();
  await askForRound(request, head.id);
  return head;
}

/** The version that was or is to be signed: the newest unless one is named. */
async function signedVersion(request: FastifyRequest, { id, latestVersion }: CollectionHead, lan: string | undefined) {
  const version = versionIn(lan) ?? latestVersion;
  if (version < 1 || version > latestVersion) throw notFound();
  return { version, signed: await readSignedPaper(request.reader, id, { version }) };
}

function emptyForm(signed: { number: string; signer: string } | null): Pick<SignedForm, 'typed' | 'faults'> {
  return { typed: { so: signed?.number ?? '', ngay: '', ky: signed?.signer ?? '' }, faults: [] };
}

function paperIn({ lan, buoc }: Query): PaperOfRound {
  if (buoc !== undefined) return { step: buoc };
  const version = versionIn(lan);
  if (version === null) throw notFound();
  return { version };
}

function versionIn(lan: string | undefined): number | null {
  if (lan === undefined || lan === '') return null;
  if (!/^\d{1,6}$/.test(lan)) throw notFound();
  return Number(lan);
}
