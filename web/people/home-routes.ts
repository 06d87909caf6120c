import type { FastifyInstance } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { inVietnamese, message } from '../../domain/messages/message';
import { DUTIES } from '../../domain/people/duty';
import type { Instant } from '../../domain/time/time';
import { checkFormToken } from '../access/csrf';
import { sessionOf } from '../access/request';
import { safeRedirect } from '../access/safe-redirect';
import { endSession, type Person, signedInByOf, startSession } from '../access/session';
import type { DatabaseDependencies } from '../dependencies';
import { startPage } from '../frame/navigation';
import { sendPage } from '../frame/page';
import { clearSessionCookie, sessionCookieOf, setSessionCookie } from '../http/cookie';
import { toOneLine } from '../http/one-line';
import { homeView } from './home-view';
import { signOutAddressAt } from './provider-exchange';
import { sendOnward } from './provider-onward';
import { LEADER, readOfficerName, readSamplePeople } from './sample-people';

interface Choice {
  vai?: string;
  don_vi?: string;
  tiep?: string;
}

interface Search {
  tim?: string;
  tiep?: string;
}

/** Home; in the embedded sample the page "Dùng thử", which signs in as one of the sample people. */
export function homeRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  app.get<{ Querystring: Search }>('/', { config: { access: 'everyone' } }, async (request, reply) => {
    if (!deps.embedded) {
      const { session } = request;
      return reply.redirect(session === null ? '/dang-nhap' : startPage(session.role), 303);
    }
    const words = toOneLine(request.query.tim ?? '').slice(0, 100);
    const people = await readSamplePeople(deps.database, request.at, words);
    const next = safeRedirect(request.query.tiep);
    return sendPage(deps, request, reply, homeView, { sample: true, people, words, next });
  });

  app.post<{ Body: { dau?: string } }>('/dang-xuat', { config: { access: 'signed-in' } }, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body.dau);
    const token = sessionCookieOf(request, deps.baseUrl)!;
    const by = await signedInByOf(deps.database, token);
    await endSession(deps.database, token);
    clearSessionCookie(reply, deps.baseUrl);
    const provider = app.identityProviders.find(({ settings }) => settings.id === by?.provider);
    const onward = provider === undefined ? null : await signOutAddressAt(provider, deps.baseUrl);
    if (provider === undefined || onward === null) return reply.redirect('/', 303);
    request.session = null;
    return sendOnward(deps, request, reply, { address: onward, name: provider.settings.name, leaving: true });
  });

  if (!deps.embedded) return;
  app.post<{ Body: Choice }>('/dung-thu', { config: { access: 'everyone' } }, async (request, reply) => {
    const choice = request.body;
    const person = await chosenPerson(deps, choice, request.at);
    const old = sessionCookieOf(request, deps.baseUrl);
    const token = await deps.database.transaction(async (tx) => {
      if (old !== null) await endSession(tx, old);
      return startSession(tx, person, request.headers['user-agent'] ?? '');
    });
    setSessionCookie(reply, deps.baseUrl, token);
    return reply.redirect(safeRedirect(choice.tiep) ?? startPage(person.role), 303);
  });
}

async function chosenPerson(
  deps: DatabaseDependencies,
  choice: Choice,
  at: Instant,
): Promise<Person & { duty?: 'administrator' }> {
  if (choice.vai === 'quan-tri')
    return { role: 'staff', duty: 'administrator', name: inVietnamese(DUTIES.administrator), unit: null };
  const people = await readSamplePeople(deps.database, at);
  if (choice.vai === 'chuyen-vien')
    return { role: 'staff', name: people.staffName ?? inVietnamese(DUTIES.staff), unit: null };
  if (choice.vai === 'lanh-dao') return { role: 'leader', name: people.leaderName ?? LEADER, unit: null };
  const unit = choice.don_vi ?? '';
  const name = choice.vai === 'don-vi' ? await readOfficerName(deps.database, unit) : null;
  if (name === null) throw new DungHanError('USAGE', message('people.choose-trial-role'));
  return { role: 'unit', name, unit };
}
