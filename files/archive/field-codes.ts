import { isFar } from './far-target';
import { readXml, type XmlAttributes } from './xml';

/** What fields and formulas would do without a click: start a program, or fetch from another computer. */
export type ActiveCode = 'active' | 'remote';

/**
 * Fields that start a program (DDE), fields that can write the word DDE letter by letter, and codes for the printer.
 */
const STARTS = /\bDDE(?:AUTO)?\b|\bQUOTE(?:\s+"?\d{2,3}"?){3}|\{\s*PRINT\s/i;
/** Fields that insert content from other files or addresses. */
const FETCHES = /\b(?:INCLUDE(?:PICTURE|TEXT)?|IMPORT|LINK|RD)\b([^}]*)/gi;
/** Cells of another workbook look like an address: R1C1:R2C2. */
const ADDRESS = /^(?!R\d+C\d+:)(?:[a-z][\w+.-]*:|[\\/][\\/?])/i;
/** Asks a database. */
const QUERIES = /\bDATABASE\s/i;
/** Arguments of a field: in quotation marks, or up to the next blank. */
const ARGUMENTS = /"([^"]*)"?|([^\s"]+)/g;

/** Functions of Excel that start a program or fetch from the web when the sheet is computed. */
const FUNCTIONS = /(?:^|[^\w.])(?:_xl\w+\.)*(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|SQL\.REQUEST)\s*\(/i;
/** The longest formula that Excel writes. */
const LONGEST_FORMULA = 8_192;
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName', 'calculatedColumnFormula']);

/** Parts with these words are read to the end; an element or attribute has its name in plain letters, whatever its text. */
export const WITH_FIELDS = /instrText|fldSimple|refreshOnLoad|\sinterval\s*=|_xlnm\.auto_|name\s*=\s*["']auto_/i;
/** So are parts with formulas, where such a sign or word stands in them, or a letter may be written in another way. */
export const WITH_FORMULAS = /[<:](?:f|formula[12]?|definedName|calculatedColumnFormula)[\s>]/;
export const FORMULA_SIGNS = /[|]|&#|<!|WEBSERVICE|IMAGE|RTD|CALL|REGISTER|EXEC|REQUEST/i;

/**
 * Whether an XML part has a field or formula that would run or fetch something: Word splits a code over several pieces, so they are
 * put together first.
 * @throws Error when it is not well-formed
 */
export function activeCode(xml: Buffer): ActiveCode | null {
  let codes = '';
  let formula = '';
  let isActive = false;
  const refreshed = new Set<string>();
  readXml(xml, {
    element(name, attributes) {
      if (name === 'fldSimple') codes += `{${attributes.get('instr') ?? ''}}`;
      if (name === 'fldChar') codes += attributes.get('fldCharType') === 'begin' ? '{' : '}';
      if (FORMULAS.has(name)) formula = '';
      if (name === 'definedName') isActive ||= /^\s*(?:_xlnm\.)?auto_/i.test(attributes.get('name') ?? '');
      if (name === 'cacheSource') refreshed.add(`from ${attributes.get('type')}`);
      if (isRefreshed(attributes)) refreshed.add(name);
    },
    text(text, within) {
      if (within === 'instrText') codes += text;
      else if (FORMULAS.has(within)) formula += text;
    },
    endOf(name) {
      if (FORMULAS.has(name)) isActive ||= isActiveFormula(formula);
    },
  });
  // A field inside a field supplies its arguments.
  isActive ||= STARTS.test(codes) || STARTS.test(codes.replace(/[{}]/g, ''));
  if (isActive || fetchesWhenOpened(refreshed)) return 'active';
  return QUERIES.test(codes) || hasFarField(codes) ? 'remote' : null;
}

function isRefreshed(attributes: XmlAttributes): boolean {
  const onLoad = /^\s*(?:1|true|on)\s*$/i.test(attributes.get('refreshOnLoad') ?? '');
  return onLoad || Number(attributes.get('interval') ?? 0) > 0;
}

/** A connection of a workbook to a database or a web page; most pivot tables have the same word and read their own sheet. */
function fetchesWhenOpened(refreshed: ReadonlySet<string>): boolean {
  const isPivot = refreshed.has('pivotCacheDefinition') && refreshed.has('from external');
  return refreshed.has('connection') || refreshed.has('queryTable') || isPivot;
}

function hasFarField(codes: string): boolean {
  return [...codes.matchAll(FETCHES)].some(([, rest = '']) => {
    // An address that another field computes cannot be judged.
    if (rest.includes('{')) return true;
    return [...rest.matchAll(ARGUMENTS)].some(([, quoted, plain = '']) => {
      // Field codes write a backslash twice.
      const argument = (quoted ?? plain).replaceAll('\\\\', '\\').trim();
      return ADDRESS.test(argument) && isFar(argument);
    });
  });
}

/** Another program is asked by `program|'topic'!item`; a bar stands nowhere else outside of texts and names of sheets. */
function isActiveFormula(formula: string): boolean {
  if (formula.length > LONGEST_FORMULA) return true;
  const code = formula.replace(/"[^"]*"/g, '""');
  return FUNCTIONS.test(code) || code.replace(/(^|[^|\w'])'[^']*'!/g, '$1').includes('|');
}
