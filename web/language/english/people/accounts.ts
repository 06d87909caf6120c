import { html } from '../../../html';
import type { ACCOUNTS as VIETNAMESE } from '../../vietnamese/people/accounts';
import { plural } from '../plural';

export const ACCOUNTS: typeof VIETNAMESE = {
  title: 'Accounts',
  lead:
    'People who have a role without being contacts in a register. ' +
    'Contacts of units sign in with their address in the register and need no account here.',
  notGiven: 'The role was not granted. To be corrected:',
  notDone: 'This could not be done:',
  done: {
    giao: 'The role is granted. The person signs in by a link sent by mail.',
    'thu-hoi': 'The role is revoked. Its sessions and access tokens end at once.',
    'dat-lai':
      'The code is reset. The person sets it up again at the next sign-in; all sessions, access tokens and calendar addresses have ended.',
    'thu-hoi-ma': 'The access token is revoked. The program that used it can no longer get in.',
  },
  nobody: 'Nobody yet.',
  table: 'People and roles',
  person: 'Person',
  role: 'Role and scope',
  until: 'Until',
  givenBy: 'Granted by',
  code: 'Code',
  action: 'Action',
  yourself: 'yourself',
  wholeSystem: 'the whole system',
  allUnits: 'all units',
  onlyDocuments: (titles) => `documents only: ${titles.join('; ')}`,
  over: 'expired',
  untilRevoked: 'until revoked',
  setUp: 'set up',
  notSetUp: 'not set up',
  sessions: (count) => `signed in: ${count} ${plural(count, 'session', 'sessions')}`,
  revoke: (role, person) => html`Revoke<span class="hidden"> the role ${role} of ${person}</span>`,
  reset: (person) => html`Reset the code<span class="hidden"> of ${person}</span>`,
  give: 'Grant a role',
  email: 'E-mail',
  emailHint: 'Sign-in links go to this address.',
  name: 'Full name',
  nameHint: 'For the journal, with the office in brackets.',
  duty: 'Role',
  chooseDuty: 'Choose a role',
  unit: 'Unit',
  unitHint:
    'Full name, or code of the register. Needed for a compiler’s officer or head and for a reporting officer. ' +
    'For tracking staff, leaders and auditors: this unit and those below it only; empty means all units.',
  documents: 'These documents only',
  documentsHint: 'None chosen means all documents. For tracking staff, leaders and auditors.',
  lastDay: 'Last day',
  lastDayHint: 'For a temporary replacement. Write it like 31/12/2026 (day, month, year). Empty means until revoked.',
  tokens: 'Access tokens of programs',
  noTokens: 'No token is in use.',
  aboutTokens:
    'Each token acts for the person who made it, with the same rights. Revoke tokens that nobody can explain, and those of people who have left.',
  tokenFor: 'Used for',
  tokenMade: 'Made at',
  tokenExpires: 'Expires',
  revokeToken: (purpose, person) => html`Revoke<span class="hidden"> the token used for ${purpose} of ${person}</span>`,
  journal: 'Everything done here is written to the journal. The last administrator cannot revoke their own role.',
};
