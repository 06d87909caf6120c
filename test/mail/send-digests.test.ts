import type { Plan } from '../../domain/plan/plan';
import type { Instant } from '../../domain/time/time';
import { formatInstant } from '../../domain/time/time';
import { nextMailInstant } from '../../mail/next-mail-instant';
import { type MailOffice, sendDigests } from '../../mail/send-digests';
import { smtpTransport } from '../../mail/smtp-transport';
import type { Transport } from '../../mail/transport';
import { timestamp } from '../../storage/database';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from './office';
import { type SmtpScript, type SmtpSink, startSmtpSink } from './smtp-sink';

const SLOT = instantOfText('2020-05-26 08:00');
/** Units of the round, two contacts each. */
const PEOPLE = 34;

let office: DigestOffice;
let sink: SmtpSink;
let transport: Transport;
let script: SmtpScript;

beforeEach(async () => {
  script = {};
  sink = await startSmtpSink({
    rcptTo: (address, nth) => script.rcptTo?.(address, nth) ?? null,
    data: (to, nth) => script.data?.(to, nth) ?? null,
  });
  transport = smtpTransport(sink.url);
  office = await openDigestOffice('gialai-614-2020.yaml', ofDistricts);
});
afterEach(async () => {
  await transport.close();
  await sink.close();
  await office.close();
});

/** The plan with the 17 districts only. */
function ofDistricts(plan: Plan): Plan {
  const requirements = plan.requirements.map((one) =>
    one.due === null ? one : { ...one, reporters: { ...one.reporters, groups: ['huyen'] } },
  );
  return { ...plan, requirements };
}

function deps(over: Partial<MailOffice> = {}): MailOffice {
  return {
    database: office.db,
    transport,
    calendar,
    from: 'Đúng Hạn <nhac@dunghan.invalid>',
    baseUrl: 'http://localhost:3000',
    random: () => 0,
    ...over,
  };
}

const half = () => office.collections[0]!;
const remind = (urgent = false) => office.tell(half(), 'remind:-3wd', instantOfText('2020-05-26 07:00'), urgent);
const next = async (moment: Instant) => {
  const found = await nextMailInstant(office.db, moment, calendar);
  return found && { at: formatInstant(found.at), slot: formatInstant(found.slot) };
};
const keepOnly = (units: number) =>
  office.db.rows('delete from notices where obligation <> all($1)', [
    half()
      .obligations.filter((one) => !one.own)
      .slice(0, units)
      .map((one) => one.id),
  ]);
const states = (table: 'digests' | 'notices') =>
  office.db.rows<{ state: string; count: number }>(`select state, count(*) from ${table} group by 1 order by 1`);
const backOffIsOver = () => office.db.rows(`update digests set retry_at = now() where state = 'waiting'`);
const leaseIsOver = () => office.db.rows(`update digests set lease_until = now() where state = 'sending'`);
const recipients = () => sink.mails.map((mail) => mail.to.join()).sort();

