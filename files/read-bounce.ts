import type PostalMime from 'postal-mime';
import type { Attachment, Email } from 'postal-mime';
import { type Message, message } from '../domain/messages/message';
import { BOUNCE_ACTIONS, type BouncedRecipient, type BounceReport } from '../domain/notices/bounce';

/** Largest bounce that is read, in bytes: with the mail that it gives back it has some 100 kB. */
export const LARGEST_BOUNCE = 2_000_000;
/** Parts inside parts; a report has two or three. */
const DEEPEST = 20;
/** Recipients of one report; our mails have one. */
const MOST_RECIPIENTS = 50;
const STATUS_KINDS: ReadonlySet<string> = new Set(['message/delivery-status', 'message/global-delivery-status']);
const ORIGINAL_KINDS: ReadonlySet<string> = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/global-headers',
]);

/** A bounce, or why it is none. */
export type ReadBounce = { ok: true; report: BounceReport } | { ok: false; fault: Message };

/**
 * Reads the mail by which a server reports what became of one of ours: multipart/report with message/delivery-status (RFC 3462, 3464,
 * 6533), also where somebody forwarded it as an attachment.
 * @param source the whole mail as it came: the content of an .eml file
 */
export async function readBounce(source: Buffer): Promise<ReadBounce> {
  if (source.length > LARGEST_BOUNCE) return refused('contacts.bounce-too-large');
  if (source.toString('latin1').trim() === '') return refused('contacts.bounce-empty');
  const mail = await parsed(source);
  const report = reportIn(mail) ? mail : await forwarded(mail);
  if (report === null) return refused('contacts.bounce-no-report');
  const recipients = recipientsOf(textOf(report.attachments.find(isStatus)!));
  if (recipients.length === 0) return refused('contacts.bounce-no-report');
  const original = report.attachments.find(({ mimeType }) => ORIGINAL_KINDS.has(mimeType));
  const messageId = original === undefined ? null : messageIdIn(textOf(original));
  if (messageId === null) return refused('contacts.bounce-no-message-id');
  return { ok: true, report: { messageId, recipients } };
}

function refused(code: Parameters<typeof message>[0]): ReadBounce {
  return { ok: false, fault: message(code as 'contacts.bounce-no-report') };
}

async function parsed(source: Buffer | string): Promise<Email> {
  // Loaded only where a bounce is read.
  const { default: Parser } = require('postal-mime') as { default: typeof PostalMime };
  return new Parser({
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
    maxNestingDepth: DEEPEST,
  }).parse(source);
}

function reportIn(mail: Email): boolean {
  const type = mail.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  return /^\s*multipart\/report\b/i.test(type) && mail.attachments.some(isStatus);
}

/** The report that a person forwarded as an attached mail. */
async function forwarded(mail: Email): Promise<Email | null> {
  for (const attached of mail.attachments) {
    if (attached.mimeType !== 'message/rfc822') continue;
    const inner = await parsed(textOf(attached));
    if (reportIn(inner)) return inner;
  }
  return null;
}

function isStatus({ mimeType }: Attachment): boolean {
  return STATUS_KINDS.has(mimeType);
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8');
}

/** The groups of fields after the first one, which is about the whole mail (RFC 3464, 2.1). */
function recipientsOf(status: string): BouncedRecipient[] {
  const groups = status
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf);
  return groups.slice(0, MOST_RECIPIENTS).flatMap((fields) => {
    const action = BOUNCE_ACTIONS.find((one) => one === fields.get('action')?.toLowerCase());
    const addresses = ['original-recipient', 'final-recipient'].flatMap((name) => addressIn(fields.get(name)));
    if (action === undefined || addresses.length === 0) return [];
    const status = /(?<![.\d])[245]\.\d{1,3}\.\d{1,3}(?![.\d])/.exec(fields.get('status') ?? '')?.[0] ?? null;
    const answer = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '').slice(0, 300);
    return [{ addresses, action, status, answer }];
  });
}

/** Fields of a head by lower-case name, the first of each, with their lines unfolded. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([\x21-\x39\x3b-\x7e]{1,80}):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim());
  }
  return fields;
}

/** @example addressIn('rfc822; vanthu@anphu.example') // ['vanthu@anphu.example'] */
function addressIn(field: string | undefined): string[] {
  const found = /^(?:rfc822|utf-8)\s*;\s*<?([^\s<>;]{3,254})>?$/i.exec(field ?? '')?.[1];
  return found === undefined ? [] : [found.toLowerCase()];
}

function messageIdIn(head: string): string | null {
  const fields = fieldsOf(head.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)[0]!);
  return /^<[^\s<>]{3,250}>$/.exec(fields.get('message-id') ?? '')?.[0] ?? null;
}
