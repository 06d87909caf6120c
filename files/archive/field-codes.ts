import { readXml } from './xml';

/** Fields that start a program (DDE), and codes by which others write the word DDE letter by letter. */
const STARTS = /\bDDE(?:AUTO)?\b|\bQUOTE(?:\s+"?\d{2,3}"?){3}/i;
/** Fields that fetch from another computer of the network. */
const FETCHES = /\b(?:INCLUDE(?:PICTURE|TEXT)?|IMPORT|LINK|RD)\s+(?:[\w.]+\s+)?"?\s*(?:file:\/\/[^/]|\\{2,}[^\\\s"])/i;

/** Parts with these words are read to the end; an element or attribute has its name in plain letters, whatever its text. */
export const WITH_CODES = /instrText|fldSimple|refreshOnLoad/;

/**
 * Whether an XML part has a field that would run or fetch something: Word splits a code over several pieces, so they are put
 * together first.
 * @throws Error when it is not well-formed
 */
export function hasActiveField(xml: Buffer): boolean {
  let codes = '';
  let isRefreshed = false;
  readXml(xml, {
    element(name, attributes) {
      if (name === 'fldSimple') codes += `\n${attributes.get('instr') ?? ''}\n`;
      // A connection of a workbook to a database or a web page; a pivot table has the word too and reads its own sheet.
      if (name === 'connection') isRefreshed ||= /^\s*(1|true|on)\s*$/i.test(attributes.get('refreshOnLoad') ?? '');
    },
    text(text, within) {
      if (within === 'instrText') codes += text;
    },
  });
  return isRefreshed || STARTS.test(codes) || FETCHES.test(codes);
}
