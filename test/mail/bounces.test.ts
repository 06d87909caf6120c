import { enterBounceFile } from '../../client/mails/enter-bounce-file';
import { editContact } from '../../client/registers/edit-contact';
import { inVietnamese } from '../../domain/messages/message';
import type { Instant } from '../../domain/time/time';
import { OWN_PARSERS } from '../../files/confined/own-parsers';
import { readBounceMailbox } from '../../mail/bounce-mailbox';
import { bounceWords } from '../../mail/enter-bounce';
import { sendDigests } from '../../mail/send-digests';
import { smtpTransport } from '../../mail/smtp-transport';
import type { Transport } from '../../mail/transport';
import { readBounceMailboxState } from '../../storage/bounces';
import { bounceOf } from '../setup/bounce';
import { type ImapServer, startImapServer } from './imap-server';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from './office';
import { type RefusingServer, startRefusingServer } from './refusing-server';

const MORNING = instantOfText('2020-05-26 07:00');
const SLOT = instantOfText('2020-05-26 08:00');
const NOON = instantOfText('2020-05-26 11:00');
const AFTERNOON = instantOfText('2020-05-26 14:00');
const NEXT_DAY = instantOfText('2020-05-27 08:00');
const UNIT = 'gialai-2020:so-tu-phap';
const [OFFICE, OFFICER] = [`${UNIT}/office`, `${UNIT}/officer`];
const LAN = 'lan@tp.invalid';

