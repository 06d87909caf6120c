#!/usr/bin/env node
/** The command line. It loads nothing but the compiled command line, so that pure commands answer at once. */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

require('./pinned-node')(() => {
  const entry = join(__dirname, '..', 'dist', 'cli', 'main.js');
  if (existsSync(entry)) {
    // The command line reports expected errors itself; one that reaches this handler is a bug.
    void require(entry)
      .main(process.argv.slice(2))
      .then((code) => {
        process.exitCode = code;
      });
  } else {
    console.error(
      'Chương trình chưa được biên dịch. Hãy chạy: npm run build\nThe program is not built yet. Run: npm run build',
    );
    process.exitCode = 3;
  }
});
