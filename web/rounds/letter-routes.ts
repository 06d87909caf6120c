import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type LetterOutcome, noteLetter } from '../../client/rounds/note-letter';
import { readLetter } from '../../client/rounds/read-letter';
import { required } from '../../domain/source/typed-field';
import { dayOf } from '../../domain/time/time';
import { readSignedPaper } from '../../storage/signed-papers';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForRound, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { addressOf } from '../language/vietnamese-words';
import { readHead } from './collection-head';
import { type LetterContent, letterView } from './letter-view';
import { type ReadSignedForm, readSignedForm, typedSigned } from './signed-form';
import { typedDay } from './signed-view';

type Typed = LetterContent['typed'];

/** The draft of a công văn đôn đốc, and the note of its outcome: signed, or not to be sent. */
export function letterRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: { buoc?: string; xong?: string } }>(
    '/du-thao/*',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => sendLetter(deps, request, reply, request.query.buoc ?? '', null, []),
  );

  app.post('/du-thao/*', { config: { access: 'staff', narrowed: true } }, async (request, reply) => {
    const form = await readSignedForm(request);
    checkFormToken(sessionOf(request), form.fields.get('dau'));
    const step = form.fields.get('buoc') ?? '';
    await askForRound(request, restOf(request));
    const { typed, faults, outcome } = readOutcome(form, dayOf(request.at));
    if (outcome === null) return sendLetter(deps, request, reply.code(422), step, typed, faults);
    await noteLetter(callerOf(request), restOf(request), step, outcome);
    return reply.redirect(`${addressOf('/du-thao', restOf(request))}?buoc=${encodeURIComponent(step)}&xong=co`, 303);
  });
}

function readOutcome(
  form: ReadSignedForm,
  today: string,
): { typed: Typed; faults: Fault[]; outcome: LetterOutcome | null } {
  const reason = toOneLine(form.fields.get('ly-do') ?? '').slice(0, 500);
  const { typed, faults, given } = typedSigned(form, today);
  const all = { ...typed, 'ly-do': reason };
  if (form.fields.get('viec') === 'khong-gui') {
    if (reason !== '') return { typed: all, faults: [], outcome: { outcome: 'not-sent', reason } };
    return {
      typed: all,
      faults: [{ field: 'ly-do', message: required('labels.not-sent-reason') }],
      outcome: null,
    };
  }
  return { typed: all, faults, outcome: given && { outcome: 'signed', ...given } };
}

async function sendLetter(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  step: string,
  typed: Typed | null,
  faults: Fault[],
): Promise<FastifyReply> {
  const head = await readHead(request.reader, restOf(request));
  if (head === null) throw notFound();
  await askForRound(request, head.id);
  const letter = await readLetter(request.reader, head.id, step);
  if (letter === null) throw notFound();
  const { noted } = letter;
  const signed = await readSignedPaper(request.reader, head.id, { step });
  return sendPage(deps, request, reply, letterView, {
    sample: head.sample,
    head,
    ...letter,
    signed,
    step,
    typed: typed ?? {
      so: noted?.number ?? '',
      ngay: typedDay(noted?.signedOn ?? null),
      ky: noted?.signer ?? '',
      'ly-do': noted?.reason ?? '',
    },
    faults,
    done: (request.query as { xong?: string }).xong === 'co',
    canNote: request.session?.role === 'staff',
  });
}
