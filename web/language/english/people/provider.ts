import type { PROVIDER as VIETNAMESE } from '../../vietnamese/people/provider';

export const PROVIDER: typeof VIETNAMESE = {
  heading: 'Or use your office account',
  about:
    'Sign in at the service of your office and come back here. You are recognised by the mail address in the list of contacts; your roles stay as they are.',
  enterBy: (name) => `Sign in with ${name}`,
  away: 'does not answer at present; a link by mail works',
  goingOn: 'Going to the sign-in service',
  goingOnTo: (name) => `Your browser is going to “${name}”. If it does not, press the button.`,
  goOn: 'Continue',
  signedOut: 'Signed out',
  signOutThere: (name) =>
    `You are signed out of Đúng Hạn. Your browser is going to “${name}” to sign out there too; on a shared computer both are needed.`,
  signOutAt: (name) => `Sign out of ${name}`,
  toSignIn: 'To the sign-in page',

  recent: 'Signed in during the last 24 hours',
  noRecent: 'Nobody yet.',
  signedInAt: 'At',
  by: 'By',
  byLink: 'link in a mail',
  withCode: 'with a code or two-step verification',
  more: (count) => `Only the newest ${count} are shown; the journal has all.`,
};
