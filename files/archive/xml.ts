import { SaxesParser } from 'saxes';

/** The attributes of an element, asked for without their prefix. */
export class XmlAttributes {
  constructor(private readonly given: Readonly<Record<string, string>>) {}

  /** @throws Error when two attributes differ in their prefix alone: programs take one or the other */
  get(name: string): string | undefined {
    let found: string | undefined;
    // A sheet has a million of them, so no list is made.
    for (const key in this.given) {
      if (localName(key) !== name) continue;
      if (found !== undefined) throw new Error(`two attributes “${name}”`);
      found = this.given[key];
    }
    return found;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }
}

/** What is found in an XML text; names without their prefix. */
export interface XmlHandler {
  element?(name: string, attributes: XmlAttributes): void;
  text?(text: string, within: string): void;
  endOf?(name: string): void;
}

/**
 * Reads an XML part as office programs do, character references resolved.
 * @param extent `beginning`: the end may be missing
 * @throws Error when it is not well-formed
 */
export function readXml(
  content: Buffer,
  { element, text, endOf }: XmlHandler,
  extent: 'whole' | 'beginning' = 'whole',
): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: string[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    open.push(localName(name));
    element?.(open.at(-1)!, new XmlAttributes(attributes));
  });
  parser.on('closetag', () => {
    const name = open.pop();
    if (name !== undefined) endOf?.(name);
  });
  const give = (piece: string) => text?.(piece, open.at(-1) ?? '');
  parser.on('text', give);
  parser.on('cdata', give);
  parser.write(decoded(content));
  if (extent === 'whole') parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** UTF-16 by its mark or by the zero beside the first `<`; everything else is UTF-8. */
function decoded(content: Buffer): string {
  const [first, second] = content;
  const isBigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const isLittleEndian = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  return new TextDecoder(isBigEndian ? 'utf-16be' : isLittleEndian ? 'utf-16le' : 'utf-8').decode(content);
}
