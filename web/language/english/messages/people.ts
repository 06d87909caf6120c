import type { PEOPLE as VIETNAMESE } from '../../../../domain/messages/people';

export const PEOPLE: typeof VIETNAMESE = {
  'people.administrator': 'Administrator',
  'people.staff': 'Tracking staff',
  'people.compiler-officer': 'Compiler’s officer',
  'people.compiler-head': 'Compiler’s head',
  'people.unit': 'Reporting officer',
  'people.leader': 'Leader (read only)',
  'people.auditor': 'Auditor (read only)',

  'people.no-address': ({ text }) => `“${text}” is no mail address; one like vanthu@donvi.gov.vn is needed.`,
  'people.needs-unit': ({ role }, say) =>
    `The role “${say(role)}” needs a unit (on the command line: --unit, the code of the unit).`,
  'people.takes-no-unit': ({ role }, say) => `The role “${say(role)}” is not limited by units.`,
  'people.takes-no-plans': ({ role }, say) => `The role “${say(role)}” is not limited by documents.`,
  'people.scope-unknown': ({ id }) => `“${id}” was not found. The command units tree shows the codes of units.`,
  'people.no-such-role': ({ email }) =>
    `There is no user “${email}” with this role. The command users list shows them.`,
  'people.role-gone': 'This role is no longer in force.',
  'people.last-administrator':
    'Nothing was done: this is the last administrator. Give the role of administrator to somebody else first.',

  'people.no-role-chosen': 'Role: none was chosen; choose one.',
  'people.choose-no-plans': ({ role }, say) => `The role “${say(role)}” is not limited by documents; choose none.`,
  'people.leave-unit-empty': ({ role }, say) =>
    `The role “${say(role)}” is not limited by units; leave this field empty.`,
  'people.unit-empty': ({ role }, say) => `Unit: empty; the role “${say(role)}” needs a unit.`,
  'people.unit-unknown': ({ text }) =>
    `Unit: no unit is called “${text}”; a full name or a code of the register is needed.`,
  'people.unit-of-several': ({ text, codes }) =>
    `Unit: several units are called “${text}”; give the code: ${codes.join(', ')}.`,

  'people.address-too-often':
    'Links for this address were requested several times just now, so no mail is sent this time. Use the link in a mail that was sent (valid for 10 minutes, in the browser that requested it), or wait a few minutes and request again. A browser that has signed in with this address before has a limit of its own.',
  'people.link-refused':
    'This link cannot be used: it was used already, is older than 10 minutes, or was opened in another browser than the one that asked for it. Please ask for a new link on the sign-in page, in this browser.',
  'people.mail-code-refused':
    'The code is wrong, was used, is older than 10 minutes, or was tried too often. Enter the 8 digits in the newest mail, or ask for a new one.',
  'people.code-refused':
    'The code is wrong or was used. Enter the newest one from your telephone; its clock must be right.',
  'people.code-too-often': 'A wrong code was entered several times. Please wait a few minutes and try again.',
  'people.address-needed': 'An e-mail address is needed, written like vanthu@donvi.gov.vn.',
  'people.tokens-full': ({ most }) => `There are ${most} tokens in use. Revoke some before you make a new one.`,
  'people.token-gone':
    'This access token is no longer valid, so it need not be revoked. Open the page again to see the tokens in use.',
  'people.token-purpose': 'Say which program the token is for.',
  'people.factor-unreadable':
    'The second factor you set up cannot be read, so you cannot sign in yet. Please tell the administrator: restore the key SECRETS_KEY, or reset the code with users reset-code.',
  'people.provider-away': ({ provider }) =>
    `The sign-in service “${provider}” does not answer, so you are not signed in. Try again in a few minutes, or sign in by a link sent by mail.`,
  'people.provider-refused': ({ provider }) =>
    `You are not signed in by “${provider}”: signing in was cancelled there, took longer than 10 minutes, was used already, or was opened in another browser. Please begin again on the sign-in page, in this browser; if it still fails, tell the administrator.`,
  'people.provider-missing': ({ provider }) =>
    `The sign-in service “${provider}” gives no mail address of yours; one that is in the list of contacts is needed. Add your office address to your account there, or sign in by a link sent by mail.`,
  'people.provider-unverified': ({ provider, email }) =>
    `The sign-in service “${provider}” has not verified the address ${email}, so it does not sign you in. Verify it there, or sign in by a link sent by mail.`,
  'people.provider-other-domain': ({ provider, email }) =>
    `The sign-in service “${provider}” is not used for the address ${email}, only for the mail domains that the administrator has set. Please sign in by a link sent by mail.`,
  'people.provider-unknown': ({ provider, email }) =>
    `“${provider}” has confirmed the address ${email}, but it is in no list of contacts and has no role, or the role is over. Ask the compiler (the office that collects your reports) to update your contact, or use an account with an address that is registered.`,
  'people.provider-logout-refused':
    'The sign-out message of the sign-in service cannot be used: its signature or addressee is wrong, or it is older than 5 minutes.',
  'people.nothing-known': ({ email }) => `Nothing is known of the address ${email}. Please check it.`,
  'people.still-holds': ({ email }) =>
    `Not erased: ${email} is still a contact in a register or has a role in force. Replace the contact or enter its last day, remove the roles, then erase.`,
  'people.choose-trial-role': 'Choose one of the trial roles and, for a unit, one unit.',
  'people.no-weekly-mail': 'The weekly mail has never gone to the address of the holder of this token.',
};
