import { connect, type Database } from '../../storage/database';
import { insertRegister } from '../../storage/units';
import { type TestDatabase, testDatabase } from '../setup/database';
import { codes, dungHan } from './command-line';

describe('users', () => {
  let clone: TestDatabase;
  let database: Database;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    clone = await testDatabase();
    database = connect(clone.url, { max: 2 });
    env = { DATABASE_URL: clone.url };
    const unit = { name: 'Sở Nội vụ', shortName: 'Sở Nội vụ', type: 'department', groups: [], order: 1, parents: {} };
    await database.transaction((tx) =>
      insertRegister(
        tx,
        {
          id: 'tinh',
          title: 'Tỉnh',
          sample: false,
          units: [
            {
              ...unit,
              id: 'tinh:snv',
              register: 'tinh',
              code: 'snv',
              validFrom: null,
              validTo: null,
              successors: [],
              contacts: [],
            },
          ],
        },
        0,
      ),
    );
  });
  afterAll(async () => {
    await database.close();
    await clone.drop();
  });

  it('add gives a role once, with its scope and last day, and the journal says who gave it', async () => {
    const argv = [
      'users',
      'add',
      'Lan@SNV.example',
      '--role',
      'staff',
      '--unit',
      'tinh:snv',
      '--until',
      '31/12/2026',
      '--name',
      'Nguyễn Thị Lan',
      '--by',
      'Quản trị',
      '--json',
    ];
    await dungHan(argv, env);
    const ran = await dungHan(argv, env);
    expect([ran.code, ran.json()]).toEqual([
      0,
      [
        {
          email: 'lan@snv.example',
          name: 'Nguyễn Thị Lan',
          role: 'staff',
          unit: 'tinh:snv',
          plans: null,
          until: '2026-12-31',
          secondFactor: false,
        },
      ],
    ]);
    const entries = await database.rows<{ who: string; action: string }>('select who, action from audit order by id');
    expect(entries.at(-1)).toEqual({ who: 'Quản trị', action: 'role.add' });
    expect((await dungHan(['users', 'list'], env)).stdout).toBe(
      'Nguyễn Thị Lan <lan@snv.example> | Chuyên viên theo dõi | tinh:snv | đến hết ngày 31/12/2026\n',
    );
  });

  it.each([
    [['users', 'add', 'vănthư@snv', '--role', 'staff'], 1, 'EMAIL_INVALID'],
    [['users', 'add', 'a@snv.example', '--role', 'giám đốc'], 2, 'USAGE'],
    [['users', 'add', 'a@snv.example', '--role', 'unit'], 2, 'USAGE'],
    [['users', 'add', 'a@snv.example', '--role', 'administrator', '--unit', 'tinh:snv'], 2, 'USAGE'],
    [['users', 'add', 'a@snv.example', '--role', 'unit', '--unit', 'tinh:khong-co'], 1, 'NOT_FOUND'],
    [['users', 'add', 'a@snv.example', '--role', 'leader', '--plan', 'khong-co'], 1, 'NOT_FOUND'],
    [['users', 'remove', 'khong.ai@snv.example'], 1, 'NOT_FOUND'],
    [['users', 'reset-code', 'khong.ai@snv.example'], 1, 'NOT_FOUND'],
  ])('%j is refused and changes nothing', async (argv, exit, code) => {
    const before = await dungHan(['users', 'list', '--json'], env);
    const ran = await dungHan([...argv, '--json'], env);
    expect([ran.code, codes(ran)]).toEqual([exit, [code]]);
    expect((await dungHan(['users', 'list', '--json'], env)).json()).toEqual(before.json());
  });

  it('remove takes one role or all', async () => {
    for (const role of ['auditor', 'leader', 'administrator']) {
      await dungHan(['users', 'add', 'b@snv.example', '--role', role], env);
    }
    const left = await dungHan(['users', 'remove', 'b@snv.example', '--role', 'leader', '--json'], env);
    expect(left.json().map(({ role }: { role: string }) => role)).toEqual(['auditor', 'administrator']);
    expect((await dungHan(['users', 'remove', 'b@snv.example'], env)).stdout).toBe('Không còn vai trò nào.\n');
  });
});
