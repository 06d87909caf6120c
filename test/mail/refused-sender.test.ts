import type { Plan } from '../../domain/plan/plan';
import { nextMailInstant } from '../../mail/next-mail-instant';
import { type MailOffice, type SendCounts, sendDigests } from '../../mail/send-digests';
import { smtpTransport } from '../../mail/smtp-transport';
import type { Transport } from '../../mail/transport';
import { readMailStop } from '../../storage/mail-service';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from './office';
import { type RefusingServer, startRefusingServer } from './refusing-server';

const SLOT = instantOfText('2020-05-26 08:00');
/** Units of the round, two contacts each. */
const PEOPLE = 34;

let office: DigestOffice;
let server: RefusingServer;
let transport: Transport;

beforeEach(async () => {
  server = await startRefusingServer();
  transport = smtpTransport(server.url);
  office = await openDigestOffice('gialai-614-2020.yaml', ofDistricts);
  await office.tell(office.collections[0]!, 'remind:-3wd', instantOfText('2020-05-26 07:00'));
});
afterEach(async () => {
  await transport.close();
  await server.close();
  await office.close();
});

/** The plan with the 17 districts only. */
function ofDistricts(plan: Plan): Plan {
  const requirements = plan.requirements.map((one) =>
    one.due === null ? one : { ...one, reporters: { ...one.reporters, groups: ['huyen'] } },
  );
  return { ...plan, requirements };
}

const deps = (): MailOffice => ({
  database: office.db,
  transport,
  calendar,
  from: 'Đúng Hạn <nhac@dunghan.invalid>',
  baseUrl: 'http://localhost:3000',
  random: () => 0,
});
const send = (moment = SLOT): Promise<SendCounts> => sendDigests(deps(), SLOT, moment);
const waitsAreOver = () => office.db.rows(`update digests set retry_at = now() where state = 'waiting'`);
const badAddresses = () => office.db.rows('select email from contacts where bad_since is not null');
const count = async (state: string) => {
  const [row] = await office.db.rows<{ count: number }>('select count(*) from digests where state = $1', [state]);
  return row!.count;
};

/** What a server says of the sender or of the mail, and where. */
const OF_SENDER: [at: 'from' | 'rcpt' | 'data', reply: string][] = [
  ['rcpt', '550 5.1.90 Your message cannot be sent because you have reached your daily limit'],
  ['rcpt', '550 5.7.1 Service unavailable; client host blocked using zen.example.org'],
  ['data', '550 5.7.26 This mail is unauthenticated: SPF and DKIM both did not pass'],
  ['from', '530 5.7.0 Must issue a STARTTLS command first'],
  ['from', '535 5.7.8 Authentication credentials invalid'],
  ['rcpt', '554 5.4.5 Recipient limit exceeded for the day'],
  ['data', '552 5.3.4 Message too big for system'],
  ['data', '552 5.2.3 Message length exceeds administrative limit'],
  ['data', '554 Transaction failed'],
  ['rcpt', '550 5.4.1 Recipient address rejected: Access denied'],
  ['rcpt', '550 relay not permitted'],
  ['rcpt', '550-JunkMail rejected - mail.test (mail.test) [192.0.2.1] is in an RBL\r\n550 see http://rbl.test'],
  ['rcpt', "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"],
  ['rcpt', '550 5.7.606 Access denied, banned sending IP [192.0.2.1]'],
  ['rcpt', '550 #5.7.1 Your access to this mail system has been rejected'],
  ['rcpt', '550 5.1.8 Sender address rejected: Domain not found'],
  ['rcpt', '550 5.1.1 <x@y.invalid>: Recipient address rejected'],
];

describe('a server that refuses the sender', () => {
  it.each(OF_SENDER)('at %s with "%s" stops the run, mutes nobody, and takes all mail later', async (at, reply) => {
    server.refuse = { at, reply };
    const counts = await send();
    expect(counts.sent).toBe(0);
    expect(counts.stopped).toContain(reply.slice(0, 3));
    expect(await badAddresses()).toEqual([]);
    expect(server.refused).toBeLessThan(PEOPLE);
    expect(await readMailStop(office.db)).toMatchObject({ since: expect.any(Number), by: 'refused' });
    // The loop may wake once more for the notices of addresses that were freed again, and then waits.
    await send(SLOT + 1_000);
    const next = await nextMailInstant(office.db, SLOT, calendar);
    expect(next!.at - SLOT).toBeGreaterThan(50_000);

    server.refuse = null;
    await waitsAreOver();
    await send(instantOfText('2020-05-26 09:00'));
    const afternoon = instantOfText('2020-05-26 14:00');
    await sendDigests(deps(), afternoon, afternoon);
    expect(new Set(server.taken.map(({ to }) => to)).size).toBe(PEOPLE);
    expect(await badAddresses()).toEqual([]);
    expect(await readMailStop(office.db)).toBeNull();
  });

  it('from the tenth mail on, by a daily quota, keeps what was sent and stops', async () => {
    server.refuse = { at: 'rcpt', reply: '550 5.4.5 Daily user sending limit exceeded', after: 10 };
    const counts = await send();
    expect(counts.sent).toBeGreaterThanOrEqual(10);
    expect(counts.sent).toBeLessThan(PEOPLE);
    expect(await badAddresses()).toEqual([]);
  });

  it('is asked by one mail only while it stands still', async () => {
    server.refuse = { at: 'rcpt', reply: '550 5.7.1 blocked' };
    await send();
    const before = server.refused;
    await waitsAreOver();
    await send(SLOT + 120_000);
    expect(server.refused).toBe(before + 1);
  });
});

