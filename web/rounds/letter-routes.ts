import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type LetterOutcome, noteLetter } from '../../client/rounds/note-letter';
import { required, unexpectedIn } from '../../domain/source/typed-field';
import { dayOf } from '../../domain/time/time';
import { parseVietnameseDate, tableDate } from '../../domain/time/vietnamese';
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
import { readLetter } from '../../client/rounds/read-letter';

type Typed = LetterContent['typed'];

/** The draft of a công văn đôn đốc, and the note of its outcome: signed, or not to be sent. */
export function letterRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: { buoc?: string; xong?: string } }>(
    '/du-thao/*',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => sendLetter(deps, request, reply, request.query.buoc ?? '', null, []),
  );

  app.post<{ Body: Record<string, string | undefined> }>(
    '/du-thao/*',
    { config: { access: 'staff', narrowed: true } },
    async (request, reply) => {
      const body = request.body;
      checkFormToken(sessionOf(request), body.dau);
      const step = body.buoc ?? '';
      await askForRound(request, restOf(request));
      const { typed, faults, outcome } = readOutcome(body, dayOf(request.at));
      if (outcome === null) return sendLetter(deps, request, reply.code(422), step, typed, faults);
      await noteLetter(callerOf(request), restOf(request), step, outcome);
      return reply.redirect(`${addressOf('/du-thao', restOf(request))}?buoc=${encodeURIComponent(step)}&xong=co`, 303);
    },
  );
}

function readOutcome(
  body: Readonly<Record<string, string | undefined>>,
  today: string,
): { typed: Typed; faults: Fault[]; outcome: LetterOutcome | null } {
  const text = (name: string) => toOneLine(body[name] ?? '').slice(0, 500);
  const typed = { so: text('so'), ngay: text('ngay'), ky: text('ky'), 'ly-do': text('ly-do') };
  const faults: Fault[] = [];
  if (body.viec === 'khong-gui') {
    if (typed['ly-do'] === '') faults.push({ field: 'ly-do', message: required('labels.not-sent-reason') });
    return { typed, faults, outcome: faults.length > 0 ? null : { outcome: 'not-sent', reason: typed['ly-do'] } };
  }
  const signedOn = parseVietnameseDate(typed.ngay);
  if (typed.so === '') faults.push({ field: 'so', message: required('labels.letter-number') });
  if (signedOn === null || signedOn > today) {
    const found = typed.ngay.slice(0, 40);
    const fault = unexpectedIn('labels.signed-on', found, 'typed.a-day-until-today', 'typed.left-empty');
    faults.push({ field: 'ngay', message: fault });
  }
  if (typed.ky === '') faults.push({ field: 'ky', message: required('labels.signer') });
  if (faults.length > 0 || signedOn === null) return { typed, faults, outcome: null };
  return { typed, faults, outcome: { outcome: 'signed', number: typed.so, signedOn, signer: typed.ky } };
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
  return sendPage(deps, request, reply, letterView, {
    sample: head.sample,
    head,
    ...letter,
    step,
    typed: typed ?? {
      so: noted?.number ?? '',
      ngay: noted?.signedOn ? tableDate(noted.signedOn) : '',
      ky: noted?.signer ?? '',
      'ly-do': noted?.reason ?? '',
    },
    faults,
    done: (request.query as { xong?: string }).xong === 'co',
    canNote: request.session?.role === 'staff',
  });
}
