import { html } from '../../../html';
import type { SIGN_IN as VIETNAMESE } from '../../vietnamese/people/sign-in';

export const SIGN_IN: typeof VIETNAMESE = {
  title: 'Sign in',
  toCorrect: 'To be corrected:',
  notSignedIn: 'Not signed in:',

  lead:
    'No password is needed. Give the address of the office or of the person in charge; ' +
    'a sign-in link is sent there.',
  email: 'E-mail address',
  emailHint: 'An address that is in the list of contacts, such as vanthu@donvi.gov.vn',
  send: 'Send the sign-in link',
  aboutLink:
    'The link works once, for 10 minutes, in this browser only. ' +
    'Administrators, staff and leaders also enter a code from their telephone.',
  trial: () =>
    html`In this trial no mail leaves the machine: it is in the “Sample mailbox”. The page <a href="/">Try it out</a>
lets you in at once.`,

  asked: 'Your request has been noted',
  askedFor: (email) =>
    html`If <strong>${email}</strong> is in the list of contacts, a sign-in link is on its way there.`,
  findMail:
    'Open your mailbox and look for the mail with the sign-in link of Đúng Hạn; ' +
    'after a few minutes look among the junk mail too.',
  openLink: () => html`Open the link <strong>in this same browser</strong> within 10 minutes and press “Sign in”.`,
  elsewhere: 'Reading mail on another machine, or the link does not open in this browser? Enter the code in the mail',
  noMail: () =>
    html`No mail? Check the address and <a href="/dang-nhap">ask again</a>, or ask the compiler (the office that
collects your reports) to update your contact. Only a few links go to one address within some minutes.`,
  trialMail: () =>
    html`In this trial the mail is in the <a href="/thu">Sample mailbox</a> (open to whoever has taken a trial role).`,

  rightBrowser: 'The link was opened in the right browser. Press the button to sign in.',
  enter: 'Sign in',
  enterCode: 'Enter the code in the mail to sign in with this browser.',
  aboutCode: () =>
    html`The code works once, for 10 minutes, and may be entered 5 times at most. No mail?
<a href="/dang-nhap">Ask for a new one</a>.`,
  notYou: 'If you did not ask to sign in, close this page; nothing has been changed.',
  otherBrowser: 'A link opens only in the browser that asked for it, within 10 minutes.',
  whatToDo:
    'It may have been opened on another machine or in another browser, or too late. ' +
    'Please ask for a new link from this browser, or enter the code in the mail in the browser that asked.',
  newLink: 'Ask for a new link',

  code: 'Code in the mail',
  codeHint: '8 digits, in the newest mail with the sign-in link of Đúng Hạn',
  enterByCode: 'Sign in with the code',
};
