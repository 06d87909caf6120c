/** A piece of a sentence: words, or the address of a page with the words that carry it in HTML. */
export type Inline = string | { url: string; label: string };

/** One part of a mail, the same for its HTML and its text. */
export type Block =
  | { type: 'paragraph'; parts: readonly Inline[] }
  | { type: 'heading'; text: string }
  | { type: 'list'; items: readonly string[] }
  | { type: 'table'; head: readonly string[]; rows: readonly (readonly Inline[])[] };

/** What a mail says, before it is written out as HTML and as text. */
export interface MailBody {
  subject: string;
  /** After "Kính gửi:". */
  salutation: string;
  /** "Người nhận việc", for mail to a named officer. */
  attention: string | null;
  blocks: readonly Block[];
  /** The last paragraph, with "Trân trọng." */
  closing: string;
  /** In small type: who sent it, for whom, and that it is no official document. */
  smallPrint: readonly string[];
}

/**
 * A paragraph of words and addresses.
 * @example paragraph`Biểu mẫu và nơi gửi: ${page(url, 'trang báo cáo')}.`
 */
export function paragraph(words: TemplateStringsArray, ...values: readonly Inline[]): Block {
  const parts = words.flatMap((text, index) => (index < values.length ? [text, values[index]!] : [text]));
  return { type: 'paragraph', parts: parts.filter((part) => part !== '') };
}

/** A paragraph of sentences; those that do not apply are null. */
export function sentences(...parts: readonly (string | null)[]): Block {
  return { type: 'paragraph', parts: [parts.filter((part) => part !== null).join(' ')] };
}

/** The address of a page. */
export function page(url: string, label: string): Inline {
  return { url, label };
}

/** The most a list or table of one mail shows: the mail must stay under 100 KB whatever the number of units. */
const LIST_LIMIT = 60;

/** A list that ends in "và … nữa" where it would be too long. */
export function listOf(items: readonly string[], rest: (count: number) => string): Block {
  if (items.length <= LIST_LIMIT) return { type: 'list', items };
  return { type: 'list', items: [...items.slice(0, LIST_LIMIT), rest(items.length - LIST_LIMIT)] };
}

/** A table that ends in a row saying how many more there are. */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly Inline[])[],
  rest: (count: number) => string,
): Block {
  if (rows.length <= LIST_LIMIT) return { type: 'table', head, rows };
  const last = [rest(rows.length - LIST_LIMIT), ...head.slice(1).map(() => '')];
  return { type: 'table', head, rows: [...rows.slice(0, LIST_LIMIT), last] };
}