describe('a slot', () => {
  it('gives each person one mail with eight concurrent senders', async () => {
    await remind();
    await Promise.all(Array.from({ length: 8 }, () => sendDigests(deps(), SLOT, SLOT)));
    expect(recipients()).toHaveLength(PEOPLE);
    expect(new Set(recipients()).size).toBe(PEOPLE);
    expect(await states('digests')).toEqual([{ state: 'sent', count: PEOPLE }]);
    expect(await states('notices')).toEqual([{ state: 'sent', count: PEOPLE }]);
    expect(await next(SLOT)).toBeNull();
    const journal = await office.db.rows(`select 1 from audit where action = 'mail.send'`);
    expect(journal).toHaveLength(PEOPLE);
  });

  it('with two notices of one person sends one mail of both', async () => {
    await remind();
    await office.tell(office.collections[1]!, 'remind:-3wd', instantOfText('2020-05-26 07:00'));
    const counts = await sendDigests(deps(), SLOT, SLOT);
    expect(counts).toMatchObject({ formed: 2 * PEOPLE, sent: PEOPLE });
    expect(new Set(recipients()).size).toBe(PEOPLE);
  });

  it('writes to a person of three units once', async () => {
    await remind();
    await keepOnly(3);
    await office.db.rows(`update contacts set email = 'Chung@gialai.invalid' where post = 'officer'`);
    await office.db.rows(
      `update contacts set email = 'chung@gialai.invalid' where id like '%thanh-pho-pleiku/officer'`,
    );
    await sendDigests(deps(), SLOT, SLOT);
    expect(recipients().filter((address) => /chung/i.test(address))).toHaveLength(1);
  });

  it('is due when a notice waits for it, and not before', async () => {
    await remind();
    expect(await next(instantOfText('2020-05-26 07:00'))).toEqual({
      at: formatInstant(SLOT),
      slot: formatInstant(SLOT),
    });
    await sendDigests(deps(), instantOfText('2020-05-26 07:30'), instantOfText('2020-05-26 07:30'));
    expect(recipients()).toEqual([]);
  });

  it.each([
    ['by less than 30 minutes', '2020-05-26 08:29', '2020-05-26T08:00:00+07:00', '2020-05-26T08:00:00+07:00'],
    ['in the morning', '2020-05-26 08:31', '2020-05-26T14:00:00+07:00', '2020-05-26T14:00:00+07:00'],
    ['until the night', '2020-05-26 23:00', '2020-05-27T08:00:00+07:00', '2020-05-27T08:00:00+07:00'],
    ['until Saturday', '2020-05-30 08:00', '2020-06-01T08:00:00+07:00', '2020-06-01T08:00:00+07:00'],
  ])('missed %s goes out in the right one', async (_name, moment, leaves, slot) => {
    await remind();
    expect(await next(instantOfText(moment))).toEqual({ at: leaves, slot });
  });

  it('that was missed sends nothing at night, even when the loop is signalled', async () => {
    await remind();
    const night = instantOfText('2020-05-26 23:00');
    await sendDigests(deps(), night, night);
    expect(recipients()).toEqual([]);
  });

  it('sends no second mail to a person: new notices wait for the next slot', async () => {
    await remind();
    await sendDigests(deps(), SLOT, SLOT);
    await office.tell(office.collections[1]!, 'remind:-3wd', instantOfText('2020-05-26 07:00'));
    await sendDigests(deps(), SLOT, SLOT);
    expect(recipients()).toHaveLength(PEOPLE);
    expect(await next(SLOT)).toEqual({ at: '2020-05-26T14:00:00+07:00', slot: '2020-05-26T14:00:00+07:00' });
  });
});

describe('an urgent notice', () => {
  it('is sent at once at night, and alone', async () => {
    await remind();
    const night = instantOfText('2020-05-25 23:10');
    await office.tell(office.collections[1]!, 'remind:-3wd', night, true);
    expect(await next(night)).toEqual({ at: formatInstant(night), slot: formatInstant(night) });
    await sendDigests(deps(), night, night);
    expect(sink.mails).toHaveLength(PEOPLE);
    expect(await next(night)).toEqual({ at: formatInstant(SLOT), slot: formatInstant(SLOT) });
    expect(sink.mails.every((mail) => !mail.raw.includes('multipart/mixed'))).toBe(true);
  });
});

describe('a report received between planning and sending', () => {
  it('removes its reminder from the mail, and an empty mail is not sent', async () => {
    await remind();
    const [first] = half().obligations.filter((one) => !one.own);
    await office.receive([first!.id], instantOfText('2020-05-26 07:59'));
    const counts = await sendDigests(deps(), SLOT, SLOT);
    expect(counts).toMatchObject({ sent: PEOPLE - 2, empty: 2, dropped: 2 });
    expect(recipients().some((address) => address.includes('thanh-pho-pleiku'))).toBe(false);
    expect(await states('digests')).toEqual([
      { state: 'empty', count: 2 },
      { state: 'sent', count: PEOPLE - 2 },
    ]);
    expect(await next(SLOT)).toBeNull();
  });

  it('also stops the retry of a refused mail', async () => {
    await remind();
    await keepOnly(1);
    script.rcptTo = () => 451;
    await sendDigests(deps(), SLOT, SLOT);
    script.rcptTo = () => null;
    await office.receive(
      half().obligations.map((one) => one.id),
      instantOfText('2020-05-26 08:00'),
    );
    await backOffIsOver();
    const counts = await sendDigests(deps(), SLOT, instantOfText('2020-05-26 08:02'));
    expect(counts).toMatchObject({ sent: 0, empty: 2 });
  });

  it('is not mailed about while staff hold its notice', async () => {
    await remind();
    await office.db.rows(`update notices set state = 'held'`);
    expect(await next(SLOT)).toBeNull();
    await sendDigests(deps(), SLOT, SLOT);
    expect(recipients()).toEqual([]);
  });

  it('keeps only its strongest notice: overdue units are not reminded of a past day', async () => {
    await office.tell(half(), 'remind:-0wd', instantOfText('2020-05-29 07:00'));
    await office.tell(half(), 'overdue:+1wd', instantOfText('2020-06-01 07:00'));
    const morning = instantOfText('2020-06-01 08:00');
    const first = await sendDigests(deps(), morning, morning);
    expect(first.dropped).toBe(PEOPLE);
    expect(recipients()).toEqual(['chuyenvien.so-noi-vu@gialai.invalid']);
    const afternoon = instantOfText('2020-06-01 14:00');
    expect((await sendDigests(deps(), afternoon, afternoon)).sent).toBe(PEOPLE);
  });
});

