/** A name (`/Font`), a reference (`12 0 R`) or an operator (`Tj`) of a PDF. */
export interface PdfWord {
  kind: 'name' | 'reference' | 'operator';
  text: string;
}
/** Anything a PDF writes; strings are bytes, dictionaries go by the name of the key. */
export type PdfValue = null | boolean | number | Buffer | PdfWord | PdfValue[] | PdfDictionary;
export type PdfDictionary = Map<string, PdfValue>;

const MOST_DEPTH = 40;
/** Values one reader gives; a page of dense text has about 20,000. */
const MOST_VALUES = 500_000;

const BLANK = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));

export function isWord(value: PdfValue | undefined, kind: PdfWord['kind']): value is PdfWord {
  return value !== null && typeof value === 'object' && 'kind' in value && value.kind === kind;
}

/** Reads values one after the other, of a file or of a page's content. */
export class PdfReader {
  /** @param budget values that may still be read, shared by the readers of one file */
  constructor(
    private readonly bytes: Buffer,
    public at = 0,
    private readonly budget = { left: MOST_VALUES },
  ) {}

  /**
   * The next value; undefined at the end.
   * @throws RangeError when nested or long beyond any real file
   */
  next(depth = 0): PdfValue | undefined {
    this.budget.left -= 1;
    if (depth > MOST_DEPTH || this.budget.left < 0) throw new RangeError('PDF beyond measure');
    this.skipBlanks();
    const sign = this.bytes[this.at];
    if (sign === undefined) return undefined;
    if (sign === 0x2f) return { kind: 'name', text: this.name() };
    if (sign === 0x28) return this.literal();
    if (sign === 0x5b) return this.array(depth);
    if (sign === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.dictionary(depth) : this.hexadecimal();
    const word = this.regular();
    if (word === '') return this.closing(sign);
    if (/^[+-]?[\d.]+$/.test(word)) return this.numberOrReference(word);
    if (word === 'null') return null;
    return word === 'true' || word === 'false' ? word === 'true' : { kind: 'operator', text: word };
  }

  private skipBlanks(): void {
    for (let sign = this.bytes[this.at]; sign !== undefined; sign = this.bytes[this.at]) {
      if (sign === 0x25) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at += 1;
      } else if (BLANK.has(sign)) this.at += 1;
      else return;
    }
  }

  /** Letters up to the next blank or delimiter. */
  private regular(): string {
    const from = this.at;
    while (this.at < this.bytes.length && !BLANK.has(this.bytes[this.at]!) && !DELIMITERS.has(this.bytes[this.at]!))
      this.at += 1;
    return this.bytes.toString('latin1', from, this.at);
  }

  private closing(sign: number): PdfValue {
    const double = sign === 0x3e && this.bytes[this.at + 1] === 0x3e;
    this.at += double ? 2 : 1;
    return { kind: 'operator', text: double ? '>>' : String.fromCharCode(sign) };
  }

  private name(): string {
    this.at += 1;
    return this.regular().replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  private numberOrReference(word: string): PdfValue {
    const rest = this.bytes.toString('latin1', this.at, this.at + 12);
    const reference = /^\d+$/.test(word) ? /^\s+\d{1,5}\s+R(?![A-Za-z0-9])/.exec(rest)?.[0] : undefined;
    if (reference === undefined) return Number(word) || 0;
    this.at += reference.length;
    return { kind: 'reference', text: word };
  }

  private array(depth: number): PdfValue[] {
    this.at += 1;
    return this.until(']', depth);
  }

  private dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const found = this.until('>>', depth);
    const dictionary: PdfDictionary = new Map();
    for (let index = 0; index + 1 < found.length; index += 2) {
      const key = found[index];
      if (isWord(key, 'name')) dictionary.set(key.text, found[index + 1]!);
    }
    return dictionary;
  }

  private until(end: string, depth: number): PdfValue[] {
    const found: PdfValue[] = [];
    for (let value = this.next(depth + 1); value !== undefined; value = this.next(depth + 1)) {
      if (isWord(value, 'operator') && value.text === end) return found;
      found.push(value);
    }
    return found;
  }

  private hexadecimal(): Buffer {
    const end = this.bytes.indexOf(0x3e, this.at);
    const digits = this.bytes.toString('latin1', this.at + 1, end < 0 ? undefined : end).replace(/[^0-9a-f]/gi, '');
    this.at = end < 0 ? this.bytes.length : end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  private literal(): Buffer {
    const found: number[] = [];
    let open = 1;
    for (this.at += 1; this.at < this.bytes.length; this.at += 1) {
      const sign = this.bytes[this.at]!;
      if (sign === 0x5c) this.escaped(found);
      else {
        if (sign === 0x28) open += 1;
        if (sign === 0x29) open -= 1;
        if (open === 0) break;
        found.push(sign);
      }
    }
    this.at += 1;
    return Buffer.from(found);
  }

  private escaped(found: number[]): void {
    this.at += 1;
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at, this.at + 3))?.[0];
    if (octal !== undefined) {
      found.push(Number.parseInt(octal, 8) & 0xff);
      this.at += octal.length - 1;
      return;
    }
    const sign = this.bytes[this.at] ?? 0;
    if (sign === 13 && this.bytes[this.at + 1] === 10) this.at += 1;
    const plain = { n: 10, r: 13, t: 9, b: 8, f: 12 }[String.fromCharCode(sign)];
    if (sign !== 13 && sign !== 10) found.push(plain ?? sign);
  }
}
