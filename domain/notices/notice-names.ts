import { type Message, message } from '../messages/message';
import type { NoticeKind } from './notice';

/** The name of a kind of notice, and its name with the recipient as the page of a round shows it. */
interface NoticeName {
  name: Message;
  told: Message;
}

/** The kinds of notices in the words of the office. */
export const NOTICE_NAMES: Readonly<Record<NoticeKind, NoticeName>> = {
  open: { name: message('notices.name-open'), told: message('notices.open') },
  remind: { name: message('notices.name-remind'), told: message('notices.remind') },
  overdue: { name: message('notices.name-overdue'), told: message('notices.overdue') },
  escalate: { name: message('notices.name-escalate'), told: message('notices.escalate') },
  repeat: { name: message('notices.name-repeat'), told: message('notices.repeat') },
  return: { name: message('notices.name-return'), told: message('notices.return') },
  extend: { name: message('notices.name-extend'), told: message('notices.extend') },
  receipt: { name: message('notices.name-receipt'), told: message('notices.receipt') },
  refuse: { name: message('notices.name-refuse'), told: message('notices.refuse') },
  'ask-extend': { name: message('notices.name-ask-extend'), told: message('notices.ask-extend') },
  unrecord: { name: message('notices.name-unrecord'), told: message('notices.unrecord') },
  'withdraw-request': {
    name: message('notices.name-withdraw-request'),
    told: message('notices.withdraw-request'),
  },
  amend: { name: message('notices.name-amend'), told: message('notices.amend') },
  end: { name: message('notices.name-end'), told: message('notices.end') },
  'take-over': { name: message('notices.name-take-over'), told: message('notices.take-over') },
  'units-changed': { name: message('notices.name-units-changed'), told: message('notices.units-changed') },
  'amend-round': { name: message('notices.name-amend-round'), told: message('notices.amend-round') },
  calendar: { name: message('notices.name-calendar'), told: message('notices.calendar') },
  'calendar-round': { name: message('notices.name-calendar-round'), told: message('notices.calendar-round') },
  'escalate-superior': { name: message('notices.name-escalate-superior'), told: message('notices.escalate-superior') },
  'call-list': { name: message('notices.name-call-list'), told: message('notices.call-list') },
  'overdue-list': { name: message('notices.name-overdue-list'), told: message('notices.overdue-list') },
  draft: { name: message('notices.name-draft'), told: message('notices.draft') },
  supplement: { name: message('notices.name-supplement'), told: message('notices.supplement') },
  'confirm-rollup': { name: message('notices.name-confirm-rollup'), told: message('notices.confirm-rollup') },
  'check-rollup': { name: message('notices.name-check-rollup'), told: message('notices.check-rollup') },
  'escalate-compiler': { name: message('notices.name-escalate-compiler'), told: message('notices.escalate-compiler') },
  letter: { name: message('notices.name-letter'), told: message('notices.letter') },
  'letter-receiver': { name: message('notices.name-letter-receiver'), told: message('notices.letter-receiver') },
  summary: { name: message('notices.name-summary'), told: message('notices.summary') },
  milestone: { name: message('notices.name-milestone'), told: message('notices.milestone') },
  weekly: { name: message('notices.name-weekly'), told: message('notices.weekly') },
};
