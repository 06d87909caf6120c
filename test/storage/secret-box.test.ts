import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '../../config/config';
import { ensureSecretsKey } from '../../embedded/secrets-key';
import { connect, type Database } from '../../storage/database';
import { sealSecrets } from '../../storage/seal-secrets';
import { secretBox } from '../../storage/secret-box';
import { type TestDatabase, testDatabase } from '../setup/database';

const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)] as const;
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a sealed secret of a second factor', () => {
  const box = secretBox([NEW, OLD]);

  it('opens for its own account alone, and is another text each time', () => {
    const sealed = box.seal(SECRET, 'account/7');
    expect(sealed).not.toContain(SECRET);
    expect(box.seal(SECRET, 'account/7')).not.toBe(sealed);
    expect(box.open(sealed, 'account/7')).toBe(SECRET);
    expect(box.open(sealed, 'account/8')).toBeNull();
  });

  it('opens with an earlier key that is still in the setting, and not with another', () => {
    const sealed = secretBox([OLD]).seal(SECRET, 'account/7');
    expect([box.isCurrent(sealed), box.open(sealed, 'account/7')]).toEqual([false, SECRET]);
    expect(secretBox([NEW]).open(sealed, 'account/7')).toBeNull();
  });

  it('does not open when a letter of it was changed', () => {
    const sealed = box.seal(SECRET, 'account/7');
    for (const at of [0, 4, 20, sealed.length - 2]) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      expect(box.open(sealed.slice(0, at) + other + sealed.slice(at + 1), 'account/7')).toBeNull();
    }
  });

  it('stored plain by an earlier version is read as it is', () => expect(box.open(SECRET, 'account/7')).toBe(SECRET));
});

describe('the key', () => {
  const keysIn = (text: string) => parseConfig({ SECRETS_KEY: text });

  it('is 32 bytes in Base64 or hexadecimal, or several, the newest first', () => {
    const [base64, hex] = [NEW.toString('base64'), OLD.toString('hex')];
    const parsed = keysIn(`${base64}, ${hex}`);
    expect(parsed.ok && parsed.config.secretsKeys).toEqual([NEW, OLD]);
    for (const wrong of ['mật khẩu', base64.slice(4), `${base64},`, `${base64} ${base64}`]) {
      const refused = keysIn(wrong);
      expect(refused.ok ? [] : refused.faults.map(({ variable, found }) => [variable, found])).toEqual([
        ['SECRETS_KEY', 'một giá trị khác (hidden)'],
      ]);
    }
  });

  it('of npm start is made once, in a file for its owner alone', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'dung-han-key-')), 'data');
    const file = ensureSecretsKey(folder);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const made = readFileSync(file, 'utf8');
    expect(readFileSync(ensureSecretsKey(folder), 'utf8')).toBe(made);
    expect(keysIn(made.trim()).ok).toBe(true);
  });
});

describe('the stored secrets when the pages start', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 2 });
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });
  const secrets = async () =>
    (await database.rows<{ secret: string }>('select totp_secret as secret from accounts order by id')).map(
      (row) => row.secret,
    );

  it('are sealed under the newest key, also plain ones; what no key opens stays for the day the key is back', async () => {
    await database.rows(
      `insert into accounts (email, name, created_at, totp_secret) values ('a@x.invalid', 'A', now(), $1),
        ('b@x.invalid', 'B', now(), 'v1.00000000.AAAA'), ('c@x.invalid', 'C', now(), null)`,
      [SECRET],
    );
    const [{ id }] = (await database.rows<{ id: number }>(`select id from accounts where name = 'A'`)) as [
      { id: number },
    ];
    expect(await sealSecrets(database, secretBox([OLD]))).toEqual({ sealed: 1, unreadable: 1 });
    expect(await sealSecrets(database, secretBox([NEW, OLD]))).toEqual({ sealed: 1, unreadable: 1 });
    expect(await sealSecrets(database, secretBox([NEW]))).toEqual({ sealed: 0, unreadable: 1 });
    const [sealed, lost, none] = await secrets();
    expect(secretBox([NEW]).open(sealed!, `account/${id}`)).toBe(SECRET);
    expect([lost, none]).toEqual(['v1.00000000.AAAA', null]);
  });
});
