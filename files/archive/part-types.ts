import { type ArchivePart, wholePart } from './read-archive';
import { readXml } from './xml';

/** The types that the parts of an office file are declared to have. */
export interface PartTypes {
  /** The type of a part; empty when it has none. */
  of(name: string): string;
  /** All types that are named, also of parts that are not there. */
  declared: readonly string[];
}

const MOST_BYTES = 1_048_576;

/** Reads `[Content_Types].xml`. @returns null when there is none, or it cannot be read */
export async function partTypes(parts: readonly ArchivePart[]): Promise<PartTypes | null> {
  const part = parts.find(({ name }) => name.toLowerCase() === '[content_types].xml');
  const content = part === undefined ? null : await wholePart(part, MOST_BYTES);
  if (content === null) return null;
  const types = new Map<string, string>();
  const add = (key: string | undefined, type: string | undefined) => {
    if (key !== undefined && type !== undefined) types.set(key.trim().replaceAll('\\', '/').toLowerCase(), type.trim());
  };
  try {
    readXml(content, {
      element(name, attributes) {
        if (name === 'Override') add(attributes.get('PartName'), attributes.get('ContentType'));
        if (name === 'Default') add(`.${attributes.get('Extension')?.trim()}`, attributes.get('ContentType'));
      },
    });
  } catch {
    return null;
  }
  return {
    of(name) {
      const small = name.toLowerCase();
      return types.get(`/${small}`) ?? types.get(small.slice(small.lastIndexOf('.'))) ?? '';
    },
    declared: [...types.values()],
  };
}
