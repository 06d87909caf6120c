import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectStreamParser,
  PDFParser,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { decryptedObjects } from './decrypted-objects';
import { countObjectHeads } from './object-heads';

/** Everything that stands in a PDF file, also what a later object or a repeated key replaces. */
export interface PdfObjects {
  dictionaries: readonly PDFDict[];
  /** Finds the object a reference means. */
  context: PDFContext;
  /** It asks for a password, so that most of it cannot be seen. */
  isLocked: boolean;
}

/** The head of an object. One that is longer is counted by `countObjectHeads` and makes the file unreadable. */
const HEAD = /^\d{1,20}(?:[\0\s]|%[^\r\n]*[\r\n])+\d{1,20}(?:[\0\s]|%[^\r\n]*[\r\n])*obj/;
const LONGEST_HEAD = 200;
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

class WatchedParser extends PDFParser {
  readonly dictionaries: PDFDict[] = [];
  readonly streams: PDFRawStream[] = [];
  /** Dictionaries with a key that is given twice: programs take the first or the last. */
  private readonly repeating = new Set<PDFDict>();
  private readonly packedIn: { reference: PDFRef; stream: PDFRawStream }[] = [];
  /** Keys of the dictionary that is being read. */
  private keys = 0;
  private isInValue = false;
  /** How many objects were read, those in object streams included. */
  objects = 0;
  hasInvalid = false;

  constructor(content: Buffer) {
    super(content, Number.POSITIVE_INFINITY);
    this.limitSearch(content);
    const { context } = this;
    const assign = context.assign.bind(context);
    // Of two objects with one number the context keeps the last; a reader that follows the cross-reference table may take the
    // first.
    context.assign = (reference: PDFRef, object: PDFObject) => {
      this.objects += 1;
      this.hasInvalid ||= object instanceof PDFInvalidObject;
      if (object instanceof PDFRawStream) this.addStream(reference, object);
      assign(reference, object);
    };
  }

  /**
   * The library searches to the end of the file from each byte that begins no object: for a crafted file the time grows
   * with the square of its size.
   */
  private limitSearch(content: Buffer): void {
    const matches: () => boolean = Reflect.get(this, 'matchIndirectObjectHeader').bind(this);
    const readInvalid: () => unknown = Reflect.get(this, 'tryToParseInvalidIndirectObject').bind(this);
    Reflect.set(this, 'matchIndirectObjectHeader', () => {
      const at = this.bytes.offset();
      return isDigit(content[at] ?? 0) && HEAD.test(content.toString('latin1', at, at + LONGEST_HEAD)) && matches();
    });
    Reflect.set(this, 'tryToParseInvalidIndirectObject', () => {
      if (readInvalid() === undefined) throw new Error('an object does not end');
    });
  }

  private addStream(reference: PDFRef, stream: PDFRawStream): void {
    this.streams.push(stream);
    if (mayBeObjectStream(stream)) this.packedIn.push({ reference, stream });
  }

  /** Whether two programs could read other objects in an object stream. */
  get isAmbiguous(): boolean {
    return this.packedIn.some(({ stream }) => this.repeating.has(stream.dict) || isPredicted(stream));
  }

  /** Whether two object streams have one number. */
  get hasReplaced(): boolean {
    return new Set(this.packedIn.map(({ reference }) => reference)).size < this.packedIn.length;
  }

  protected override parseDict(reference?: PDFRef): PDFDict {
    const outer = { keys: this.keys, isInValue: this.isInValue };
    this.keys = 0;
    this.isInValue = false;
    const dictionary = super.parseDict(reference);
    this.dictionaries.push(dictionary);
    if (this.keys > dictionary.keys().length) this.repeating.add(dictionary);
    Object.assign(this, outer);
    return dictionary;
  }

  override parseObject(reference?: PDFRef): PDFObject {
    const { isInValue } = this;
    this.isInValue = true;
    const object = super.parseObject(reference);
    this.isInValue = isInValue;
    return object;
  }

