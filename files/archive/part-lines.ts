import { readXml, type XmlAttributes } from './xml';

const MARGINS = new Set(['oddHeader', 'evenHeader', 'firstHeader', 'oddFooter', 'evenFooter', 'firstFooter']);
/** Elements whose text is shown: runs, headers of a sheet, values in charts, comments. */
const SHOWN = new Set(['t', 'v', 'text', ...MARGINS]);
/** Elements before and after which a new line begins. */
const LINES = new Set(['p', 'br', 'cr', 'tab', 'ptab', 'txbxContent', 'si', 'is', 'v', 'threadedComment', ...MARGINS]);
/** Elements whose text is not on the page: text that was moved elsewhere, and phonetic guides of other scripts. */
const UNSHOWN = new Set(['moveFrom', 'del', 'rPh']);
/** What a header of a sheet says of its letters: `&C&"Arial,Bold"&14`. */
const MARGIN_CODES = /&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])/gi;
const OFF = /^\s*(?:0|false|off|none)\s*$/i;
/** A wide gap, as blanks make it between two heads. */
const GAP = /[ \u00a0]{3,}/;
/** A picture that covers so much may be a scanned page. Square EMU, 360,000 to the centimetre: 80 square centimetres. */
const PAGE_AREA = 80 * 360_000 ** 2;

/** What a part of an office file shows. */
export interface PartLines {
  /** A line for each paragraph, text box, line break or cell. */
  lines: string[];
  /** It shows a picture as large as a page, or ends where it should go on. */
  isPartlyRead: boolean;
}

/**
 * The text of a part of markup as its reader sees it, up to its end or to where it is broken.
 * @param strings the texts that the cells of a sheet name by number
 */
export function partLines(xml: Buffer, strings: readonly string[] = []): PartLines {
  const lines: string[] = [];
  let line = '';
  let hidden = 0;
  let isCapital = false;
  let cell = '';
  let isPartlyRead = false;
  const pictures = new Pictures();
  const end = () => {
    if (line === '') return;
    for (const piece of line.split(GAP)) {
      const clean = piece.replace(/\s+/g, ' ').trim();
      if (clean !== '') lines.push(clean);
    }
    line = '';
  };
  const show = (text: string) => {
    line += isCapital ? text.toUpperCase() : text;
  };
  try {
    readXml(
      xml,
      {
        element(name, attributes) {
          if (LINES.has(name)) end();
          if (UNSHOWN.has(name)) hidden += 1;
          if (name === 'r') isCapital = false;
          else if (name === 'c') cell = attributes.get('t') ?? '';
          else if (name === 'caps' || name === 'smallCaps') isCapital = !OFF.test(attributes.get('val') ?? '');
          else if (name === 'rPr' && attributes.has('cap')) isCapital = !OFF.test(attributes.get('cap')!);
          else if (name === 'noBreakHyphen') show('-');
          // WordArt.
          else if (name === 'textpath')
            lines.push(...(attributes.get('string') ?? '').split(/[\r\n]+/).filter(Boolean));
          // Sheets have their names below, on tabs.
          else if (name === 'sheet' && attributes.has('name')) lines.push(attributes.get('name')!);
          // Text that a number format shows beside a number.
          else if (name === 'numFmt') lines.push(...quotedIn(attributes.get('formatCode') ?? ''));
          isPartlyRead ||= pictures.isLarge(name, attributes);
        },
        endOf(name) {
          if (LINES.has(name)) end();
          if (UNSHOWN.has(name)) hidden -= 1;
        },
        text(text, within) {
          if (hidden > 0 || !SHOWN.has(within)) return;
          if (MARGINS.has(within)) show(text.replace(MARGIN_CODES, ' '));
          else if (within === 'v') show(cell === 's' ? (strings[Number(text)] ?? '') : wordsIn(text));
          else show(text);
        },
      },
      'beginning',
    );
  } catch {
    // What was read up to the broken place is kept.
    isPartlyRead = true;
  }
  end();
  return { lines, isPartlyRead };
}

/** The texts of a workbook, which its cells name by their number. */
export function sharedStrings(xml: Buffer): string[] {
  const strings: string[] = [];
  let hidden = 0;
  try {
    readXml(
      xml,
      {
        element(name) {
          if (name === 'si') strings.push('');
          if (UNSHOWN.has(name)) hidden += 1;
        },
        endOf(name) {
          if (UNSHOWN.has(name)) hidden -= 1;
        },
        text(text, within) {
          if (within === 't' && hidden === 0 && strings.length > 0) strings[strings.length - 1] += text;
        },
      },
      'beginning',
    );
  } catch {
    // The texts up to the broken place.
  }
  return strings;
}

function quotedIn(format: string): string[] {
  return [...format.matchAll(/"([^"]*)"/g)].map(([, quoted]) => quoted!.trim()).filter((text) => /\p{L}/u.test(text));
}

/** Numbers are no words. */
function wordsIn(text: string): string {
  return /\p{L}/u.test(text) ? text : '';
}

/** Pictures that may be a scanned page. */
class Pictures {
  private isOnSheet = false;
  /** Of the shape of an old drawing (VML) in which the next picture stands. */
  private shapeArea = Number.POSITIVE_INFINITY;

  isLarge(name: string, attributes: XmlAttributes): boolean {
    if (name === 'shape') this.shapeArea = areaIn(attributes.get('style') ?? '');
    // Sheets say where a picture begins and ends, not how large it is.
    if (/^(?:one|twoCell|oneCell|absolute)Anchor$/.test(name)) this.isOnSheet = true;
    if (name === 'extent') return Number(attributes.get('cx')) * Number(attributes.get('cy')) > PAGE_AREA;
    if (name === 'imagedata') return this.shapeArea > PAGE_AREA;
    return name === 'blipFill' && this.isOnSheet;
  }
}

const EMU: Readonly<Record<string, number>> = { pt: 12_700, in: 914_400, cm: 360_000, mm: 36_000, px: 9_525 };

function areaIn(style: string): number {
  return lengthIn(style, 'width') * lengthIn(style, 'height');
}

const SIDES = {
  width: /(?:^|;)\s*width\s*:\s*([\d.]+)(pt|in|cm|mm|px)/,
  height: /(?:^|;)\s*height\s*:\s*([\d.]+)(pt|in|cm|mm|px)/,
};

/** In EMU; infinite where no size is given. */
function lengthIn(style: string, side: keyof typeof SIDES): number {
  const [, number = '', unit = ''] = SIDES[side].exec(style) ?? [];
  return number === '' ? Number.POSITIVE_INFINITY : Number(number) * EMU[unit]!;
}
