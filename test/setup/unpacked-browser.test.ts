import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { unpackedBrowser } from './unpacked-browser';

const LETTERS = ['Đ', 'ữ', 'ẵ', 'ỡ', 'Ậ'];

/** Number of distinct glyphs; letters missing in a font are all the same box. */
const SEEN = `new Set(${JSON.stringify(LETTERS)}.map((letter) => {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  pen.font = '40px system-ui, sans-serif';
  pen.fillText(letter, 10, 60);
  return canvas.toDataURL();
})).size`;

const isBuiltForThis = process.platform === 'linux' && process.arch === 'x64';

describe.each([
  ['the machine', () => ({})],
  ['the package', (path: string) => ({ FONTCONFIG_FILE: join(dirname(path), 'fonts', 'fonts.conf') })],
])('the packaged browser with the fonts of %s', (_, fonts) => {
  test('starts and shows each Vietnamese letter, where it is built for the machine', async () => {
    const program = await unpackedBrowser();
    expect(program !== null).toBe(isBuiltForThis);
    if (program === null) return;
    const env = { ...process.env, ...program.env, ...fonts(program.path) };
    const browser = await chromium.launch({
      executablePath: program.path,
      env,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      expect(await (await browser.newPage()).evaluate(SEEN)).toBe(LETTERS.length);
    } finally {
      await browser.close();
    }
  });
});
