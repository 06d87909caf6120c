/** ASCII without control characters, letters of Vietnamese, the punctuation of offices; anything else came from another encoding. */
const VIETNAMESE_TEXT =
  /^[\t\r\n -~àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđñ“”‘’–—…\u00a0]*$/iu;

/**
 * The text of a table as spreadsheet programs save it: UTF-8, UTF-16 ("Unicode Text") or windows-1258. TCVN3, VNI and others
 * cannot be told apart from noise; their letters come back broken, for the reader of the table to refuse.
 * @example tableText(Buffer.from([0x53, 0xf4, 0xec])) // 'Số', windows-1258
 */
export function tableText(content: Buffer): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    const old = new TextDecoder('windows-1258').decode(content).normalize('NFC');
    return VIETNAMESE_TEXT.test(old) ? old : content.toString('utf8');
  }
}
