import qrcode from 'qrcode-generator';

/** Width of the quiet zone in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as the path of an SVG: one unit is one module, the quiet zone is part of it. */
export interface QrCode {
  /** Modules along a side, both quiet zones counted. */
  size: number;
  /** The dark modules, `d` of a path. */
  path: string;
}

/**
 * Draws a text as a QR code on this server, so that its secret goes to no other service.
 * @param text such as an `otpauth://` address; up to 2,000 bytes
 * @example qrCode('otpauth://totp/…').size // 53: 45 modules and twice the quiet zone
 */
export function qrCode(text: string): QrCode {
  const code = qrcode(0, 'M');
  // UTF-8 bytes as latin1, because the library takes one character for a byte.
  code.addData(Buffer.from(text, 'utf8').toString('latin1'), 'Byte');
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (!code.isDark(row, column)) continue;
      const from = column;
      while (column + 1 < count && code.isDark(row, column + 1)) column++;
      path += `M${from + QUIET} ${row + QUIET}h${column - from + 1}v1H${from + QUIET}z`;
    }
  }
  return { size: count + 2 * QUIET, path };
}
