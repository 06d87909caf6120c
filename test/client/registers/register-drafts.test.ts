import type { Caller } from '../../../client/contract';
import { importRegisterDraft, openRegisterDraft, saveRegisterDraft } from '../../../client/registers/register-drafts';
import { importRegister } from '../../../client/registers/registers';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { atTime } from '../../../domain/time/time';
import { OWN_PARSERS } from '../../../files/confined/own-parsers';
import { readRegisterText } from '../../../files/read-register';
import { connect, type Database } from '../../../storage/database';
import { type TestDatabase, testDatabase } from '../../setup/database';

const text = (id: string, name = 'UBND tỉnh Thử') => `id: ${id}
title: Danh mục thử
units:
  - { code: tinh, name: ${name}, type: province, parents: { government: null } }
`;

describe('a register that waits for its import', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url);
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  const caller = (): Caller => unlimitedCaller(database, { at: atTime('2026-11-02', '09:00'), who: 'Chuyên viên' });
  const read = (id: string, name?: string) => {
    const register = readRegisterText(`${id}.yaml`, text(id, name));
    if (!register.ok) throw new Error(JSON.stringify(register.issues));
    return register.value;
  };

  it('is taken in by one of two people who do it at the same moment', async () => {
    const draft = await saveRegisterDraft(caller(), read('hai-nguoi'));
    const outcomes = await Promise.allSettled([
      importRegisterDraft(caller(), OWN_PARSERS, draft),
      importRegisterDraft(caller(), OWN_PARSERS, draft),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')!.reason).toMatchObject({ code: 'NOT_FOUND' });
    const imports = await database.rows(`select 1 from audit where action = 'units.import' and subject = 'hai-nguoi'`);
    expect(imports).toHaveLength(1);
  });

  it('still waits when it could not be taken in', async () => {
    const draft = await saveRegisterDraft(caller(), read('khac'));
    await importRegister(caller(), read('khac', 'UBND tỉnh Khác').register);
    await expect(importRegisterDraft(caller(), OWN_PARSERS, draft)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await openRegisterDraft(database, OWN_PARSERS, draft)).toMatchObject({ id: draft });
  });
});
