import type { NoticeKind } from '../domain/notices/notice';
import { dateFigures } from '../domain/time/vietnamese';
import { attention, contactWords, salutation } from './address';
import { arrange, type MailItem } from './digest-order';
import type { CollectionFacts, DigestFacts, OnBehalf, Reader } from './facts';
import { fitting, type MailBody } from './mail-body';
import type { MailWords } from './record';
import { calendarMail } from './templates/calendar-mails';
import { changeMail } from './templates/change-mails';
import { compilerMail } from './templates/compiler-mails';
import { digestMail } from './templates/digest-mail';
import { htmlPart } from './templates/html-part';
import { milestoneMail, summaryMail } from './templates/leader-mails';
import { receiptMail } from './templates/receipt-mail';
import { requestMail } from './templates/request-mail';
import { successionMail } from './templates/succession-mails';
import { superiorMail } from './templates/superior-mail';
import { textPart } from './templates/text-part';
import { type ItemWords, unitMail } from './templates/unit-mails';
import { weeklyMail } from './templates/weekly-mail';
import { joinedNames, type MailContext, planWords } from './words';

/** Largest HTML in bytes; mail programs truncate above 102 KB. */
const LARGEST_HTML = 90_000;

/**
 * Writes one person's digest: a single item has its own subject and text, several become the list "Việc báo cáo của …".
 * The subject is one line under 90 characters; the HTML escapes every value and fetches nothing.
 * @example composeDigest(facts, { at, calendar, baseUrl }).subject // '[Nhắc báo cáo] Còn 03 ngày làm việc: báo cáo …'
 */
export function composeDigest(facts: DigestFacts, context: MailContext): MailWords {
  const { body, written } = fitting(mailBody(facts, context), htmlPart, LARGEST_HTML);
  return { subject: body.subject, html: written, text: textPart(body) };
}

function mailBody({ reader, notices }: DigestFacts, context: MailContext): MailBody {
  const units = arrange(notices, context.at, context.calendar);
  const items = units.flatMap((unit) => unit.items);
  const wordsOf = (item: MailItem) => itemWords(item, reader, { ...context, isPart: items.length > 1 });
  const words = items.length === 1 ? wordsOf(items[0]!) : digestMail(units, reader, context, wordsOf);
  return {
    ...words,
    salutation: salutation(reader),
    attention: attention(reader),
    closing: closingBlocks(items, reader),
    smallPrint: [...onBehalf(notices), ...smallPrint(items)],
  };
}

function itemWords({ facts, obligations, otherWeeks }: MailItem, reader: Reader, context: MailContext): ItemWords {
  const { kind, collection, obligation, round, milestone, receipt, request, week, change, calendar, succession } =
    facts;
  if (collection !== null && kind === 'escalate-superior')
    return superiorMail(collection, obligations, reader, context);
  if (collection !== null && change !== undefined) return changeMail(facts, collection, change, context);
  if (collection !== null && calendar !== undefined) return calendarMail(facts, collection, calendar, context);
  if (collection !== null && succession !== undefined) return successionMail(facts, collection, succession, context);
  if (collection !== null && obligation !== null && receipt !== undefined)
    return receiptMail(collection, obligation, receipt, context);
  if (collection !== null && obligation !== null && request !== undefined)
    return requestMail(collection, obligation, request, reader, context);
  if (collection !== null && obligation !== null) return unitMail(facts, collection, obligation, reader, context);
  if (collection !== null && round !== null) {
    if (kind === 'summary') return summaryMail(collection, round, reader, context);
    const words = compilerMail(facts, collection, round, reader, context);
    if (words !== null) return words;
  }
  if (week !== undefined) {
    const weeks = [facts, ...otherWeeks].flatMap((one) =>
      one.week === undefined ? [] : [{ ...one.week, plan: one.plan }],
    );
    return weeklyMail(weeks, context);
  }
  if (milestone !== null) return milestoneMail(milestone, facts, context);
  return fallbackText(facts);
}

