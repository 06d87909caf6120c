import type { MACHINERY as VIETNAMESE } from '../../../../domain/messages/machinery';
import { momentInWords } from '../dates';
import { counted, plural } from '../plural';

export const MACHINERY: typeof VIETNAMESE = {
  'machinery.worker': 'Scheduled work',
  'machinery.timer': 'Timers (Temporal)',
  'machinery.mail': 'Mail',
  'machinery.running': 'running',
  'machinery.preparing': 'being prepared',
  'machinery.never-ran': 'has never run; steps and reminders stand still',
  'machinery.silent': ({ since }, say) => `no answer for ${say(since)}; steps and reminders stand still`,
  'machinery.not-running': 'cannot run; steps and reminders stand still',
  'machinery.unheard': 'takes no messages; steps and reminders stand still',
  'machinery.timer-silent': 'does not answer; steps and reminders stand still',
  'machinery.timer-unknown': 'not known, because no worker runs that could ask it',
  'machinery.attributes-wrong': ({ wrong, namespace }) =>
    `rounds cannot run because search attributes of the namespace “${namespace}” are wrong: ` +
    `${wrong.map(({ name, found, expected }) => (found === null ? `${name} (${expected}) is missing` : `${name} has the type ${found}, expected ${expected}`)).join('; ')}. ` +
    'Remove those of a wrong type and create them again (temporal operator search-attribute remove, create), then start the worker again',
  'machinery.namespace-missing': ({ namespace }) =>
    `Temporal has no namespace “${namespace}”. Create it (temporal operator namespace create --namespace ${namespace}) ` +
    'or correct TEMPORAL_NAMESPACE, then start the worker again',
  'machinery.minutes': ({ minutes }) => counted(minutes, 'minute'),
  'machinery.hours': ({ hours }) => counted(hours, 'hour'),
  'machinery.days': ({ days }) => counted(days, 'day'),
  'machinery.mail-stuck': ({ mails, minutes }) =>
    `${counted(mails, 'mail or notice is', 'mails and notices are')} more than ${minutes} minutes past sending time ` +
    `and ${plural(mails, 'has', 'have')} not left`,
  'machinery.mail-given-up': ({ mails }) =>
    `${counted(mails, 'mail')} could not be sent after several attempts in the last day`,
  'machinery.mail-refused': ({ since, answer }) =>
    `the mail server has refused the mail of the system since ${momentInWords(since)}, saying “${answer}”. Sending is paused and tried ` +
    'again automatically, and no address is marked as wrong; the administrator should check the sending account, its limits and block lists',
  'machinery.mail-away': ({ since, answer }) =>
    `the mail server has not been reachable since ${momentInWords(since)} (${answer}). Sending is paused and tried again every 30 seconds`,
  'machinery.mail-missing': 'no mail server is set (SMTP_URL): no mail leaves, and nobody receives a sign-in link',
  'machinery.mail-held': ({ since }) =>
    `the data was restored at ${momentInWords(since)}, so ALL MAILS ARE HELD but sign-in links. An administrator must see what would leave, and decide, on the page “Mails held after a restore”`,
  'machinery.mail-leaves': 'no mail is stuck',

  'machinery.metrics-how':
    'Metrics are not open to this request. From another host: set METRICS_TOKEN for the web process, and send "Authorization: Bearer <that text>"; ' +
    'while it is not set they are read on the web machine only, without a proxy.',

  'machinery.timer-prepared': ({ doing }, say) =>
    `${say(doing)}. Reports are received as usual. Reminders leave once this is ready.`,
  'machinery.preparing-timer': 'Preparing the reminder timer (Temporal)',
  'machinery.timer-away': ({ reason }, say) =>
    `The reminder timer (Temporal) is not running: ${say(reason)}. ` +
    'Reports are received as usual. Reminders leave only while it runs.',
  'machinery.reason-unknown': 'the reason is unknown',
};
