import { sourceFiles, withoutComments } from './source-files';

/** Who reads past the second wall, by the database of the process instead of the person's (`request.database`), and why. */
const WHOLE_DATABASE: Readonly<Record<string, string>> = {
  'web/app.ts': 'Sessions and tokens are read before anybody is known.',
  'web/access/file-host.ts': 'The session of an address that a page has signed is read, as in app.ts.',
  'web/access/limits.ts': 'Builds the readers.',
  'web/routes/home.ts': 'The people of "Dùng thử", and signing out.',
  'web/routes/sign-in.ts': 'Nobody is signed in yet.',
  'web/routes/second-factor.ts': 'Nobody is signed in yet.',
  'web/routes/sessions.ts': 'A person’s own sessions, by session and address.',
  'web/routes/tokens.ts': 'A person’s own tokens, by name, role and address.',
  'web/routes/receipt-proof.ts': 'The code of the receipt is the key; how often it may be tried is counted for all.',
  'web/routes/weekly-mail.ts': 'The secret of the address is the key.',
  'web/routes/calendar-feed.ts': 'The secret of the address is the key; what it opens is read as its unit.',
  'web/routes/mailbox.ts': 'The post office of the sample, which everybody of the sample may open.',
  'web/sign-in/link-sender.ts': 'Sends links; no request of anybody.',
  'web/api/account-operations.ts': 'A person’s own sessions, tokens and weekly mail.',
};

const WHOLE = /\b(deps|whole)\.database\b|\bdatabase\b[^;]*} = (deps|whole)\b/;
/** The API hands its operations dependencies that read as the person already. */
const PERSONS = /\bdeps\.database\b/;

it('pages and the API read as the person who asks; who reads past that wall says why', () => {
  const found = sourceFiles(['web']).filter(({ path, text }) =>
    withoutComments(text)
      // The working calendar is nobody's.
      .replaceAll('loadCalendar(deps.database)', '')
      .split('\n')
      .some((line) => WHOLE.test(line) && !(path.startsWith('web/api/') && PERSONS.test(line))),
  );
  expect(found.map(({ path }) => path).sort()).toEqual(Object.keys(WHOLE_DATABASE).sort());
});
