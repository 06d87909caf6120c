import { html } from '../../html';
import type { REMINDERS as VIETNAMESE } from '../vietnamese/reminders';
import { momentInWords, tableMoment } from './dates';
import { dueInWords } from './deadline-words';

export const REMINDERS: typeof VIETNAMESE = {
  title: 'Remind units',
  due: (title, dueText, lateFrom) => `${title}. Due: ${dueInWords(dueText, lateFrom)}.`,
  noneOwing: 'No unit is left to remind in this round.',
  recordFirst: (address) =>
    html`Where a unit has sent through the document system, <a href="${address}">record that first</a> and do not remind
it. At most one reminder about a report is sent in a day.`,
  owing: (count) => `Units with a report still to be sent, without the compiler: ${count}`,
  unit: 'Unit',
  mailTo: 'Mail to',
  mailToday: 'Mail today',
  content: 'Content',
  unreachable: (unit, name) =>
    html`mail does not reach this unit; <a href="/don-vi/${unit}">see the telephone number<span
 class="hidden"> of ${name}</span></a>`,
  left: (at) => html`left at <span class="nums">${tableMoment(at)}</span>`,
  leaves: (at) => html`leaves at <span class="nums">${tableMoment(at)}</span>`,
  noMail: 'none yet',
  seeMail: (unit) => html`see the mail<span class="hidden"> to ${unit}</span>`,
  remind: 'Remind the chosen units',
  leavesAt: (slot) => `Mails leave at ${momentInWords(slot)}; units that send their report before then get none.`,
  mailOf: (unit) => `Mail to ${unit}`,
  to: 'To',
  subject: 'Subject line',
  oneMail: 'If other notices wait for this person then, all go in one mail.',
  reminderOf: (unit) => `Reminder to ${unit}`,
  shortText: 'Text for a telephone call or a Zalo group',
  copyAll: 'Copy all of the text below; it holds no figures and names no other unit.',
  copy: 'Copy the message',
  copied: 'Copied.',
};
