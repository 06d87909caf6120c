/** Names of encodings. */
export const ENCODING_NAMES = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', 'utf8-twice': 'UTF-8 encoded twice' };