describe('a server that refuses one mail', () => {
  const one = 'vanthu.thanh-pho-pleiku@gialai.invalid';

  it.each([
    '550 5.1.1 The email account does not exist',
    '550 5.1.2 Host unknown',
    '550 5.1.6 Mailbox has moved',
    '556 5.1.10 Recipient address has a null MX',
    '550 5.2.1 The account is disabled',
    '550-5.1.1 No such user\r\n550 5.1.1 Learn more at mail.test',
    '550 #5.1.1 no mailbox',
    '550 User unknown',
    '551 User not local',
  ])('for its address with "%s" marks the address, and sends all others', async (reply) => {
    server.refuse = { at: 'rcpt', reply, only: one };
    const counts = await send();
    expect(counts).toMatchObject({ sent: PEOPLE - 1, badAddress: 1, stopped: null });
    expect(await badAddresses()).toEqual([{ email: one }]);
  });

  it.each(['552 5.2.2 Mailbox full', '452 4.2.2 Over quota', '552 Requested mail action aborted: exceeded storage'])(
    'for a full mailbox with "%s" tries it on the next working day',
    async (reply) => {
      server.refuse = { at: 'rcpt', reply, only: one };
      expect(await send()).toMatchObject({ sent: PEOPLE - 1, retried: 1, stopped: null });
      expect(await badAddresses()).toEqual([]);
      const next = await nextMailInstant(office.db, SLOT, calendar);
      expect(Math.abs(next!.at - instantOfText('2020-05-27 08:00'))).toBeLessThan(20_000);
      server.refuse = null;
      await waitsAreOver();
      expect((await send(instantOfText('2020-05-27 08:00'))).sent).toBe(1);
    },
  );

  it('as it would refuse every other stops the run, until it takes others: then it holds up that mail alone', async () => {
    await office.db.rows(
      `delete from notices where person not in (select id from contacts where email = $1 or email like 'chuyenvien%')`,
      [one],
    );
    server.refuse = { at: 'data', reply: '554 5.6.0 Message content rejected', only: one };
    const stopped = await send();
    expect(stopped.stopped).not.toBeNull();
    await office.tell(office.collections[1]!, 'remind:-3wd', instantOfText('2020-05-26 13:00'));
    await office.db.rows(`delete from notices where state = 'waiting' and person like '%thanh-pho-pleiku%'`);
    const slot = instantOfText('2020-05-26 14:00');
    await waitsAreOver();
    await sendDigests(deps(), slot, slot);
    await waitsAreOver();
    const last = await sendDigests(deps(), slot, slot + 60_000);
    expect(last).toMatchObject({ stopped: null, retried: 1 });
    expect(await readMailStop(office.db)).toBeNull();
    expect(await badAddresses()).toEqual([]);
    expect(await count('waiting')).toBe(1);
  });
});

describe('an answer to a mail', () => {
  it('goes to the contact of the office that tracks', async () => {
    await send();
    expect(server.taken).toHaveLength(PEOPLE);
    for (const { raw } of server.taken) {
      expect(raw).toMatch(/^Reply-To: [\s\S]{0,200}?<chuyenvien\.so-noi-vu@gialai\.invalid>\r$/m);
    }
  });
});

describe('greylisting', () => {
  it.each(['450 4.2.0 Greylisted, try again in 300 seconds', '451 4.7.1 Please try again later'])(
    'with "%s" delays each mail, and neither stops the run nor marks an address',
    async (reply) => {
      server.refuse = { at: 'rcpt', reply };
      expect(await send()).toMatchObject({ sent: 0, retried: PEOPLE, badAddress: 0, stopped: null });
      server.refuse = null;
      await waitsAreOver();
      expect((await send(SLOT + 300_000)).sent).toBe(PEOPLE);
    },
  );
});

describe('a dead address among several', () => {
  it('is marked in the end, also when three of them met in a row and looked like a refusal of the sender', async () => {
    const dead = ['vanthu.thanh-pho-pleiku', 'vanthu.thi-xa-an-khe', 'vanthu.huyen-kbang'];
    await office.db.rows(
      `delete from notices where person not in (select id from contacts where split_part(email, '@', 1) = any($1))`,
      [dead],
    );
    server.refuse = { at: 'rcpt', reply: '550 5.1.1 User unknown' };
    expect((await send()).stopped).not.toBeNull();
    expect(await badAddresses()).toEqual([]);

    // In the next slot the server takes the mail to somebody else, and still refuses these.
    await office.tell(office.collections[1]!, 'remind:-3wd', instantOfText('2020-05-26 13:00'));
    server.refuse = { at: 'rcpt', reply: '550 5.1.1 User unknown', among: dead };
    await waitsAreOver();
    const slot = instantOfText('2020-05-26 14:00');
    for (const minutes of [0, 5, 10, 15, 20]) {
      await sendDigests(deps(), slot, slot + minutes * 60_000);
      await waitsAreOver();
    }
    const marked = await badAddresses();
    expect(marked).toHaveLength(dead.length);
  });
});
