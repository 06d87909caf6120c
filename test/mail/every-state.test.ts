import { statusText } from '../../cli/status-text';
import { readReportStatus } from '../../client/rounds/status';
import type { NoticeKind } from '../../domain/notices/notice';
import type { MailboxMail } from '../../mail/local-mailbox';
import { connect, type Database } from '../../storage/database';
import { type TestDatabase, testDatabase } from '../setup/database';
import {
  addRoundOfEveryState,
  compileEveryState,
  EVERY_STATE_AT,
  EVERY_STATE_PLAN,
} from '../setup/round-of-every-state';
import { mailsOfEveryState } from './mail-of-kind';

/** Ten must send, six have sent, two of these were returned: every mail says so in the same words. */
describe('mails about a round with every state', () => {
  let stored: TestDatabase;
  let database: Database;
  let mails: Map<NoticeKind, MailboxMail>;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url);
    await addRoundOfEveryState(database);
    await compileEveryState(database);
    const asked = [
      { kind: 'summary', person: 'moi:tinh/head', step: 'compile:+1wd' },
      { kind: 'draft', person: 'moi:so-noi-vu/officer', step: 'compile:+1wd' },
      { kind: 'overdue-list', person: 'moi:so-noi-vu/officer', step: 'overdue:+1wd' },
      { kind: 'escalate-compiler', person: 'moi:so-noi-vu/head', step: 'escalate:+3wd' },
      { kind: 'weekly', person: 'moi:tinh/head', step: 'weekly:2026-06-01' },
    ] as const;
    const sent = await mailsOfEveryState(database, asked, EVERY_STATE_AT);
    mails = new Map(asked.map(({ kind }, index) => [kind, sent[index]!]));
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  const text = (kind: NoticeKind) => mails.get(kind)!.text;

  const SENT = 'đã gửi 06/10, trong đó 02 đang bổ sung';
  const UNSENT = 'chưa gửi 04 (02 được gia hạn, 01 là số liệu của chính Sở Nội vụ, còn lại 01)';

  it('tell leaders the sent, returned and missing reports and the share on time', () => {
    expect(mails.get('summary')!.subject).toContain('đúng hạn 4/10 (40%)');
    expect(text('summary')).toContain(`phải gửi 10; ${SENT}; đúng hạn 04, chậm 02; ${UNSENT}.`);
    expect(text('summary')).toContain('Tỷ lệ đúng hạn 4/10, đạt 40%.');
    expect(text('summary')).toContain('Không phát sinh 01; miễn báo cáo 01; kết thúc, chuyển giao 01.');
    expect(text('weekly')).toContain('| 06/10, trong đó 02 đang bổ sung | 4/10 (40%) | 1\n');
    expect(text('escalate-compiler')).toContain(`${SENT}; ${UNSENT}: UBND xã 11.`);
    expect(text('overdue-list')).toContain(`${SENT}; ${UNSENT}.`);
  });

  it('state the content of the version separately, with units left out and why', () => {
    expect(text('summary')).toContain('(dự thảo, chưa được xác nhận), tổng hợp từ 04 báo cáo:');
    expect(text('summary')).toContain('- Số mô hình | 6 mô hình\n- Kinh phí | 0,6 tỷ đồng\n');
    expect(text('draft')).toContain('đã lập, tổng hợp từ 04 báo cáo');
    expect(text('draft')).toContain('vì chưa gửi:\n\n- Sở Nội vụ\n- UBND xã 09\n- UBND xã 10\n- UBND xã 11\n');
    expect(text('draft')).toContain('vì đang bổ sung: UBND xã 04 và UBND xã 05.');
    expect(text('draft')).toContain('vì được miễn báo cáo hoặc đã kết thúc, chuyển giao: UBND xã 07 và UBND xã 08.');
  });

  it('have the same words as the command line', async () => {
    const caller = { reader: database, at: EVERY_STATE_AT };
    const lines = await readReportStatus(caller, { plan: EVERY_STATE_PLAN });
    expect(await statusText(caller, lines)).toContain(`Phải gửi 10; ${SENT}; ${UNSENT}; còn phải gửi 06.`);
    const overdue = await readReportStatus(caller, { plan: EVERY_STATE_PLAN, overdue: true });
    expect(await statusText(caller, overdue)).toContain(`Phải gửi 10; ${SENT}; ${UNSENT}; còn phải gửi 06.`);
    expect(overdue.map(({ unit }) => unit)).toEqual(['moi:xa-11']);
  });
});
