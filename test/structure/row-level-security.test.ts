import { sourceFiles, withoutComments } from './source-files';

/** Who reads past row-level security, by the database of the process instead of the person's (`request.database`), and why. */
const WHOLE_DATABASE: Readonly<Record<string, string>> = {
  'web/app.ts': 'Sessions and tokens are read before anybody is known.',
  'web/access/file-host.ts': 'The session of an address that a page has signed is read, as in app.ts.',
  'web/access/limits.ts': 'Builds the readers.',
  'web/people/home-routes.ts': 'The people of "Dùng thử", and signing out.',
  'web/people/sign-in-routes.ts': 'Nobody is signed in yet.',
  'web/people/second-factor-routes.ts': 'Nobody is signed in yet.',
  'web/people/session-routes.ts': 'A person’s own sessions, by session and address.',
  'web/people/token-routes.ts': 'A person’s own tokens, by name, role and address.',
  'web/reports/receipt-proof-routes.ts':
    'The code of the receipt is the key; how often it may be tried is counted for all.',
  'web/people/weekly-mail-routes.ts': 'The secret of the address is the key.',
  'web/calendar/calendar-feed-routes.ts': 'The secret of the address is the key; what it opens is read as its unit.',
  'web/mailbox/mailbox-routes.ts': 'The post office of the sample, which everybody of the sample may open.',
  'web/people/link-sender.ts': 'Sends links; no request of anybody.',
  'web/people/account-operations.ts': 'A person’s own sessions, tokens and weekly mail.',
};

const WHOLE = /\b(deps|whole)\.database\b|\bdatabase\b[^;]*} = (deps|whole)\b/;
/** The API hands its operations dependencies that read as the person already. */
const PERSONS = /\bdeps\.database\b/;

it('pages and the API read as the person who asks; who reads past row-level security says why', () => {
  const found = sourceFiles(['web']).filter(({ path, text }) =>
    withoutComments(text)
      // The working calendar is nobody's.
      .replaceAll('loadCalendar(deps.database)', '')
      .split('\n')
      .some((line) => WHOLE.test(line) && !(path.endsWith('-operations.ts') && PERSONS.test(line))),
  );
  expect(found.map(({ path }) => path).sort()).toEqual(Object.keys(WHOLE_DATABASE).sort());
});