describe('a refusal', () => {
  it('for now (4xx) is retried after 1, 5, 15 and 60 minutes with the same Message-ID', async () => {
    await remind();
    await keepOnly(1);
    script.data = () => 451;
    await sendDigests(deps(), SLOT, SLOT);
    expect(await states('notices')).toEqual([{ state: 'claimed', count: 2 }]);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt++) {
      const wait = (await nextMailInstant(office.db, SLOT, calendar))!.at - SLOT;
      waits.push(Math.round(wait / 60_000));
      await backOffIsOver();
      if (attempt === 4) script.data = () => null;
      await sendDigests(deps(), SLOT, SLOT + attempt * 60_000);
    }
    expect(waits).toEqual([1, 5, 15, 60]);
    expect(sink.mails).toHaveLength(2);
    const ids = await office.db.rows<{ message_id: string; attempts: number }>(
      'select message_id, attempts from digests',
    );
    expect(sink.mails.map((mail) => mail.messageId).sort()).toEqual(ids.map((row) => row.message_id).sort());
    expect(ids.map((row) => row.attempts)).toEqual([5, 5]);
  });

  it('is not retried at night', async () => {
    await remind();
    await keepOnly(1);
    script.data = () => 451;
    await sendDigests(deps(), SLOT, SLOT);
    await office.db.rows('update digests set attempts = 8');
    await backOffIsOver();
    await sendDigests(deps(), SLOT, instantOfText('2020-05-26 16:30'));
    const wake = (await nextMailInstant(office.db, instantOfText('2020-05-26 16:30'), calendar))!.at;
    expect(Math.abs(wake - instantOfText('2020-05-27 08:00'))).toBeLessThan(10_000);
  });

  it('of twelve attempts gives up the digest, and its notices join the next one', async () => {
    await remind();
    await keepOnly(1);
    script.data = () => 451;
    await sendDigests(deps(), SLOT, SLOT);
    await office.db.rows('update digests set attempts = 11');
    await backOffIsOver();
    const counts = await sendDigests(deps(), SLOT, instantOfText('2020-05-26 13:00'));
    expect(counts.gaveUp).toBe(2);
    script.data = () => null;
    expect(await next(instantOfText('2020-05-26 13:00'))).toEqual({
      at: '2020-05-26T14:00:00+07:00',
      slot: '2020-05-26T14:00:00+07:00',
    });
    await sendDigests(deps(), instantOfText('2020-05-26 14:00'), instantOfText('2020-05-26 14:00'));
    expect(sink.mails).toHaveLength(2);
  });

  it('for good (5xx) marks the address with the server’s reply, for staff, and stops no other mail', async () => {
    await remind();
    script.rcptTo = (address) => (address === 'vanthu.thanh-pho-pleiku@gialai.invalid' ? 550 : null);
    const counts = await sendDigests(deps(), SLOT, SLOT);
    expect(counts).toMatchObject({ sent: PEOPLE - 1, badAddress: 1, retried: 0 });
    const bad = await office.db.rows('select id, bad_since, bad_reason from contacts where bad_since is not null');
    expect(bad).toEqual([
      {
        id: 'gialai-2020:thanh-pho-pleiku/office',
        bad_since: expect.any(Number),
        bad_reason: expect.stringContaining('550'),
      },
    ]);
    expect(await states('notices')).toEqual([
      { state: 'sent', count: PEOPLE - 1 },
      { state: 'waiting', count: 1 },
    ]);
    // Another contact of the unit would read it; where there is none it waits.
    await office.db.rows(
      `delete from contacts where unit = 'gialai-2020:thanh-pho-pleiku' and id <> 'gialai-2020:thanh-pho-pleiku/office'`,
    );
    expect(await next(SLOT)).toBeNull();

    await office.db.rows(
      `update contacts set email = 'moi@gialai.invalid', bad_since = null, bad_reason = null where bad_since is not null`,
    );
    const later = instantOfText('2020-05-26 10:00');
    expect(await next(later)).toEqual({ at: '2020-05-26T14:00:00+07:00', slot: '2020-05-26T14:00:00+07:00' });
    await sendDigests(deps(), instantOfText('2020-05-26 14:00'), instantOfText('2020-05-26 14:00'));
    expect(recipients()).toContain('moi@gialai.invalid');
  });

  it('of the sender stops the run and postpones all digests, so that the loop does not spin', async () => {
    await remind();
    const locked = await startSmtpSink({ password: 'đúng' });
    const refused = smtpTransport(locked.url);
    const counts = await sendDigests(deps({ transport: refused, concurrency: 1 }), SLOT, SLOT);
    expect(counts).toMatchObject({ sent: 0, retried: 1, badAddress: 0 });
    expect(counts.stopped).not.toBeNull();
    expect(locked.connections).toBe(1);
    const wake = await nextMailInstant(office.db, SLOT, calendar);
    expect(wake!.at - SLOT).toBeGreaterThan(30_000);
    await refused.close();
    await locked.close();
    await backOffIsOver();
    expect((await sendDigests(deps(), SLOT, SLOT + 60_000)).sent).toBe(PEOPLE);
  });

  it('by closed connections ends the run after three in a row', async () => {
    await remind();
    script.data = () => 'cut';
    const counts = await sendDigests(deps({ concurrency: 1 }), SLOT, SLOT);
    expect(counts).toMatchObject({ sent: 0, retried: 3 });
    expect(counts.stopped).not.toBeNull();
  });
});

