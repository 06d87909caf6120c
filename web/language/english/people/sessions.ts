import { html } from '../../../html';
import type { SESSIONS as VIETNAMESE } from '../../vietnamese/people/sessions';
import { plural } from '../plural';

export const SESSIONS: typeof VIETNAMESE = {
  title: 'Sign-in sessions',
  lead: 'The browsers signed in with your address. End any session you do not know.',
  table: 'Sign-in sessions',
  browser: 'Browser',
  role: 'Role',
  signedIn: 'Signed in',
  lastUsed: 'Last used',
  action: 'Action',
  otherBrowser: 'Another browser',
  browserOn: (browser, system) => `${browser} on ${system}`,
  systems: {
    Android: 'Android',
    'iPhone, iPad': 'iPhone or iPad',
    Windows: 'Windows',
    macOS: 'macOS',
    Linux: 'Linux',
  },
  thisOne: 'this session',
  ago: (minutes) => {
    if (minutes < 1) return 'just now';
    if (minutes < 60) return `${minutes} ${plural(minutes, 'minute', 'minutes')} ago`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min ago`;
  },
  end: (browser) => html`End<span class="hidden"> the session ${browser}</span>`,
  endOthers: 'End all other sessions and revoke all access tokens',
  changeRole: 'Change role',
  howLong:
    'A session ends after 30 minutes without use, after 12 hours at the latest, or at once when its role is revoked.',

  chooseRole: 'Choose a role',
  yourRoles: 'This address has the roles below. You can switch between them at any time under “Sign-in sessions”.',
  allUnits: 'All units',
  documents: (titles) => `Documents: ${titles.join(', ')}`,
  takeRole: (duty, unit) => html`Take this role<span class="hidden">: ${duty}, ${unit ?? 'all units'}</span>`,
  trialRoles: () => html`Trial roles are changed on the page <a href="/">Try it out</a>.`,
};
