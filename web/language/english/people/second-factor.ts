import { html } from '../../../html';
import type { SECOND_FACTOR as VIETNAMESE } from '../../vietnamese/people/second-factor';

export const SECOND_FACTOR: typeof VIETNAMESE = {
  setUpTitle: 'Set up the code',
  enterTitle: 'Enter the code',
  notSignedIn: 'Not signed in:',
  setUpLead: 'This role sees figures of many units and so needs a code from a telephone as well. It is set up once.',
  install:
    'Install an app for TOTP codes on your telephone, ' +
    'such as Google Authenticator, Microsoft Authenticator or FreeOTP.',
  scan: (address) =>
    html`In the app, add an account and scan the QR code below; on the telephone itself you can
<a href="${address}">open the app</a>. Where it cannot be scanned, choose “setup key” and type the key.`,
  enterShown: 'Enter the code of 6 digits that the app shows.',
  qrCode: 'QR code of the setup key',
  secret: 'Setup key',
  address: 'Setup address',
  enterLead:
    'Open the app on your telephone and enter the code of 6 digits it shows. ' +
    'Without the telephone enter a spare code.',
  code: 'Code',
  confirm: 'Confirm',
  bothLost: 'If both telephone and spare codes are lost, ask the administrator to reset them.',

  spareCodes: 'Spare codes',
  spareLead: 'The code is set up. Print or copy the spare codes below and keep them safe; this page is shown once.',
  spareUse: 'Without your telephone, enter a spare code in place of the code. Each works once.',
  goOn: 'The codes are safe, go on',
};