describe('a crash after the server’s 250', () => {
  it('leads to one repeat with the same Message-ID once the lease has expired, and to no third mail', async () => {
    await remind();
    await keepOnly(1);
    const killed: Transport = {
      async send(mail) {
        await transport.send(mail);
        throw new Error('killed');
      },
      close: async () => undefined,
    };
    await expect(sendDigests(deps({ transport: killed }), SLOT, SLOT)).rejects.toThrow('killed');
    expect(sink.mails).toHaveLength(2);

    await sendDigests(deps(), SLOT, SLOT + 60_000);
    expect(sink.mails).toHaveLength(2);
    const wake = await nextMailInstant(office.db, SLOT, calendar);
    expect(Math.round((wake!.at - SLOT) / 10_000)).toBe(2);

    await leaseIsOver();
    await sendDigests(deps(), SLOT, SLOT + 121_000);
    await leaseIsOver();
    await sendDigests(deps(), SLOT, SLOT + 300_000);
    expect(sink.mails).toHaveLength(4);
    expect(new Set(sink.mails.map((mail) => mail.messageId)).size).toBe(2);
    expect(await states('digests')).toEqual([{ state: 'sent', count: 2 }]);
  });

  it('adds no new notice to the repeat, which a mail program may not show', async () => {
    await remind();
    await keepOnly(1);
    script.data = () => 'cut';
    await sendDigests(deps({ concurrency: 1 }), SLOT, SLOT);
    await office.tell(office.collections[1]!, 'remind:-3wd', instantOfText('2020-05-26 07:00'));
    await office.db.rows(`delete from notices where collection = $1 and person not like '%thanh-pho-pleiku%'`, [
      office.collections[1]!.id,
    ]);
    script.data = () => null;
    await backOffIsOver();
    await sendDigests(deps(), SLOT, SLOT + 60_000);
    expect(sink.mails).toHaveLength(4);
    const waiting = await office.db.rows<{ slot: Instant }>(
      `select distinct slot from notices where state = 'waiting'`,
    );
    expect(waiting.map((row) => formatInstant(row.slot))).toEqual(['2020-05-26T14:00:00+07:00']);
  });
});

describe('a plan that was withdrawn', () => {
  it('sends no more reminders', async () => {
    await remind();
    await office.db.rows('update plans set withdrawn_at = $1', [timestamp(SLOT)]);
    expect(await sendDigests(deps(), SLOT, SLOT)).toMatchObject({ sent: 0, dropped: PEOPLE });
  });
});
