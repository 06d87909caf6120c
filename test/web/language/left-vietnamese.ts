import { documentName } from '../../../domain/explanation/document-name';
import type { SourceDocument } from '../../../domain/plan/plan';
import type { Database } from '../../../storage/database';
import { type RunningApp, type Visitor, visitorWith } from '../setup/running-app';
import { isVietnamese } from './view-texts';

/** The same person in a browser that has chosen English. */
export function inEnglish(office: Pick<RunningApp, 'ask'>, visitor: Visitor): Visitor {
  return visitorWith(office.ask, `${visitor.cookie}; dung-han-ngon-ngu=en`, visitor.formToken);
}

const TEXTS = [
  'select name from units union select short_name from units union select title from registers',
  'select name from contacts union select title from contacts union select bad_reason from contacts',
  // Under their unit contacts are shown without its name.
  `select replace(k.name, u.name, '') from contacts k join units u on u.id = k.unit`,
  'select name from calendar_changes union select source from calendar_changes',
  'select decider from calendar_decisions union select reason from calendar_decisions union select recorded_by from calendar_decisions',
  'select name from accounts union select name from sessions union select purpose from api_tokens',
  'select title from plans union select file from plans union select file from plan_drafts',
  'select reason from settlements union select settled_by from settlements',
  'select answer from point_answers union select answered_by from point_answers',
  'select state_reason from obligations union select confirmed_by from rollups union select name from attachments',
  `select document_number from submissions union select signer from submissions
   union select submitted_by from submissions union select reason from submissions`,
  `select subject from mailbox union select mail_from from mailbox union select mail_to from mailbox
   union select subject from digests`,
  'select who from audit union select activated_by from plans',
  'select words from decisions union select decider from decisions union select recorded_by from decisions',
  'select signer from letters union select outcome_reason from letters union select outcome_by from letters',
  'select granted_by from account_roles',
];
const STRINGS_WITHIN = [
  `select body - 'openPoints' as json from plans`,
  'select groups as json from registers',
  'select period as json from collections',
  'select values as json from submissions',
  'select fields as json from drafts',
];

/**
 * What the offices wrote and the pages print as it is: names of units, people, reports, periods and documents, notes,
 * figures' labels; the longest first.
 */
export async function readOfficeTexts(database: Database): Promise<string[]> {
  const found = new Set<string>();
  const add = (text: unknown): void => {
    if (typeof text !== 'string') return;
    // The text in quotation marks is marked as Vietnamese by itself.
    for (const part of [text, ...text.split(/[“”]/)]) {
      if (isVietnamese(part)) found.add(folded(part).replace(/[.,]$/, ''));
    }
  };
  for (const query of TEXTS) {
    for (const row of await database.rows<Record<string, unknown>>(query)) Object.values(row).forEach(add);
  }
  for (const query of STRINGS_WITHIN) {
    for (const { json } of await database.rows<{ json: unknown }>(query)) eachString(json, add);
  }
  const documents = await database.rows<{ document: SourceDocument; issuer: string }>(
    `select body -> 'document' as document, coalesce(u.short_name, body -> 'document' ->> 'issuer') as issuer
     from plans left join units u on u.id = body -> 'document' ->> 'issuer'`,
  );
  for (const { document, issuer } of documents) add(documentName(document, issuer));
  return [...found].sort((a, b) => b.length - a.length);
}

function eachString(json: unknown, take: (text: string) => void): void {
  if (typeof json === 'string') for (const line of json.split('\n')) take(line);
  else if (json !== null && typeof json === 'object') for (const part of Object.values(json)) eachString(part, take);
}

/**
 * Texts of an English page that still hold Vietnamese when the offices' own words are taken out. What is marked
 * `lang="vi"` is meant to be Vietnamese.
 * @param officeTexts as `readOfficeTexts` gives them
 */
export function leftVietnamese(html: string, officeTexts: readonly string[]): string[] {
  return [...new Set(shownTexts(html))].filter(
    (text) => isVietnamese(text) && isVietnamese(withoutOfficeTexts(folded(text.replace(NAMES, '')), officeTexts)),
  );
}

/** Names that stay as they are; the comparison in small letters below would not find them. */
const NAMES = /Đúng Hạn|Tiếng Việt/g;

function withoutOfficeTexts(text: string, officeTexts: readonly string[]): string {
  let rest = text;
  for (const data of officeTexts) {
    if (rest.replace(FIGURES, '').trim() === data) return '';
    // A single word ("xã", "lượt") occurs in sentences of the program too.
    if (data.includes(' ')) rest = withoutPhrase(rest, data);
  }
  return rest;
}

function withoutPhrase(text: string, phrase: string): string {
  let rest = text;
  for (let at = rest.indexOf(phrase); at >= 0; at = rest.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (!LETTER.test(rest.charAt(at - 1)) && !LETTER.test(rest.charAt(end)))
      rest = `${rest.slice(0, at)} ${rest.slice(end)}`;
  }
  return rest;
}

const FIGURES = /[\d.,]+/g;
const LETTER = /[\p{L}\p{N}]/u;
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>|[^<]+/gi;
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const SHOWN_ATTRIBUTE = /\s(?:aria-label|aria-description|alt|title|placeholder|data-l|label)="([^"]*)"/g;

/** Texts and attributes that readers see or hear, without elements marked as Vietnamese. */
function shownTexts(html: string): string[] {
  const texts: string[] = [];
  const open: { name: string; silent: boolean }[] = [];
  for (const [token, close, tag, attributes] of html.matchAll(TOKEN)) {
    const silent = open.at(-1)?.silent ?? false;
    if (tag === undefined) {
      if (!silent) texts.push(token);
    } else if (close) {
      open.splice(open.findLastIndex(({ name }) => name === tag.toLowerCase()));
    } else {
      const name = tag.toLowerCase();
      const own = silent || /\slang="vi"/.test(attributes!) || name === 'style' || name === 'script';
      if (!own) texts.push(...[...attributes!.matchAll(SHOWN_ATTRIBUTE)].map(([, value]) => value!));
      if (!VOID.has(name) && !attributes!.endsWith('/')) open.push({ name, silent: own });
    }
  }
  return texts.map(unescaped).filter((text) => text !== '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}
