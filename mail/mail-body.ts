/** A piece of a sentence: text, or a link with its address and HTML label. */
export type Inline = string | { url: string; label: string };

/** One part of a mail, the same for its HTML and its text. */
export type Block =
  | { type: 'paragraph'; parts: readonly Inline[] }
  | { type: 'heading'; text: string }
  /** `of`: the noun of the items, for "và … khác" when the list is shortened. */
  | { type: 'list'; items: readonly string[]; of: string }
  | { type: 'table'; head: readonly string[]; rows: readonly (readonly Inline[])[]; of: string };

/** The content of a mail, before rendering as HTML and text. */
export interface MailBody {
  subject: string;
  /** After "Kính gửi:". */
  salutation: string;
  /** "Người nhận việc", for mail to a named officer. */
  attention: string | null;
  blocks: readonly Block[];
  /** The last paragraph, with "Trân trọng." */
  closing: string;
  /** In small print: sender, recipient, and that it is not an official document. */
  smallPrint: readonly string[];
}

/**
 * A paragraph of text and links.
 * @example paragraph`Biểu mẫu và nơi gửi: ${pageLink(url, 'trang báo cáo')}.`
 */
export function paragraph(words: TemplateStringsArray, ...values: readonly Inline[]): Block {
  const parts = words.flatMap((text, index) => (index < values.length ? [text, values[index]!] : [text]));
  return { type: 'paragraph', parts: parts.filter((part) => part !== '') };
}

/** A paragraph of sentences; null ones are left out. */
export function sentences(...parts: readonly (string | null)[]): Block {
  return { type: 'paragraph', parts: [parts.filter((part) => part !== null).join(' ')] };
}

/** A link to a page. */
export function pageLink(url: string, label: string): Inline {
  return { url, label };
}

/** Steps in which a mail is shortened: rows of each list and table, and number of blocks. */
const LIMITS: readonly (readonly [rows: number, blocks: number])[] = [
  [60, 200],
  [20, 200],
  [8, 80],
  [3, 25],
];

/**
 * The body, shortened until its rendering is small enough, whatever the number of units.
 * Lists and tables end with the number of omitted rows.
 * @param write renders the body
 * @param largest bytes
 */
export function fitting(
  body: MailBody,
  write: (body: MailBody) => string,
  largest: number,
): { body: MailBody; written: string } {
  for (const [rows, blocks] of LIMITS) {
    const candidate = shorten(body, rows, blocks);
    const written = write(candidate);
    if (Buffer.byteLength(written) <= largest) return { body: candidate, written };
  }
  const shortest = shorten(body, 3, 10);
  return { body: shortest, written: write(shortest) };
}

function shorten(body: MailBody, rows: number, blocks: number): MailBody {
  const kept = body.blocks.slice(0, blocks).map((block) => shortenBlock(block, rows));
  const rest = body.blocks.length > blocks ? [sentences('Các việc còn lại xem trên hệ thống.')] : [];
  return { ...body, blocks: [...kept, ...rest] };
}

function shortenBlock(block: Block, limit: number): Block {
  if (block.type === 'list' && block.items.length > limit) {
    return { ...block, items: [...block.items.slice(0, limit), `và ${block.items.length - limit} ${block.of} khác`] };
  }
  if (block.type === 'table' && block.rows.length > limit) {
    const last = block.head.map((_, index) => (index === 0 ? `và ${block.rows.length - limit} ${block.of} khác` : ''));
    return { ...block, rows: [...block.rows.slice(0, limit), last] };
  }
  return block;
}
