/** Escaped HTML; only `html` creates it. */
export class Html {
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

type Piece = string | number | Html | readonly Html[];

/**
 * HTML with every value escaped, except nested results of `html`.
 * @example html`<td>${'<b>Sở Y tế'}</td>`.text // '<td>&lt;b&gt;Sở Y tế</td>'
 */
export function html(words: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return new Html(
    words.reduce((text, word, index) => text + word + (index < values.length ? written(values[index]!) : ''), ''),
  );
}

function written(value: Piece): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map((one) => one.text).join('');
  return String(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
