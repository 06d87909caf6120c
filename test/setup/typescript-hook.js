/** Lets a child process of a test run the TypeScript sources: `node -r test/setup/typescript-hook.js file.ts`. */
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, {
    jsc: { target: 'es2024', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs', ignoreDynamic: true },
    swcrc: false,
  });
  module._compile(code, file);
};
