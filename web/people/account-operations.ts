import { z } from 'zod';
import { DungHanError } from '../../domain/errors';
import { inVietnamese, message } from '../../domain/messages/message';
import { DUTIES } from '../../domain/people/duty';
import { readWeeklyAddressees, setWeeklyMail } from '../../storage/weekly-mail';
import { notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { contactId, count, number, serial, text, unit, wordsNeeded } from '../api/scalars';
import { nothing } from '../api/shapes';
import { instant, iso } from '../api/times';
import { browserName } from './browser-name';
import { endMySessions, readMySessions } from './sessions';
import { readTokens, revokeToken } from './tokens';

const token = serial(7);
const weekly = z.array(
  z
    .object({ contact: contactId, name: text('Văn thư UBND xã An Phú'), stays: z.boolean() })
    .meta({ id: 'WeeklyMail', description: 'Whether the weekly mail comes to an address' }),
);
const person = z
  .object({
    name: text(EXAMPLE.person),
    role: z.enum(['staff', 'unit', 'leader']).describe('Whose pages the person works on'),
    unit: unit.nullable(),
  })
  .meta({ id: 'Person' });
const pageSession = z
  .object({
    session: text('2f6c9c1e-5a0e-4d0b-9a57-0c6f3a1d7b42'),
    duty: text('Chuyên viên theo dõi'),
    startedMinutes: count(95).describe('Minutes since sign-in'),
    seenMinutes: count(4).describe('Minutes since the last request'),
    browser: text('Firefox').nullable(),
    system: text('Windows').nullable(),
  })
  .meta({ id: 'Session', description: 'A session on the pages' });
const tokenLine = z
  .object({ token, purpose: text('Phần mềm quản lý văn bản'), madeAt: instant, expiresAt: instant })
  .meta({ id: 'Token', description: 'A token that still works, without its secret' });

/** What is a person's own: sessions, tokens, the weekly mail. */
export const ACCOUNT_OPERATIONS = subject('Account', [
  operation({
    method: 'GET',
    path: '/me',
    access: 'signed-in',
    id: 'readMe',
    summary: 'Who this token acts as',
    query: nothing,
    answer: person,
    run: async ({ session: { name, role, unit: own } }) => ({ name, role, unit: own }),
  }),
  operation({
    method: 'GET',
    path: '/sessions',
    access: 'signed-in',
    id: 'listSessions',
    summary: "The person's own sessions on the pages",
    query: nothing,
    answer: z.array(pageSession),
    async run({ wholeDatabase, session }) {
      const lines = await readMySessions(wholeDatabase, session);
      return lines.map(({ id, duty, browser, ...ago }) => {
        const { system, ...named } = browserName(browser);
        const shown = { ...named, system: system && inVietnamese(system) };
        return { session: id, duty: inVietnamese(DUTIES[duty]), ...ago, ...shown };
      });
    },
  }),
  operation({
    method: 'DELETE',
    path: '/sessions/{session}',
    access: 'signed-in',
    id: 'endSession',
    summary: "Ends one of the person's own sessions on the pages, or with `all` every one, and all other tokens",
    query: z.strictObject({ session: wordsNeeded(100, '2f6c9c1e-5a0e-4d0b-9a57-0c6f3a1d7b42') }),
    answer: z.object({ ended: count(1) }),
    async run({ wholeDatabase, session, query, request }) {
      // A token is no session: all others of its person are all there are.
      const which = query.session === 'all' ? 'others' : query.session;
      const ended = await endMySessions(wholeDatabase, session, which, request.at);
      if (ended === 0 && which !== 'others') throw notFound();
      return { ended };
    },
  }),
  operation({
    method: 'GET',
    path: '/tokens',
    access: 'signed-in',
    id: 'listTokens',
    summary: "The person's own tokens that still work, without their secrets",
    query: nothing,
    answer: z.array(tokenLine),
    async run({ wholeDatabase, session, request }) {
      const lines = await readTokens(wholeDatabase, session, request.at);
      return lines.map(({ id, purpose, madeAt, expiresAt }) => {
        return { token: id, purpose, madeAt: iso(madeAt), expiresAt: iso(expiresAt) };
      });
    },
  }),
  operation({
    method: 'DELETE',
    path: '/tokens/{token}',
    access: 'signed-in',
    id: 'revokeToken',
    summary: "Ends one of the person's own tokens, this one too",
    query: z.strictObject({ token: number }),
    answer: z.object({ token }),
    async run({ wholeDatabase, session, request, query }) {
      const mine = await readTokens(wholeDatabase, session, request.at);
      if (!mine.some(({ id }) => id === query.token)) throw notFound();
      await revokeToken(wholeDatabase, session, query.token, request.at);
      return query;
    },
  }),
  operation({
    method: 'GET',
    path: '/weekly-mail',
    access: 'signed-in',
    id: 'readWeeklyMail',
    summary: "Whether the weekly mail comes to the person's address",
    query: nothing,
    answer: weekly,
    async run({ wholeDatabase, session }) {
      return weeklyOf(await readWeeklyAddressees(wholeDatabase, session.email));
    },
  }),
  operation({
    method: 'POST',
    path: '/weekly-mail',
    access: 'signed-in',
    id: 'setWeeklyMail',
    summary: 'Leaves the weekly mail, or comes back to it',
    query: nothing,
    body: z.strictObject({ stays: z.boolean() }),
    answer: weekly,
    async run({ wholeDatabase, session, request, body: { stays } }) {
      const addressees = await readWeeklyAddressees(wholeDatabase, session.email);
      if (addressees.length === 0) {
        throw new DungHanError('NOT_FOUND', message('people.no-weekly-mail'));
      }
      await wholeDatabase.transaction(async (tx) => {
        for (const addressee of addressees) await setWeeklyMail(tx, addressee, { stays, at: request.at });
      });
      return weeklyOf(await readWeeklyAddressees(wholeDatabase, session.email));
    },
  }),
]);

function weeklyOf(addressees: Awaited<ReturnType<typeof readWeeklyAddressees>>): z.infer<typeof weekly> {
  return addressees.map(({ contact, name, leftAt }) => ({ contact, name, stays: leftAt === null }));
}
