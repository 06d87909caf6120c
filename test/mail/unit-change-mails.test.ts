import { activatePlan } from '../../client/plans/activate';
import { changeUnits } from '../../client/registers/change-units';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { vietnamCalendar } from '../../domain/calendar/calendar';
import { readSuccessorTable } from '../../domain/successions/successor-table';
import { atTime } from '../../domain/time/time';
import { composeDigest } from '../../mail/compose';
import { readDigestFacts } from '../../mail/digest-facts';
import { connect, type Database } from '../../storage/database';
import { type TestDatabase, testDatabase } from '../setup/database';
import { plan2025 } from '../setup/units-2025';

const AT = atTime('2025-07-01', '09:00');
const BASIS = { number: '1664/NQ-UBTVQH15', date: '2025-06-16', decider: 'Ủy ban Thường vụ Quốc hội' };
const ROUND = 'bao-cao-2025/to-province/2025/bdgl:p52';

describe('mails about units that end', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 4 });
    const caller = (at: number) => unlimitedCaller(database, { at, who: 'Nguyễn Thị Lan' });
    await activatePlan(caller(atTime('2025-01-10', '08:00')), plan2025(), { notifyPast: false, embedded: true });
    await database.rows(
      `insert into contacts (id, unit, post, name, title, email) values ('bdgl:p52/officer', 'bdgl:p52', 'officer', 'Bà Lan', '', 'lan@p52.example')`,
    );
    const table = 'code,kind,successor\nw21556,nhập,w21607\nw21562,kết thúc hoạt động,';
    const read = readSuccessorTable(table, 'ke-thua.csv');
    if (!read.ok) throw new Error('table');
    const given = { register: 'bdgl', rows: read.value.rows, file: 'ke-thua.csv', basis: BASIS };
    await changeUnits(caller(AT), { ...given, effective: '2025-07-01', reason: null });
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  async function mailOf(kind: string) {
    const [notice] = await database.rows<{ id: number; person: string }>(
      `select id, person from notices where kind = $1 and collection = $2 and state = 'waiting' order by id limit 1`,
      [kind, ROUND],
    );
    await database.rows(
      `insert into digests (id, person, email, slot, message_id, state) values ($1, $2, 'a@b.vn', now(), $1, 'waiting')`,
      [kind, notice!.person],
    );
    await database.rows('update notices set digest = $2 where id = $1', [notice!.id, kind]);
    const digest = { id: kind, person: notice!.person, notices: [notice!.id] };
    const facts = (await readDigestFacts(database, [digest], AT, new Map())).get(kind)!;
    const mail = composeDigest(facts, { at: AT, calendar: vietnamCalendar(), baseUrl: 'https://bao-cao.vn' });
    return { ...mail, person: notice!.person, words: mail.text.replace(/\s+/g, ' ') };
  }

  it('tell the successor that its one report covers the other unit, and by when', async () => {
    const { person, subject, words } = await mailOf('take-over');
    expect(person).toBe('bdgl:w21607/office');
    expect(subject).toBe('[Chuyển giao] Báo cáo chuyên đề năm 2025: hạn gửi hết ngày 30/11/2025');
    expect(words).toContain(
      'Theo Văn bản số 1664/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội, từ ngày 01/7/2025, Phường Đống Đa kết thúc hoạt động; Xã Nhơn Châu là đơn vị kế thừa.',
    );
    expect(words).toContain('Xã Nhơn Châu gửi một báo cáo chuyên đề năm 2025, gồm cả phần của Phường Đống Đa.');
  });

  it("tell the compiler's officer what passed and what waits for an answer", async () => {
    const { subject, words } = await mailOf('units-changed');
    expect(subject).toBe('[Sắp xếp đơn vị] Đợt báo cáo chuyên đề năm 2025');
    expect(words).toContain('Phường Đống Đa: báo cáo của Xã Nhơn Châu gồm cả phần của đơn vị này.');
    expect(words).toContain('Phường Hải Cảng: chưa có đơn vị kế thừa');
  });
});
