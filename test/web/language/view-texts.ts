import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const VIEWS = join(__dirname, '../../../web/views');
/** A text through the translator; values hold no back-tick. */
const TEXT = /\bw\.(?:t|th)`((?:[^`\\]|\\.)*)`/g;
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
/** The name of the product stays as it is. */
const NAME = /Đúng Hạn|Tiếng Việt/g;

export interface View {
  name: string;
  source: string;
}

export function readViews(): View[] {
  return readdirSync(VIEWS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eta'))
    .sort()
    .map((name) => ({ name, source: readFileSync(join(VIEWS, name), 'utf8') }));
}

/** Keys of the texts of a view: values become `{0}`, `{1}` … */
export function keysOf(source: string): string[] {
  return [...source.matchAll(TEXT)].map(([, text]) => keyOf(text!));
}

function keyOf(text: string): string {
  let key = '';
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    if (!text.startsWith('${', at)) {
      key += text[at];
      continue;
    }
    key += `{${values++}}`;
    for (let depth = 1, from = at + 2; ; from++) {
      if (text[from] === '{') depth++;
      else if (text[from] === '}' && --depth === 0) {
        at = from;
        break;
      }
    }
  }
  return key;
}

/** Lines of a view with Vietnamese that goes past the translator. */
export function bareLines({ name, source }: View): string[] {
  return source
    .replace(TEXT, (text) => text.replace(/[^\n]/g, ''))
    .replace(/\/\/.*$/gm, '')
    .split('\n')
    .flatMap((line, index) =>
      VIETNAMESE.test(line.replace(NAME, '')) ? [`${name}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
    );
}

export function isVietnamese(text: string): boolean {
  return VIETNAMESE.test(text.replace(NAME, ''));
}
