import { isFar } from './far-target';
import { readXml } from './xml';

/** What a relation would do without a click: start something, or fetch from another computer; `template`: a document's template there. */
export type ActiveRelation = 'active' | 'remote' | 'template';

/** Relations to what has no place in a report, wherever it lies: macros, controls, add-ins, pages put in as they are (altChunk). */
const NEVER =
  /\/(aFChunk|vbaProject\w*|wordVbaData|xlMacrosheet|xlIntlMacrosheet|activeXControl\w*|control|webextension\w*)$/i;
/**
 * The template a document was made from. Word keeps its path for ever, so an honest file may name a share of the office or a cloud; but Word
 * fetches it, with its macros, when the file is opened, and shows the share who opens it: it is refused, with how to detach it.
 */
const TEMPLATE = /\/attachedTemplate$/i;
/** Links a person clicks, and other workbooks, which Excel asks about first. Everything else is fetched as soon as the file is opened. */
const ON_REQUEST = /\/(hyperlink|externalLink\w*|xlPathMissing|xlStartup|xlAlternateStartup|xlLibrary)$/i;

/**
 * Whether a part of relations names something that would run, or that Office would fetch from another computer by itself.
 * @param xml a part such as `word/_rels/settings.xml.rels`
 * @throws Error when it is not well-formed
 * @example activeRelation(Buffer.from('<Relationship Type="…/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>')) // 'template'
 */
export function activeRelation(xml: Buffer): ActiveRelation | null {
  const found = new Set<ActiveRelation>();
  readXml(xml, {
    element(name, attributes) {
      if (name !== 'Relationship') return;
      const type = (attributes.get('Type') ?? '').trim();
      if (NEVER.test(type)) found.add('active');
      // `TargetMode` is not trusted: a part of the file itself has no address of another computer.
      else if (!ON_REQUEST.test(type) && isFar(attributes.get('Target') ?? ''))
        found.add(TEMPLATE.test(type) ? 'template' : 'remote');
    },
  });
  return (['active', 'remote', 'template'] as const).find((one) => found.has(one)) ?? null;
}
