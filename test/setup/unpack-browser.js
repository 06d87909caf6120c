/** Unpacks the browser of `@sparticuz/chromium` into the folder TMPDIR: `node test/setup/unpack-browser.js`. */
const { dirname, join } = require('node:path');

/** The browser, libraries that a bare machine lacks, and a font. Without the archive for 3D, which no page uses. */
const ARCHIVES = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

const { inflate } = require('@sparticuz/chromium');
const folder = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin');
void Promise.all(ARCHIVES.map((name) => inflate(join(folder, name))));
