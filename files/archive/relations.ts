import { readXml } from './xml';

/** Relations to what has no place in a report, wherever it lies: macros, controls, add-ins, pages put in as they are (altChunk). */
const NEVER =
  /\/(aFChunk|vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet|activeXControl\w*|control|webextension\w*)$/i;
/** What Word and Excel fetch and use when the file is opened. Links a person clicks and other workbooks are not among them. */
const FETCHED =
  /\/(attachedTemplate|oleObject|frame|subDocument|package|mailMergeSource|mailMergeHeaderSource|recipientData|transform)$/i;
/** What is shown on the page: fetched from the web it is a picture, from another computer of the network it gives the reader away. */
const SHOWN = /\/(image|video|audio|media)$/i;
const WEB = /^\s*(?:https?|data|cid):/i;

/** Paths inside the file, and the writer's own disk as Windows, Linux and macOS write it, where templates usually lie. */
const NEAR = [
  /^\s*(?:file:[\\/]{2,})?[a-z]:(?:[\\/]|$)/i,
  /^\s*file:\/{3}(?![\\/])/i,
  /^\s*file:\/{4}(?:Users|Applications|Library|Volumes|private|System)\//,
  /^(?!\s*[\\/]{2})[^:]*$/,
];

/**
 * Whether a part of relations names something that would run, or that Office would fetch from another computer by itself.
 * @param xml a part such as `word/_rels/settings.xml.rels`
 * @throws Error when it is not well-formed
 * @example hasActiveRelation(Buffer.from('<Relationship Type="…/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>')) // true
 */
export function hasActiveRelation(xml: Buffer): boolean {
  let isActive = false;
  readXml(xml, {
    element(name, attributes) {
      if (name === 'Relationship') isActive ||= isActiveRelation(attributes);
    },
  });
  return isActive;
}

function isActiveRelation(attributes: ReadonlyMap<string, string>): boolean {
  const attribute = (name: string) => (attributes.get(name) ?? '').trim();
  const type = attribute('Type');
  if (NEVER.test(type)) return true;
  if (!/^external$/i.test(attribute('TargetMode'))) return false;
  const target = unescaped(attribute('Target'));
  if (NEAR.some((near) => near.test(target))) return false;
  return FETCHED.test(type) || (SHOWN.test(type) && !WEB.test(target));
}

/** `file:///%5C%5Chost` is another computer. */
function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
