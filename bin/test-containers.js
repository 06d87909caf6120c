#!/usr/bin/env node
/** `npm run test:containers [--cached]`: docker-compose.yml as it is run; see test/containers. Not part of `npm test`: it takes minutes, and root. */
void require('./build.js')
  .build()
  .then(() => {
    require('../test/setup/typescript-hook.js');
    require('../test/containers/main.ts');
  });
