import { readConfig } from '../config/read-config';
import { DungHanError, exitCode } from '../domain/errors';
import { migrate } from './migrate';

/** `npm run migrate`: brings the database of `DATABASE_URL` to the schema of this version. */
async function main(): Promise<void> {
  const { databaseUrl } = readConfig(process.env);
  if (databaseUrl === null) {
    throw new DungHanError(
      'SERVICE_UNAVAILABLE',
      'Cần DATABASE_URL; trên một máy, "npm start" tự nâng cấp cơ sở dữ liệu đi kèm.',
    );
  }
  const applied = await migrate(databaseUrl);
  process.stdout.write(
    applied.length === 0 ? 'Cơ sở dữ liệu đã ở phiên bản mới nhất.\n' : `Đã nâng cấp: ${applied.join(', ')}.\n`,
  );
}

if (require.main === module) {
  main().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(exitCode(fault));
  });
}