describe('mails that come back', () => {
  let office: DigestOffice;
  let server: RefusingServer;
  let transport: Transport;
  beforeEach(async () => {
    server = await startRefusingServer();
    transport = smtpTransport(server.url);
    office = await openDigestOffice('gialai-614-2020.yaml');
    await office.db.rows('update contacts set email = $2 where id = $1', [OFFICE, 'vanthu@tp.invalid']);
    await office.db.rows(`update contacts set email = $2, name = 'Bà Lan' where id = $1`, [OFFICER, LAN]);
    // Only the officer is told, so that what the mailbox gets is what came back.
    await office.tell(office.collections[0]!, 'remind:-3wd', MORNING);
    await office.db.rows('delete from notices where person <> $1', [OFFICER]);
    await send(SLOT);
    expect(mailsTo(LAN)).toHaveLength(1);
  });
  afterEach(async () => {
    await transport.close();
    await server.close();
    await office.close();
  });

  const caller = (at: Instant) => ({ reader: office.db, writer: office.db, at, who: 'Nguyễn Thị Lan (Sở Nội vụ)' });
  const send = (moment: Instant) =>
    sendDigests(
      {
        ...{ database: office.db, transport, calendar, random: () => 0 },
        ...{ from: 'Đúng Hạn <nhac@dunghan.invalid>', baseUrl: 'http://localhost:3000' },
      },
      moment,
      moment,
    );
  const mailsTo = (address: string) => server.taken.filter(({ to }) => to.includes(address));
  const messageId = () => /^Message-ID: (<[^>]+>)/im.exec(mailsTo(LAN)[0]!.raw)![1]!;
  const enter = async (source: string, at = NOON) => {
    const entered = await enterBounceFile(caller(at), OWN_PARSERS, Buffer.from(source));
    if (!entered.ok) throw new Error(entered.fault.code);
    return entered.outcome;
  };
  const unknown = (nth = 1) =>
    bounceOf({ messageId: messageId(), to: LAN, status: '5.1.1', answer: '550 5.1.1 User unknown', nth });
  const badSince = async () =>
    (
      await office.db.rows<{ bad: boolean }>('select bad_since is not null as bad from contacts where id = $1', [
        OFFICER,
      ])
    )[0]!.bad;

  it('an unknown address is marked, with the server’s words; its mail goes to the unit’s mailbox; the journal tells', async () => {
    const outcome = await enter(unknown());
    expect(outcome).toMatchObject({ outcome: 'recorded', concerns: 'address', marked: true, contact: OFFICER });
    expect(inVietnamese(bounceWords(outcome))).toContain(LAN);
    expect(await badSince()).toBe(true);
    await send(AFTERNOON);
    expect(mailsTo('vanthu@tp.invalid')).toHaveLength(1);
    const [line] = await office.db.rows<{ who: string; detail: object }>(
      `select who, detail from audit where action = 'mail.bounce'`,
    );
    expect(line).toMatchObject({
      who: 'Nguyễn Thị Lan (Sở Nội vụ)',
      detail: { person: OFFICER, email: LAN, concerns: 'address', marked: true, again: 1 },
    });
  });

  it('entered twice is recorded once; a second bounce of one mail sends nothing more', async () => {
    await enter(unknown());
    expect(await enter(unknown())).toEqual({ outcome: 'known' });
    await send(AFTERNOON);
    await enter(unknown(2), AFTERNOON);
    await send(NEXT_DAY);
    expect(mailsTo('vanthu@tp.invalid')).toHaveLength(1);
  });

  it('of a mail that left before the address was corrected marks nobody, and the mail follows to the new address', async () => {
    const details = { name: 'Bà Lan', title: '', email: LAN, phone: null };
    await editContact(caller(NOON), OFFICER, details);
    const outcome = await enter(unknown(), NOON + 60_000);
    expect(outcome).toMatchObject({ concerns: 'address', marked: false });
    expect(await badSince()).toBe(false);
    await send(AFTERNOON);
    expect(mailsTo(LAN)).toHaveLength(2);
  });

  it('a full mailbox is tried again on the next working day and marks nobody; not for ever', async () => {
    const full = (nth: number) =>
      bounceOf({ messageId: messageId(), to: LAN, status: '5.2.2', answer: '552 5.2.2 full', nth });
    expect(await enter(full(1))).toMatchObject({ concerns: 'mailbox-full', marked: false });
    await send(AFTERNOON);
    expect(mailsTo(LAN)).toHaveLength(1);
    await send(NEXT_DAY);
    expect(mailsTo(LAN)).toHaveLength(2);
    expect(await badSince()).toBe(false);
  });

  it('a refusal of the sender, a delay and a delivery mark nobody and send nothing again', async () => {
    const of = (status: string, answer: string, action?: 'delayed' | 'delivered') =>
      bounceOf({ messageId: messageId(), to: LAN, status, answer, ...(action === undefined ? {} : { action }) });
    expect(await enter(of('5.7.1', '550 5.7.1 SPF failed'))).toMatchObject({ concerns: 'sender', marked: false });
    expect(await enter(of('4.4.1', '', 'delayed'))).toMatchObject({ concerns: 'for-now', marked: false });
    expect(await enter(of('2.0.0', '', 'delivered'))).toEqual({ outcome: 'delivered' });
    await send(AFTERNOON);
    await send(NEXT_DAY);
    expect(mailsTo(LAN)).toHaveLength(1);
    expect(await badSince()).toBe(false);
  });

  it('what is owed no more is not sent again', async () => {
    await office.receive([office.collections[0]!.obligations.find(({ unit }) => unit === UNIT)!.id], NOON);
    await enter(unknown());
    await send(AFTERNOON);
    expect(mailsTo('vanthu@tp.invalid')).toHaveLength(0);
  });

  it('a forged one is nobody’s: the Message-ID cannot be guessed from person and slot', async () => {
    const forged = '<digest-0123456789abcdef0123456789abcdef@dunghan.invalid>';
    expect(await enter(bounceOf({ messageId: forged, to: LAN, status: '5.1.1', answer: '550' }))).toEqual({
      outcome: 'unknown',
    });
    const [digest] = await office.db.rows<{ id: string; message: string }>(
      'select id, message_id as message from digests',
    );
    expect(digest!.message).not.toContain(digest!.id);
    expect(await badSince()).toBe(false);
  });

  describe('over IMAP, from a real server', () => {
    let imap: ImapServer;
    beforeEach(async () => {
      imap = await startImapServer();
    });
    afterEach(() => imap.close());

    const parse = (source: Buffer) => OWN_PARSERS.bounce(source);
    const reading = (url = imap.url, at = NOON) => readBounceMailbox({ database: office.db, url, parse }, at);

    it('bounces are recorded and marked as read, answers by people stay unread; the next run finds nothing new', async () => {
      imap.put(unknown());
      imap.put('From: an@tp.invalid\r\nSubject: Da gui\r\n\r\nDa gui qua van ban.\r\n');
      expect(await reading()).toEqual({ read: 2, recorded: 1, fault: null });
      expect(await badSince()).toBe(true);
      expect(imap.flags().map((flags) => flags.includes('\\Seen'))).toEqual([true, false]);
      expect(await reading()).toEqual({ read: 0, recorded: 0, fault: null });
      expect(await readBounceMailboxState(office.db)).toMatchObject({ readAt: NOON, failingSince: null });
      const [line] = await office.db.rows<{ who: string }>(`select who from audit where action = 'mail.bounce'`);
      expect(line!.who).toBe('Đúng Hạn');
    });

    it('a mailbox that cannot be read is kept for staff since when, and does not throw', async () => {
      const wrong = imap.url.replace('mat-khau', 'sai');
      expect((await reading(wrong)).fault).not.toBeNull();
      expect((await reading(wrong, NOON + 3_600_000)).fault).not.toBeNull();
      const state = await readBounceMailboxState(office.db);
      expect(state.failingSince).toBe(NOON);
      await imap.close();
      expect((await reading()).fault).not.toBeNull();
      imap = await startImapServer();
      expect((await reading()).fault).toBeNull();
      expect((await readBounceMailboxState(office.db)).failingSince).toBeNull();
    });
  });
});
