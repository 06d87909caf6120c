import type { OldEncoding } from '../source/vietnamese-encodings';

/** Names of encodings as offices know them. */
export const ENCODING_NAMES: Readonly<Record<OldEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  'utf8-twice': 'UTF-8 mã hóa hai lần',
};
