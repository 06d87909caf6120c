import { randomBytes } from 'node:crypto';
import { connect } from '../../storage/database';
import { emptyDatabase, type TestDatabase } from './database';

/** An empty database owned by a user without rights in the cluster, as on an office's own server. */
export interface PlainDatabase extends TestDatabase {
  /** What the administrator does once the role exists. */
  letBeLimited(): Promise<void>;
}

export async function databaseOfPlainUser(): Promise<PlainDatabase> {
  const { url, drop } = await emptyDatabase();
  const name = `office_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const own = new URL(url);
  const admin = connect(url, { max: 1 });
  await admin.rows(`create role ${name} login password '${password}'`);
  await admin.rows(`alter database ${own.pathname.slice(1)} owner to ${name}`);
  own.username = name;
  own.password = password;
  return {
    url: own.href,
    adminUrl: url,
    letBeLimited: async () => void (await admin.rows(`grant dung_han_limited to ${name}`)),
    async drop() {
      await admin.rows(`reassign owned by ${name} to current_user`);
      await admin.rows(`drop owned by ${name}`);
      await admin.rows(`drop role ${name}`);
      await admin.close();
      await drop();
    },
  };
}
