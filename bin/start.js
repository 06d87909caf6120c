#!/usr/bin/env node
/** `npm start`: builds what is old, then runs PostgreSQL, the pages, Temporal and the worker until Ctrl-C. */
const path = require('node:path');

require('./pinned-node')(() => {
  const bundled = require('./build').build();
  // The supervisor reports a failed bundle when the worker needs it; without a handler Node would exit at once.
  bundled.catch(() => undefined);
  require('../dist/embedded/main')
    .start({ projectDir: path.join(__dirname, '..'), args: process.argv.slice(2), bundled })
    .then((code) => process.exit(code));
});
