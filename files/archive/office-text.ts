import { partTypes } from './part-types';
import { type ArchivePart, beginningOf } from './read-archive';
import { readXml, type XmlHandler } from './xml';

/** Parts that a reader sees first: the document with its headers, the texts, sheets and drawings of a workbook. */
const READ_TYPES =
  /\.(wordprocessingml\.(document\.main|header|footer)|spreadsheetml\.(sharedStrings|worksheet)|drawing)\+xml$/;
const READ_NAMES = /^(word\/(document|header|footer)|xl\/(sharedStrings|worksheets\/sheet|drawings\/drawing))\d*\.xml$/;
const MOST_READ = 16;
/** Bytes of one part: more than a first page of text. */
const BEGINNING_BYTES = 524_288;
/** Lines of one part that are looked at: more than a first page. */
const FIRST_LINES = 80;

const MARGINS = ['oddHeader', 'evenHeader', 'firstHeader', 'oddFooter', 'evenFooter', 'firstFooter'];
/** Elements whose text is shown. */
const SHOWN = new Set(['t', ...MARGINS]);
/** Elements before and after which a new line begins. */
const LINES = new Set(['p', 'br', 'cr', 'tab', 'txbxContent', 'si', 'is', ...MARGINS]);
/** What a header of a sheet says of its letters: `&C&"Arial,Bold"&14`. */
const MARGIN_CODES = /&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])/gi;

/**
 * The beginning of an office file as its reader sees it, a line for each paragraph, text box, line break or cell.
 * @returns null when there is no text, only pictures
 */
export async function officeText(parts: readonly ArchivePart[]): Promise<string | null> {
  const types = await partTypes(parts);
  const lines: string[] = [];
  const isRead = ({ name }: ArchivePart) => READ_NAMES.test(name) || READ_TYPES.test(types?.of(name) ?? '');
  for (const part of parts.filter(isRead).slice(0, MOST_READ)) {
    lines.push(...firstLines(await beginningOf(part, BEGINNING_BYTES)));
  }
  const isPicture = lines.length === 0 && parts.some(({ name }) => /(^|\/)media\//i.test(name));
  return isPicture ? null : lines.join('\n');
}

function firstLines(xml: Buffer): string[] {
  const lines: string[] = [];
  let line = '';
  let phonetic = 0;
  const end = () => {
    const clean = line.replace(/\s+/g, ' ').trim();
    if (clean !== '') lines.push(clean);
    line = '';
    // Stops the reading.
    if (lines.length >= FIRST_LINES) throw new Error('enough');
  };
  const handler: XmlHandler = {
    element(name, attributes) {
      if (LINES.has(name)) end();
      if (name === 'rPh') phonetic += 1;
      // WordArt.
      if (name === 'textpath') lines.push(...(attributes.get('string') ?? '').split(/[\r\n]+/).filter(Boolean));
    },
    endOf(name) {
      if (LINES.has(name)) end();
      if (name === 'rPh') phonetic -= 1;
    },
    text(text, within) {
      if (phonetic > 0 || !SHOWN.has(within)) return;
      line += MARGINS.includes(within) ? text.replace(MARGIN_CODES, ' ') : text;
    },
  };
  try {
    readXml(xml, handler, 'beginning');
    end();
  } catch {
    // What was read until there is what a reader sees until there.
  }
  return lines;
}
