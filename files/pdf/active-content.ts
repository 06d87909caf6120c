import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PdfObjects } from './read-objects';

/** Names that have no place in a report, wherever they stand: scripts, programs, other files, forms that send themselves. */
const NEVER = new Set(
  'JavaScript JS Launch ImportData SubmitForm GoToE EmbeddedFile EmbeddedFiles RichMedia XFA'.split(' '),
);
/** Kinds of annotations and actions that play or carry something; elsewhere the same words are harmless (`/BM /Screen`). */
const NEVER_KINDS = new Set('Screen Movie Sound 3D FileAttachment Rendition GoTo3DView PS'.split(' '));
/** What may happen without a click: turning to a page of the same file, showing and hiding. */
const AUTOMATIC = new Set('GoTo Named Hide SetOCGState Trans'.split(' '));
/** Where a file specification gives its path. */
const PATHS = ['F', 'UF', 'DOS', 'Mac', 'Unix'].map((name) => PDFName.of(name));
/** Another computer of the network: asking it tells it who is signed in here. */
const NETWORK_PATH = /^\s*(?:\\\\|\/\/|file:(?:\/\/[^/]|\/{3,}\\|\/{4,}))/i;
const LONGEST_CHAIN = 100;

/**
 * What a PDF would do by itself when it is opened, turned or clicked on, as the name that says so; null when nothing.
 * Source: ISO 32000-2, 12.6 (actions) and 7.11 (file specifications).
 * @example activeContent(await readObjects(content)) // 'JavaScript'
 */
export function activeContent({ dictionaries }: PdfObjects): string | null {
  for (const dictionary of dictionaries) {
    const found = RULES.map((rule) => rule(dictionary)).find((one) => one !== null);
    if (found !== undefined) return found;
  }
  return null;
}

const RULES = [namedIn, embeddedIn, elsewhereIn, automaticIn, networkPathIn];

function namedIn(dictionary: PDFDict): string | null {
  for (const [key, value] of dictionary.entries()) {
    const at = key.decodeText();
    const isKind = /^(?:Subtype2?|S)$/.test(at);
    const found = [at, ...namesOf(value)].find((name) => NEVER.has(name) || (isKind && NEVER_KINDS.has(name)));
    if (found !== undefined) return found;
  }
  return null;
}

function namesOf(value: PDFObject): string[] {
  if (value instanceof PDFName) return [value.decodeText()];
  return value instanceof PDFArray ? value.asArray().flatMap(namesOf) : [];
}

/** A file specification with the file itself (`/EF`), also where nothing says its type. */
function embeddedIn(dictionary: PDFDict): string | null {
  const files = dictionary.lookup(PDFName.of('EF'));
  return files instanceof PDFDict && PATHS.some((path) => files.has(path)) ? 'EF' : null;
}

/** A stream whose bytes lie in another file, or a page shown out of another file (`/Ref`). */
function elsewhereIn(dictionary: PDFDict): string | null {
  const reference = dictionary.lookup(PDFName.of('Ref'));
  if (reference instanceof PDFDict && reference.has(PDFName.of('F'))) return 'Ref';
  const file = dictionary.has(PDFName.of('Length')) ? dictionary.lookup(PDFName.of('F')) : undefined;
  return isText(file) || file instanceof PDFDict ? 'F' : null;
}

/** Actions on opening (`/OpenAction`) and on events (`/AA`), with those that follow them. */
function automaticIn(dictionary: PDFDict): string | null {
  const events = dictionary.lookup(PDFName.of('AA'));
  const begun = [dictionary.get(PDFName.of('OpenAction')), ...(events instanceof PDFDict ? events.values() : [])];
  const found = begun.map((action) => (action === undefined ? null : unexpectedAction(action, dictionary, 0)));
  return found.find((kind) => kind !== null) ?? null;
}

function unexpectedAction(given: PDFObject, { context }: PDFDict, depth: number): string | null {
  const action = given instanceof PDFRef ? context.lookup(given) : given;
  if (depth > LONGEST_CHAIN) return 'Next';
  // A destination on a page of this file, or nothing.
  if (!(action instanceof PDFDict)) return null;
  const kind = action.lookup(PDFName.of('S'));
  if (kind instanceof PDFName && !AUTOMATIC.has(kind.decodeText())) return kind.decodeText();
  const next = action.lookup(PDFName.of('Next'));
  for (const following of next instanceof PDFArray ? next.asArray() : [next]) {
    const found = following === undefined ? null : unexpectedAction(following, action, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function networkPathIn(dictionary: PDFDict): string | null {
  const texts = PATHS.map((path) => dictionary.lookup(path));
  return texts.some((text) => isText(text) && NETWORK_PATH.test(text.decodeText())) ? 'F' : null;
}

function isText(given: PDFObject | undefined): given is PDFString | PDFHexString {
  return given instanceof PDFString || given instanceof PDFHexString;
}
