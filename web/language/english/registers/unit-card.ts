import type { Day } from '../../../../domain/time/time';
import { html } from '../../../html';
import type { UNIT_CARD as VIETNAMESE } from '../../vietnamese/registers/unit-card';
import { dateFigures, momentInWords } from '../dates';

const span = (from: Day | null, to: Day | null): string =>
  `${from === null ? '' : ` from ${dateFigures(from)}`}${to === null ? '' : ` to ${dateFigures(to)}`}`;

export const UNIT_CARD: typeof VIETNAMESE = {
  crumb: 'Compliance matrix',
  ended: 'No longer active.',
  superior: (tree, name) => html`${tree}: the direct superior is ${name}`,
  atTop: (tree) => html`${tree}: at the top`,
  corrected: () =>
    html`<strong>The address is corrected.</strong> Waiting notices go to the new address with the next mails.`,

  owing: (count) => `Owed now: ${count}`,
  nothingOwing: 'No report is owed now.',
  owingTable: 'Reports owed, the nearest deadline first',
  report: 'Report',
  lastDay: 'Last day',
  state: 'State',
  lastContact: 'Last contact',
  contact: 'Contact',
  action: 'Action',
  under: (document) => `under ${document}`,
  why: (report) => html`why?<span class="hidden"> (${report})</span>`,
  lateReason: 'Reason for lateness',
  remind: (report) => html`remind<span class="hidden">: ${report}</span>`,
  record: (report) => html`record<span class="hidden">: ${report}</span>`,
  decision: (report) => html`see the decision<span class="hidden">: ${report}</span>`,
  decide: (report) => html`extend, exempt<span class="hidden">: ${report}</span>`,

  sent: 'Sent',
  onTime: (share) => `; on time ${share}`,
  nothingSent: 'No reports yet.',
  allReturned: 'Returned reports are in the list of reports owed.',
  released: 'Reports the unit need not send',
  sentTable: 'Reports sent, newest first',
  receivedAt: 'Received at',
  receipt: 'Receipt',
  receiptShort: 'Receipt',

  contacts: 'Contacts',
  noContacts: 'The register has no contact of this unit.',
  contactName: 'Contact',
  phone: 'Telephone',
  email: 'E-mail',
  emailShort: 'Mail',
  mails: 'Mails to the unit',
  office: (name) => html`post, deputy<span class="hidden">: ${name}</span>`,
  holds: (from, to) => `In the post${span(from, to)}.`,
  holdsNot: (from, to) => `Not in the post any more, or not yet (${span(from, to).trim()}).`,
  away: (until, deputy) => `Away to ${dateFigures(until)}; deputy: ${deputy}.`,
  readBy: (name) => `Mail goes to ${name}.`,
  mailFails: (since) => html`<strong>Mail has not reached this address</strong> since ${momentInWords(since)}.`,
};
