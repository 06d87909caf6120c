import { STEP_NAMES } from '../../domain/explanation/step-lines';
import { type Message, type MessageOrText, message } from '../../domain/messages/message';

/** What was done, by the name of the action in the journal. */
export const ACTIONS: Readonly<Record<string, Message>> = {
  'plan.activate': message('journal.plan-activate'),
  'plan.settle': message('journal.plan-settle'),
  'plan.event': message('journal.plan-event'),
  'plan.amend': message('journal.plan-amend'),
  'plan.withdraw': message('journal.plan-withdraw'),
  'plan.undo': message('journal.plan-undo'),
  'plan.reinstate': message('journal.plan-reinstate'),
  'plan.answer': message('journal.plan-answer'),
  'plan.drop-draft': message('journal.plan-drop-draft'),
  'plan.addPeriod': message('journal.plan-add-period'),
  'plan.remindMilestone': message('journal.plan-remind-milestone'),
  'units.change': message('journal.units-change'),
  'units.changed': message('journal.units-changed'),
  'units.answer': message('journal.units-answer'),
  'units.import': message('journal.units-import'),
  'role.add': message('journal.role-add'),
  'role.remove': message('journal.role-remove'),
  'second-factor.reset': message('journal.second-factor-reset'),
  'contact.add': message('journal.contact-add'),
  'contact.edit': message('journal.contact-edit'),
  'contact.days': message('journal.contact-days'),
  'contact.absence': message('journal.contact-absence'),
  'contact.absence-end': message('journal.contact-absence-end'),
  'calendar.change': message('journal.calendar-change'),
  'calendar.official': message('journal.calendar-official'),
  'calendar.undo': message('journal.calendar-undo'),
  'report.submit': message('journal.report-submit'),
  'report.nil': message('journal.report-nil'),
  'report.record': message('journal.report-record'),
  'report.accept': message('journal.report-accept'),
  'report.return': message('journal.report-return'),
  'report.extend': message('journal.report-extend'),
  'report.exempt': message('journal.report-exempt'),
  'report.end': message('journal.report-end'),
  'report.ask-extension': message('journal.report-ask-extension'),
  'report.withdraw-request': message('journal.report-withdraw-request'),
  'report.request': message('journal.report-request'),
  'report.withdraw-report-request': message('journal.report-withdraw-report-request'),
  'report.withdraw-record': message('journal.report-withdraw-record'),
  'report.refuse': message('journal.report-refuse'),
  'report.late-reason': message('journal.report-late-reason'),
  'report.call': message('journal.report-call'),
  'report.restore': message('journal.report-restore'),
  'lateness.ask': message('journal.lateness-ask'),
  'lateness.count': message('journal.lateness-count'),
  'lateness.refuse': message('journal.lateness-refuse'),
  'lateness.not-second': message('journal.lateness-not-second'),
  'lateness.setting': message('journal.lateness-setting'),
  'letter.signed': message('journal.letter-signed'),
  'letter.not-sent': message('journal.letter-not-sent'),
  'rollup.check': message('journal.rollup-check'),
  'rollup.give-back': message('journal.rollup-give-back'),
  'rollup.explain': message('journal.rollup-explain'),
  'rollup.confirm': message('journal.rollup-confirm'),
  'rollup.signed': message('journal.rollup-signed'),
  'mail.hold': message('journal.mail-hold'),
  'mail.release': message('journal.mail-release'),
  'database.backup': message('journal.database-backup'),
  'database.restore': message('journal.database-restore'),
  'database.mark-restored': message('journal.database-mark'),
  'database.release-mails': message('journal.database-release'),
  'mail.drop': message('journal.mail-drop'),
  'mail.empty': message('journal.mail-empty'),
  'mail.send': message('journal.mail-send'),
  'mail.remind': message('journal.mail-remind'),
  'mail.retry': message('journal.mail-retry'),
  'mail.give-up': message('journal.mail-give-up'),
  'mail.bad-address': message('journal.mail-bad-address'),
  'mail.stop': message('journal.mail-stop'),
  'mail.resume': message('journal.mail-resume'),
  'mail.free-addresses': message('journal.mail-free-addresses'),
  'duty.attest': message('journal.duty-attest'),
  'duty.withdraw': message('journal.duty-withdraw'),
  'mail.bounce': message('journal.mail-bounce'),
  'mail.choice': message('journal.mail-choice'),
  'token.make': message('journal.token-make'),
  'token.revoke': message('journal.token-revoke'),
  'calendar.make': message('journal.calendar-make'),
  'calendar.revoke': message('journal.calendar-revoke'),
  'sign-in': message('journal.sign-in'),
  'keeping.clean': message('journal.keeping-clean'),
  'person.erase': message('journal.person-erase'),
  'sign-in.provider': message('journal.sign-in-provider'),
  'sign-in.second-factor': message('journal.sign-in-second-factor'),
  'export.make': message('journal.export-make'),
  'report.read': message('journal.report-read'),
  'journal.anchor': message('journal.anchor'),
  'journal.verify': message('journal.verify'),
  'export.cancel': message('journal.export-cancel'),
  reconcile: message('journal.reconcile'),
};

/**
 * @example inVietnamese(actionWords('step.remind')) // 'Nhắc hạn'
 * @returns the action itself where there are no words for it yet
 */
export function actionWords(action: string): MessageOrText {
  const step = /^step\.(\w+)$/.exec(action)?.[1];
  return ACTIONS[action] ?? (step !== undefined && step in STEP_NAMES ? STEP_NAMES[step as 'remind'] : action);
}

/** The detail of a line as one text: `date: 2026-12-20; by: …`. */
export function detailText(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}
