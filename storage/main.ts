import { readConfig } from '../config/read-config';
import { DungHanError, exitCode } from '../domain/errors';
import { migrate, prepareApplicationUser } from './migrate';

/**
 * `npm run migrate`: brings the database to the schema of this version, as the user of `MIGRATION_DATABASE_URL`, and lets the application's user of
 * `DATABASE_URL` sign in; where only `DATABASE_URL` is set, as its user.
 */
async function main(): Promise<void> {
  const { databaseUrl, migrationDatabaseUrl } = readConfig(process.env);
  if (databaseUrl === null) {
    throw new DungHanError(
      'SERVICE_UNAVAILABLE',
      'Cần DATABASE_URL; trên một máy, "npm start" tự nâng cấp cơ sở dữ liệu đi kèm.',
    );
  }
  if (migrationDatabaseUrl !== null && userOf(migrationDatabaseUrl) !== userOf(databaseUrl)) {
    await prepareApplicationUser(migrationDatabaseUrl, databaseUrl);
  }
  const applied = await migrate(migrationDatabaseUrl ?? databaseUrl);
  process.stdout.write(
    applied.length === 0 ? 'Cơ sở dữ liệu đã ở phiên bản mới nhất.\n' : `Đã nâng cấp: ${applied.join(', ')}.\n`,
  );
}

function userOf(url: string): string {
  return new URL(url).username;
}

if (require.main === module) {
  main().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(exitCode(fault));
  });
}
