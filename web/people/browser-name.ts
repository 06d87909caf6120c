const BROWSERS = [
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone, iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

type SystemName = (typeof SYSTEMS)[number][1];

/** A browser as its owner would name it, "Chrome" on "Windows"; null where it does not say. */
export interface BrowserName {
  browser: string | null;
  system: SystemName | null;
}

/** @example browserName('Mozilla/5.0 (Windows NT 10.0; Win64; x64) … Chrome/140.0 Safari/537.36') // { browser: 'Chrome', system: 'Windows' } */
export function browserName(userAgent: string): BrowserName {
  const nameOf = <N extends string>(names: readonly (readonly [RegExp, N])[]) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return { browser: nameOf(BROWSERS), system: nameOf(SYSTEMS) };
}
