#!/usr/bin/env node
/**
 * Compiles the program into `dist/`, copies what is not TypeScript, and bundles the workflows.
 * `--if-needed`: only when a source is newer, older, gone or added since the last build.
 */
const { spawnSync, spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const onPinnedNode = require('./pinned-node');

const ROOT = path.join(__dirname, '..');
const DIST = path.join(ROOT, 'dist');
/** The folders of the program. */
const SOURCES = [
  'domain',
  'workflows',
  'activities',
  'storage',
  'mail',
  'documents',
  'files',
  'worker',
  'client',
  'cli',
  'rehearsal',
  'doctor',
  'sample',
  'web',
  'embedded',
  'config',
  'bench',
];
const ALONE = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/**
 * Builds when needed (or always, with `force`), two at once one after the other.
 * @returns {Promise<void>} settles when the workflow bundle is there too; the rest is ready when `build` returns.
 */
function build({ force = false } = {}) {
  const release = lock();
  const stamp = fingerprint();
  if (force || read('.built') !== stamp) compile(stamp);
  if (!force && read('.bundled') === stamp) {
    release();
    return Promise.resolve();
  }
  return bundle(stamp).finally(release);
}

function compile(stamp) {
  const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!fs.existsSync(tsc)) {
    console.error('Chưa cài các gói cần thiết. Hãy chạy: npm ci\nThe packages are not installed yet. Run: npm ci');
    process.exit(3);
  }
  console.error('Đang biên dịch chương trình (build)…');
  // Built in another folder and swapped, so that a service running from dist/ never sees a partial build.
  const draft = path.join(ROOT, 'node_modules', '.cache', 'dung-han-dist');
  fs.rmSync(draft, { recursive: true, force: true });
  const args = ['-p', 'tsconfig.build.json', '--outDir', draft, '--tsBuildInfoFile', path.join(draft, '.tsbuildinfo')];
  const { status } = spawnSync(process.execPath, [tsc, ...args], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    console.error('Không biên dịch được chương trình. The build failed.');
    process.exit(1);
  }
  for (const file of sourceFiles()) {
    if (/\.tsx?$/.test(file) || ALONE.includes(file)) continue;
    fs.cpSync(path.join(ROOT, file), path.join(draft, file));
  }
  fs.writeFileSync(path.join(draft, '.built'), stamp);
  fs.rmSync(DIST, { recursive: true, force: true });
  fs.renameSync(draft, DIST);
}

/** The worker's webpack run takes seconds; `npm start` shows the pages before it ends. */
function bundle(stamp) {
  const script = path.join(DIST, 'worker', 'build-bundle.js');
  if (!fs.existsSync(script)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { cwd: ROOT, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) return reject(new Error(`worker/build-bundle.js: ${code}`));
      fs.writeFileSync(path.join(DIST, '.bundled'), stamp);
      resolve();
    });
  });
}

function read(name) {
  try {
    return fs.readFileSync(path.join(DIST, name), 'utf8');
  } catch {
    return null;
  }
}

function sourceFiles() {
  const inFolders = SOURCES.flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name))),
  );
  return [...inFolders, ...ALONE].sort();
}

/** Names, sizes and times of all sources: it also changes when a file is removed or an older one restored. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const file of sourceFiles()) {
    const { size, mtimeMs } = fs.statSync(path.join(ROOT, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** One build at a time; a lock of a dead process, or older than ten minutes, is stale. */
function lock() {
  const file = path.join(ROOT, 'node_modules', '.cache', 'dung-han-build.lock');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!taken(file)) {
    if (isHeld(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    else fs.rmSync(file, { force: true });
  }
  let held = true;
  const release = () => {
    if (held) fs.rmSync(file, { force: true });
    held = false;
  };
  process.once('exit', release);
  return release;
}

function taken(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (fault.code === 'EEXIST') return false;
    throw fault;
  }
}

function isHeld(file) {
  try {
    if (Date.now() - fs.statSync(file).mtimeMs > 600_000) return false;
    const pid = Number(fs.readFileSync(file, 'utf8'));
    return pid === 0 || process.kill(pid, 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}

module.exports = { build, SOURCES };
if (require.main === module) {
  onPinnedNode(() => {
    build({ force: !process.argv.includes('--if-needed') }).catch((fault) => {
      console.error(fault.message);
      process.exit(1);
    });
  });
}
