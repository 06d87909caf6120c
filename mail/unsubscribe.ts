import type { DigestFacts } from './facts';

/** Headers by which a mail program offers to stop a mail (RFC 2369; one click by RFC 8058, over https only). */
export function unsubscribeHeaders(url: string | undefined): Readonly<Record<string, string>> {
  if (url === undefined) return {};
  const list = { 'List-Unsubscribe': `<${url}>` };
  return url.startsWith('https://') ? { ...list, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : list;
}

/**
 * Where a mail can be stopped: only the weekly overview, which its reader may do without. Reminders, decisions and receipts are the
 * office's duty and have no such link, nor has a mail that carries one of them beside the overview.
 * @param baseUrl of the pages, without a trailing slash
 */
export function unsubscribeUrl({ notices }: DigestFacts, baseUrl: string): string | undefined {
  if (notices.some(({ kind }) => kind !== 'weekly')) return undefined;
  const token = notices.find(({ week }) => week !== undefined && week.leaveToken !== null)?.week?.leaveToken;
  return token == null ? undefined : `${baseUrl}/thu-tuan/${token}`;
}
