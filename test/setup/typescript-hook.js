/**
 * Lets a child process of a test run the TypeScript sources: `node -r test/setup/typescript-hook.js file.ts`. The program's own files are
 * taken from `dist/`, where `bin/test.js` has just compiled them.
 */
const { existsSync, readFileSync } = require('node:fs');
const { join, relative } = require('node:path');
const { transformFileSync } = require('@swc/core');

const ROOT = join(__dirname, '..', '..');

require.extensions['.ts'] = (module, file) => {
  const compiled = join(ROOT, 'dist', relative(ROOT, file).replace(/ts$/, 'js'));
  module._compile(existsSync(compiled) ? readFileSync(compiled, 'utf8') : transformed(file), file);
};

function transformed(file) {
  const { code } = transformFileSync(file, {
    jsc: { target: 'es2024', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs', ignoreDynamic: true },
    swcrc: false,
  });
  return code;
}
