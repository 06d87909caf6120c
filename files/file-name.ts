const LONGEST_NAME = 120;
/** Other endings of the same kind. */
const SAME_ENDING: Readonly<Record<string, string>> = { jpeg: 'jpg', jpe: 'jpg', jfif: 'jpg' };

/** A name fit for a page and a folder: no path, no control or direction characters, one Unicode form, ending kept. */
export function safeName(given: string): string {
  const base = given.split(/[\\/]/).at(-1)!;
  const clean = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  if (clean === '') return 'tep';
  const letters = Array.from(clean);
  if (letters.length <= LONGEST_NAME) return clean;
  const ending = /\.[^.]{1,5}$/.exec(clean)?.[0] ?? '';
  return letters.slice(0, LONGEST_NAME - ending.length).join('') + ending;
}

/** The ending of a name in small letters, one for each kind. @example endingOf('ảnh.JPEG') // 'jpg' */
export function endingOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return SAME_ENDING[ending] ?? ending;
}

/** Whether a name has an ending at all. @example hasEnding('bao-cao') // false */
export function hasEnding(name: string): boolean {
  return /[^.]\.[^.\s]+$/.test(name);
}
