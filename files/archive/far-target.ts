/** Paths inside the file, and the writer's own disk as Windows, Linux and macOS write it, where templates usually lie. */
const NEAR = [
  /^(?:file:[\\/]*)?[a-z]:(?:[\\/]|$)/i,
  /^file:\/{3}(?![\\/?])/i,
  /^file:\/{4}(?:Users|Applications|Library|Volumes|private|System)\//,
  // Not `\\host`, `/\host`, `\??\UNC\host`.
  /^(?![\\/][\\/?])[^:]*$/,
  // Written out in the file itself.
  /^(?:data|cid):/i,
];

/**
 * Whether an address in an office file leads to another computer: to the web or to a network share, with any scheme.
 * @example isFar('file:///%5C%5Cmay-chu/mau.dotx') // true; isFar('file:///C:/Users/Lan/Normal.dotm') is not
 */
export function isFar(target: string): boolean {
  // Escaped once, as Office reads it; what is escaped wrongly stays as it is.
  const plain = target.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const trimmed = plain.trim();
  return !NEAR.some((near) => near.test(trimmed));
}
