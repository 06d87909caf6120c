import type { PdfFile } from './file';
import { type Decode, decoderOf } from './font';
import type { Piece } from './lines';
import { isWord, type PdfDictionary, PdfReader, type PdfValue } from './syntax';

type Matrix = readonly [number, number, number, number, number, number];

const STANDS: Matrix = [1, 0, 0, 1, 0, 0];
const MOST_PIECES = 20_000;
const MOST_NESTED = 4;
const MOST_FORMS = 1_000;
/** Bytes of one piece that are read: many lines. */
const MOST_SHOWN = 20_000;
/** A step back between letters that reads as a blank, in thousandths of the size. */
const BLANK_STEP = -200;

interface Graphics {
  page: Matrix;
  decode: Decode | null;
  size: number;
  letterGap: number;
  wordGap: number;
  stretch: number;
  leading: number;
}

const FIRST: Graphics = { page: STANDS, decode: null, size: 0, letterGap: 0, wordGap: 0, stretch: 1, leading: 0 };

/** Reads the operators of a page's content that place and show text (ISO 32000-1, 9.4); all others are passed over. */
export class PageText {
  readonly pieces: Piece[] = [];
  private state: Graphics = FIRST;
  private readonly saved: Graphics[] = [];
  private forms = 0;
  private line: Matrix = STANDS;
  private text: Matrix = STANDS;
  /** By the resources that name them, and by the object they are: a page changes its letters thousands of times. */
  private readonly named = new Map<PdfDictionary, Map<string, Decode | null>>();
  private readonly decoders = new Map<string, Decode>();

  constructor(private readonly file: PdfFile) {}

  /** Takes one content stream with what it may name. */
  read(content: Buffer, resources: PdfDictionary | null, nested = 0): void {
    const reader = new PdfReader(content);
    let given: PdfValue[] = [];
    for (let value = reader.next(); value !== undefined && this.pieces.length < MOST_PIECES; value = reader.next()) {
      if (!isWord(value, 'operator')) given.push(value);
      else {
        if (value.text === 'BI') reader.at = afterPicture(content, reader.at);
        else if (value.text === 'Do') this.form(given[0], resources, nested);
        else if (value.text === 'Tf') this.font(given, resources);
        else this.operate(value.text, given);
        given = [];
      }
    }
  }

  private operate(operator: string, given: readonly PdfValue[]): void {
    const number = (index: number) => (typeof given[index] === 'number' ? (given[index] as number) : 0);
    const { state } = this;
    const set = (change: Partial<Graphics>) => {
      this.state = { ...state, ...change };
    };
    const matrix = (): Matrix => [number(0), number(1), number(2), number(3), number(4), number(5)];
    const actions: Record<string, () => void> = {
      q: () => this.saved.length < 100 && this.saved.push(state),
      Q: () => this.saved.length > 0 && set(this.saved.pop()!),
      cm: () => set({ page: times(matrix(), state.page) }),
      BT: () => this.begin(STANDS),
      Tm: () => this.begin(matrix()),
      Td: () => this.begin(times([1, 0, 0, 1, number(0), number(1)], this.line)),
      TD: () => {
        set({ leading: -number(1) });
        this.begin(times([1, 0, 0, 1, number(0), number(1)], this.line));
      },
      'T*': () => this.nextLine(),
      TL: () => set({ leading: number(0) }),
      Tc: () => set({ letterGap: number(0) }),
      Tw: () => set({ wordGap: number(0) }),
      Tz: () => set({ stretch: number(0) / 100 }),
      Tj: () => this.show([given[0] ?? null]),
      TJ: () => this.show(Array.isArray(given[0]) ? given[0] : []),
      "'": () => {
        this.nextLine();
        this.show([given[0] ?? null]);
      },
      '"': () => {
        set({ wordGap: number(0), letterGap: number(1) });
        this.nextLine();
        this.show([given[2] ?? null]);
      },
    };
    if (Object.hasOwn(actions, operator)) actions[operator]!();
  }

  private begin(matrix: Matrix): void {
    this.line = matrix;
    this.text = matrix;
  }

  private nextLine(): void {
    this.begin(times([1, 0, 0, 1, 0, -this.state.leading], this.line));
  }

  private font([name, size]: readonly PdfValue[], resources: PdfDictionary | null): void {
    const decode = isWord(name, 'name') && resources !== null ? this.decoderNamed(name.text, resources) : null;
    this.state = { ...this.state, decode, size: typeof size === 'number' ? size : 0 };
  }

  private decoderNamed(name: string, resources: PdfDictionary): Decode | null {
    const known = this.named.get(resources) ?? new Map<string, Decode | null>();
    this.named.set(resources, known);
    const found = known.get(name);
    if (found !== undefined) return found;
    const given = this.file.dictionary(resources.get('Font'))?.get(name);
    const id = isWord(given, 'reference') ? given.text : null;
    const font = id !== null && this.decoders.has(id) ? null : this.file.dictionary(given);
    const decode = font === null ? (this.decoders.get(id ?? '') ?? null) : decoderOf(this.file, font);
    if (id !== null && decode !== null) this.decoders.set(id, decode);
    known.set(name, decode);
    return decode;
  }

  private form(name: PdfValue | undefined, resources: PdfDictionary | null, nested: number): void {
    this.forms += 1;
    if (nested >= MOST_NESTED || this.forms > MOST_FORMS || !isWord(name, 'name')) return;
    const objects = this.file.dictionary(resources?.get('XObject'));
    const given = objects?.get(name.text);
    if (this.file.name(this.file.dictionary(given)?.get('Subtype')) !== 'Form') return;
    const stream = this.file.stream(given);
    if (stream === null) return;
    const before = this.state;
    const numbers = this.file.array(stream.dictionary.get('Matrix')).map((one) => this.file.number(one, 0));
    if (numbers.length === 6) this.state = { ...before, page: times(numbers as unknown as Matrix, before.page) };
    this.read(stream.bytes, this.file.dictionary(stream.dictionary.get('Resources')) ?? resources, nested + 1);
    this.state = before;
  }

  private show(items: readonly PdfValue[]): void {
    const { decode, size, letterGap, wordGap, stretch } = this.state;
    if (decode === null) return;
    const from = times(this.text, this.state.page);
    let text = '';
    let across = 0;
    for (const item of items) {
      if (typeof item === 'number') {
        across -= (item / 1_000) * size * stretch;
        if (item < BLANK_STEP) text += ' ';
      } else if (Buffer.isBuffer(item)) {
        for (const glyph of decode(item.subarray(0, MOST_SHOWN))) {
          text += glyph.text;
          across += ((glyph.width / 1_000) * size + letterGap + (glyph.isBlank ? wordGap : 0)) * stretch;
        }
      }
    }
    this.text = times([1, 0, 0, 1, across, 0], this.text);
    const to = times(this.text, this.state.page);
    const em = Math.abs(size) * Math.hypot(from[2], from[3]);
    this.pieces.push({ text, x: from[4], y: from[5], endX: to[4], em });
  }
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

/** A picture inside the content is bytes, not operators. */
function afterPicture(content: Buffer, at: number): number {
  const data = content.indexOf('ID', at);
  for (let end = content.indexOf('EI', data < 0 ? at : data); end >= 0; end = content.indexOf('EI', end + 2)) {
    if (/^\sEI(\s|$)/.test(content.toString('latin1', end - 1, end + 3))) return end + 2;
  }
  return content.length;
}
