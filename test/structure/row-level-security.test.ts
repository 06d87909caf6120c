import { sourceFiles, withoutComments } from './source-files';

/**
 * Who is given the database of the process, which has all rights, and why. All other files have `WebDependencies` without it
 * and read by `request.reader`: the compiler refuses the rest.
 */
const WHOLE_DATABASE: Readonly<Record<string, string>> = {
  'web/app.ts': 'Sessions and tokens are read before anybody is known.',
  'web/routes.ts': 'Hands it to the files below.',
  'web/dependencies.ts': 'Says what it is.',
  'web/access/file-host.ts': 'The session of an address that a page has signed is read, as in app.ts.',
  'web/access/file-address.ts': 'The address of a file is signed with what is stored of the session.',
  'web/access/limits.ts': 'Builds the readers.',
  'web/api/api-routes.ts': 'Hands it to account-operations.ts.',
  'web/api/operation.ts': 'Names what api-routes.ts hands on.',
  'web/health/checks.ts': 'Whether PostgreSQL answers; no request of anybody.',
  'web/health/health-routes.ts': 'As checks.ts.',
  'web/health/metrics.ts': 'Counts of the whole office, without names, for its monitor.',
  'web/health/metrics-routes.ts': 'As metrics.ts.',
  'web/people/home-routes.ts': 'The people of "Dùng thử", and signing out.',
  'web/people/sign-in-routes.ts': 'Nobody is signed in yet.',
  'web/people/provider-routes.ts': 'Nobody is signed in yet, or the provider’s server speaks.',
  'web/people/second-factor-routes.ts': 'Nobody is signed in yet.',
  'web/people/session-routes.ts': 'A person’s own sessions, by session and address.',
  'web/people/token-routes.ts': 'A person’s own tokens, by name, role and address.',
  'web/reports/receipt-routes.ts': 'Signs the address of a file, by file-address.ts.',
  'web/reports/receipt-proof-routes.ts':
    'The code of the receipt is the key; how often it may be tried is counted for all.',
  'web/people/weekly-mail-routes.ts': 'The secret of the address is the key.',
  'web/calendar/calendar-feed-routes.ts': 'The secret of the address is the key; what it opens is read as its unit.',
  'web/mailbox/mailbox-routes.ts': 'The post office of the sample, which everybody of the sample may open.',
  'web/people/link-sender.ts': 'Sends links; no request of anybody.',
  'web/people/mail-choice-routes.ts': 'How a person’s own mails come, by address.',
  'web/people/mail-choice-operations.ts': 'As mail-choice-routes.ts.',
  'web/people/account-operations.ts': 'A person’s own sessions, tokens and weekly mail.',
};

/** Who starts a transaction in `web/`: sign-in and what is a person's own. All else is a call of `client/`. */
const TRANSACTIONS: readonly string[] = [
  'web/people/account-operations.ts',
  'web/people/home-routes.ts',
  'web/people/second-factor.ts',
  'web/people/sessions.ts',
  'web/people/sign-in-routes.ts',
  'web/people/tokens.ts',
  'web/people/weekly-mail-routes.ts',
];

function naming(names: RegExp): string[] {
  return sourceFiles(['web'])
    .filter(({ text }) => names.test(withoutComments(text)))
    .map(({ path }) => path)
    .sort();
}

it('pages and the API read as the person who asks; who reads past row-level security says why', () => {
  expect(naming(/\b(DatabaseDependencies|wholeDatabase)\b/)).toEqual(Object.keys(WHOLE_DATABASE).sort());
});

it('no page starts a transaction past the calls of client/', () => {
  expect(naming(/\.transaction\(/)).toEqual(TRANSACTIONS);
  expect(naming(/\bwriter\b|\bTransactions\b/)).toEqual(['web/access/caller.ts', 'web/app.ts']);
});