/** For a notice whose facts are no longer in its plan: a short line, so that the digest can still be sent. */
function fallbackText({ plan }: MailItem['facts']): ItemWords {
  return {
    subject: '[Thông báo] Việc theo dõi báo cáo',
    blocks: [{ type: 'paragraph', parts: [`Có việc cần xem theo ${planWords(plan)}.`] }],
  };
}

/**
 * Tells units that have not sent yet how to say that they sent by another channel, and whom to ask. A returned report
 * was sent, so its mail leaves out the first part; so does that of a report that is not owed any more.
 */
function closingBlocks(items: readonly MailItem[], reader: Reader): string {
  const collections = distinct(items);
  const compilers = [...new Set(collections.map((collection) => collection.compiler.shortName))];
  const support = supportWords(collections, compilers.length > 1);
  const owes = items.some(
    ({ facts, obligations, urgency }) =>
      obligations.length > 0 && urgency !== 'received' && urgency !== 'returned' && !NOT_OWED.has(facts.kind),
  );
  // The compiler's own officers need no contact person; leaders of other bodies may.
  const asks =
    owes ||
    items.some(({ urgency }) => urgency === 'returned') ||
    collections.some(({ compiler }) => compiler.id !== reader.unit.id);
  const receiver = compilers.length === 1 ? compilers[0] : 'cơ quan đầu mối tổng hợp';
  return [
    ...(owes
      ? [
          `Nếu báo cáo đã gửi qua hệ thống quản lý văn bản, bưu chính hoặc thư điện tử, đề nghị báo lại số, ngày văn bản để ${receiver} ghi nhận.`,
        ]
      : []),
    ...(asks && support !== '' ? [`Đầu mối hỗ trợ: ${support}.`] : []),
    'Trân trọng.',
  ].join(' ');
}

/** Kinds about one report that ask for nothing to be sent. */
const NOT_OWED: ReadonlySet<NoticeKind> = new Set(['ask-extend', 'end', 'withdraw-request']);

function supportWords(collections: readonly CollectionFacts[], named: boolean): string {
  const contacts = collections.flatMap(({ contact, compiler }) => {
    if (contact === null) return [];
    const words = contactWords(contact);
    return [named && !words.includes(compiler.shortName) ? `${words} (${compiler.shortName})` : words];
  });
  return [...new Set(contacts)].join('; ');
}

function smallPrint(items: readonly MailItem[]): string[] {
  const compilers = [...new Set(distinct(items).map((collection) => collection.compiler.name))];
  const owners = compilers.length > 0 ? compilers : [...new Set(items.map((item) => item.facts.plan.issuer.name))];
  return [
    `Thư do phần mềm Đúng Hạn gửi thay mặt ${joinedNames(owners)}; chỉ để nhắc việc, không thay thế văn bản hành chính.`,
    ...(items.some((item) => item.facts.plan.sample) ? ['Dữ liệu mẫu.'] : []),
  ];
}

/** For whom else this mail was, of all its notices: several about one report are one item. */
function onBehalf(notices: DigestFacts['notices']): string[] {
  return [...new Set(notices.flatMap((one) => (one.onBehalf === undefined ? [] : [onBehalfWords(one.onBehalf)])))];
}

/** Why a mail comes to somebody else than the contact it was for. */
function onBehalfWords({ name, email, bad, until }: OnBehalf): string {
  if (bad) {
    return `Thư không gửi được đến địa chỉ ${email} của ${name} nên được chuyển đến đây; đề nghị báo lại địa chỉ đúng.`;
  }
  if (until !== null) return `Nhận thay ${name} đến hết ngày ${dateFigures(until)}.`;
  return `${name} đã thôi giữ nhiệm vụ; thư được chuyển đến đầu mối khác của đơn vị.`;
}

function distinct(items: readonly MailItem[]): CollectionFacts[] {
  const found = new Map<string, CollectionFacts>();
  for (const { facts } of items) if (facts.collection !== null) found.set(facts.collection.id, facts.collection);
  return [...found.values()];
}
