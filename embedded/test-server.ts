import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DungHanError } from '../domain/errors';
import { cacheFolder } from './cache-folder';
import { withFileLock } from './file-lock';
import { findProgram, isProgram } from './find-program';
import { downloadBySdk } from './sdk-download';

const VERSION = '1.31.0';
const MAIN_CLASS = 'io.temporal.testserver.TestServer';

/**
 * Finds Temporal's time-skipping test server: `TEMPORAL_TEST_SERVER_PATH`; the user's cache; the SDK's
 * download; Maven's `io.temporal:temporal-test-server` with Java, behind a small script.
 * @returns a program with the port as its argument, for
 *   `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`.
 * @throws DungHanError PART_MISSING with the ways to get one.
 */
export async function findTestServer(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const given = env.TEMPORAL_TEST_SERVER_PATH;
  if (given !== undefined && given !== '') {
    if (isProgram(given)) return given;
    throw missing(`TEMPORAL_TEST_SERVER_PATH=${given}: no such program`);
  }
  const folder = join(cacheFolder(env), `test-server-${VERSION}`);
  const script = join(folder, 'temporal-test-server');
  if (isProgram(script) && findProgram('java', env) !== null) return script;
  const download = await downloadBySdk('time-skipping', join(cacheFolder(env), 'download'));
  if ('path' in download) return download.path;
  const maven = findProgram('mvn', env);
  if (maven === null || findProgram('java', env) === null) {
    throw missing(`SDK: ${download.reason}; Maven, Java: not on PATH`);
  }
  await withFileLock(`${folder}.lock`, () => (existsSync(folder) ? Promise.resolve() : fetchByMaven(maven, folder)));
  return script;
}

async function fetchByMaven(maven: string, folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    writeFileSync(join(draft, 'pom.xml'), POM);
    await promisify(execFile)(maven, ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${draft}`], {
      cwd: draft,
    });
    const script = join(draft, 'temporal-test-server');
    writeFileSync(script, SCRIPT);
    chmodSync(script, 0o755);
    renameSync(draft, folder);
  } catch (fault) {
    throw missing(`Maven: ${String((fault as { stdout?: string }).stdout ?? fault).slice(0, 500)}`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>dung-han</groupId><artifactId>test-server</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`;

/** The first JIT tier starts faster, and the server never runs long enough for the second to help. */
const SCRIPT = `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -cp "$(dirname "$0")/*" ${MAIN_CLASS} "$@"
`;

function missing(details: string): DungHanError {
  return new DungHanError(
    'PART_MISSING',
    'Không có máy chủ Temporal dùng để tua thời gian. Hãy cài Java và Maven, hoặc đặt TEMPORAL_TEST_SERVER_PATH.\n' +
      `No time-skipping Temporal test server: install Java and Maven, or set TEMPORAL_TEST_SERVER_PATH (${details}).`,
  );
}
