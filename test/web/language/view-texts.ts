import { type SourceFile, sourceFiles, withoutComments } from '../../structure/source-files';

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
/** The name of the product, and that of the other language, stay as they are. */
const NAME = /Đúng Hạn|Tiếng Việt/g;

/** Files that draw pages. */
export function viewFiles(): SourceFile[] {
  return sourceFiles(['web']).filter(({ path }) => /-view\.ts$|\/parts\/[^/]+\.ts$/.test(path));
}

/** Lines of a program file with Vietnamese in it, comments left out. */
export function vietnameseLines({ path, text }: SourceFile): string[] {
  return withoutComments(text)
    .split('\n')
    .filter(isVietnamese)
    .map((line) => `${path}: ${line.trim().slice(0, 120)}`);
}

export function isVietnamese(text: string): boolean {
  return VIETNAMESE.test(text.replace(NAME, ''));
}
