/** Escaped HTML; only `mailHtml` creates it. */
export class MailHtml {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Piece = string | number | MailHtml | readonly MailHtml[];

/**
 * HTML with every value escaped, except nested results of `mailHtml`.
 * @example mailHtml`<td>${'<b>Sở Y tế'}</td>`.text // '<td>&lt;b&gt;Sở Y tế</td>'
 */
export function mailHtml(words: TemplateStringsArray, ...values: readonly Piece[]): MailHtml {
  return new MailHtml(
    words.reduce((text, word, index) => text + word + (index < values.length ? written(values[index]!) : ''), ''),
  );
}

function written(value: Piece): string {
  if (value instanceof MailHtml) return value.text;
  if (typeof value === 'object') return value.map((one) => one.text).join('');
  return String(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