  /** A name that is not inside a value is a key. */
  protected override parseName(): PDFName {
    if (!this.isInValue) this.keys += 1;
    return super.parseName();
  }
}

class WatchedStreamParser extends PDFObjectStreamParser {
  readonly dictionaries: PDFDict[] = [];

  protected override parseDict(reference?: PDFRef): PDFDict {
    const dictionary = super.parseDict(reference);
    this.dictionaries.push(dictionary);
    return dictionary;
  }
}

/**
 * Reads all objects of a PDF from its first byte to its last, whatever its cross-reference table says.
 * @throws Error when anything in it looks like an object and cannot be read as one, or would be read differently by another program
 */
export async function readObjects(content: Buffer): Promise<PdfObjects> {
  const parser = new WatchedParser(content);
  const context = await parser.parseDocument();
  const { dictionaries, streams } = parser;
  if (parser.isAmbiguous) throw new Error('an object stream can be read in two ways');
  if (context.lookup(context.trailerInfo.Encrypt) instanceof PDFDict) {
    // The library keeps one of the two; a viewer may take the other one.
    if (parser.hasReplaced) throw new Error('an object stream is replaced by another');
    return readEncrypted(content, parser, context);
  }
  if (parser.hasInvalid) throw new Error('an object cannot be read');
  const packed = streams
    .filter((stream) => isOfType(stream, 'ObjStm'))
    .reduce((sum, stream) => sum + countOf(stream), 0);
  // A cross-reference table may lead into a text, a comment or a picture, where another reader finds an object.
  if (countObjectHeads(content) > parser.objects - packed) throw new Error('an object stands inside another');
  return { dictionaries: [...dictionaries, ...(await packedDictionaries(streams))], context, isLocked: false };
}

/** Names and numbers are never encrypted, so what stands outside of object streams is seen in any case. */
async function readEncrypted(content: Buffer, parser: WatchedParser, context: PDFContext): Promise<PdfObjects> {
  const { dictionaries, streams } = parser;
  const tables = streams.filter((stream) => isOfType(stream, 'XRef'));
  const inside = await decryptedObjects(content, (reference) => tables.includes(context.lookup(reference) as never));
  if (inside === null) return { dictionaries, context, isLocked: true };
  const packed = await packedDictionaries([...inside.streams, ...tables]);
  return {
    dictionaries: [...dictionaries, ...inside.dictionaries, ...packed],
    context: inside.context,
    isLocked: false,
  };
}

/** Some readers need no `/Type` to take a stream for an object stream, so whatever could be one is read as one. */
async function packedDictionaries(streams: readonly PDFRawStream[]): Promise<PDFDict[]> {
  const found: PDFDict[] = [];
  for (const stream of streams.filter(mayBeObjectStream)) {
    const parser = new WatchedStreamParser(stream);
    await parser.parseIntoContext();
    found.push(...parser.dictionaries);
  }
  return found;
}

function mayBeObjectStream({ dict }: PDFRawStream): boolean {
  return ['N', 'First'].every((name) => dict.lookup(PDFName.of(name)) instanceof PDFNumber);
}

/** The library does not undo a predictor, which programs write for tables only. */
function isPredicted({ dict }: PDFRawStream): boolean {
  const given = ['DecodeParms', 'DP'].map((name) => dict.lookup(PDFName.of(name)));
  const all = given.flatMap((one) => (one instanceof PDFArray ? one.asArray().map((_, at) => one.lookup(at)) : [one]));
  return all.some((one) => one instanceof PDFDict && one.has(PDFName.of('Predictor')));
}

function isOfType({ dict }: PDFRawStream, type: string): boolean {
  return dict.lookup(PDFName.of('Type')) === PDFName.of(type);
}

function countOf({ dict }: PDFRawStream): number {
  const count = dict.lookup(PDFName.of('N'));
  return count instanceof PDFNumber ? count.asNumber() : 0;
}
