import { message, type Said } from '../../domain/messages/message';

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, Said])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, message('people.iphone-or-ipad')],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A browser as its owner would name it, "Chrome" on "Windows"; null where it does not say. */
export interface BrowserName {
  browser: string | null;
  system: Said | null;
}

/** @example browserName('Mozilla/5.0 (Windows NT 10.0; Win64; x64) … Chrome/140.0 Safari/537.36') // { browser: 'Chrome', system: 'Windows' } */
export function browserName(userAgent: string): BrowserName {
  const nameOf = <T>(names: readonly (readonly [RegExp, T])[]) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return { browser: nameOf(BROWSERS), system: nameOf(SYSTEMS) };
}
