import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../config/project-folder';
import type { Html } from '../html';
import { guideHeading, guideHtml, type Heading } from './markdown';

/** The guides, in the order of the list. */
export const GUIDE_NAMES = ['don-vi', 'chuyen-vien', 'lanh-dao', 'quan-tri'] as const;
export type GuideName = (typeof GUIDE_NAMES)[number];

/** A guide of `docs/huong-dan` as its page shows it. */
export interface Guide {
  name: GuideName;
  title: string;
  /** Its parts, for the list of contents. */
  parts: readonly Heading[];
  body: Html;
}

/** Every guide; they are files of the program and do not change while it runs. */
export const GUIDE_PAGES: ReadonlyMap<string, Guide> = new Map(GUIDE_NAMES.map((name) => [name, readGuide(name)]));

function readGuide(name: GuideName): Guide {
  const text = readFileSync(join(projectFolder(), 'docs', 'huong-dan', `${name}.md`), 'utf8');
  const [first = '', ...rest] = text.split('\n');
  return {
    name,
    title: guideHeading(first)?.text ?? name,
    parts: partsOf(rest),
    body: guideHtml(rest.join('\n'), (target) => addressOfGuide(target)),
  };
}

/** Headings outside code. */
function partsOf(lines: readonly string[]): Heading[] {
  let code = false;
  return lines.flatMap((line) => {
    if (line.trimStart().startsWith('```')) code = !code;
    const heading = code ? null : guideHeading(line);
    return heading === null ? [] : [heading];
  });
}

/** Other guides have a page here; the documents for operators have none. @example addressOfGuide('don-vi.md#gui-lai') */
function addressOfGuide(target: string): string | null {
  const [file = '', part] = target.split('#');
  const name = GUIDE_NAMES.find((guide) => `${guide}.md` === file);
  if (name === undefined) return null;
  return part === undefined ? `/huong-dan/${name}` : `/huong-dan/${name}#${part}`;
}
