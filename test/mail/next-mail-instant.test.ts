import { nextSlot } from '../../domain/calendar/slots';
import { type Instant, SECOND } from '../../domain/time/time';
import { listMailbox, localMailbox, readMail } from '../../mail/local-mailbox';
import { nextMailInstant } from '../../mail/next-mail-instant';
import { sendDigests } from '../../mail/send-digests';
import { insertNotices } from '../../storage/notices';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from './office';

/** A test plan's slots: every two seconds, at any hour of any day. */
const EVERY = { everySeconds: 2 };
const NIGHT = instantOfText('2020-05-30 23:00');

let office: DigestOffice;
beforeAll(async () => {
  office = await openDigestOffice('cu-jut-mttq-2020.yaml');
});
afterAll(() => office.close());
beforeEach(() => office.db.rows('delete from notices'));

async function wait(step: string, slot: Instant, unit = 1): Promise<void> {
  const collection = office.collections[0]!;
  const { id: obligation, unit: about } = collection.obligations.filter((one) => !one.own)[unit]!;
  await insertNotices(office.db, [
    {
      person: `${about}/office`,
      unit: about,
      plan: office.plan.id,
      collection: collection.id,
      obligation,
      step,
      kind: 'remind',
      at: slot,
      slot,
      urgent: false,
    },
  ]);
}

function send(slot: Instant, moment: Instant) {
  const transport = localMailbox(office.db);
  const deps = { database: office.db, transport, calendar, every: EVERY };
  return sendDigests({ ...deps, from: 'nhac@dunghan.invalid', baseUrl: 'http://localhost' }, slot, moment);
}

const next = (moment: Instant) => nextMailInstant(office.db, moment, calendar, EVERY);

describe('slots of seconds', () => {
  it('are due on a Saturday night, one after the other', async () => {
    const slot = nextSlot(calendar, NIGHT, EVERY);
    await wait('remind:-8s', slot);
    expect(await next(NIGHT - SECOND)).toEqual({ at: slot, slot });
    expect((await send(slot, slot)).sent).toBe(1);
    await wait('remind:-4s', slot + 4 * SECOND);
    expect(await next(slot)).toEqual({ at: slot + 4 * SECOND, slot: slot + 4 * SECOND });
    expect((await send(slot + 4 * SECOND, slot + 4 * SECOND)).sent).toBe(1);
    expect(await next(slot)).toBeNull();
  });

  it('missed while the worker was down are sent as one mail', async () => {
    const slot = nextSlot(calendar, instantOfText('2020-05-31 23:00'), EVERY);
    await wait('remind:-8s', slot, 2);
    await wait('overdue:+4s', slot + 6 * SECOND, 2);
    const moment = slot + 20 * SECOND;
    const wake = (await next(moment))!;
    expect(wake.at).toBeLessThanOrEqual(moment);
    expect(await send(wake.slot, moment)).toMatchObject({ formed: 2, sent: 1 });
    expect(await next(moment)).toBeNull();
  });
});

describe('the local mailbox', () => {
  it('stores a mail once for repeated deliveries, newest first, by address', async () => {
    const mail = {
      from: { name: 'Đúng Hạn', address: 'nhac@dunghan.invalid' },
      to: { name: 'Văn thư Sở Y tế', address: 'vanthu_y.te@gialai.invalid' },
      html: '<p>a</p>',
      text: 'a',
    };
    const transport = localMailbox(office.db);
    for (const [number, moment] of [
      [1, instantOfText('2021-01-04 08:00')],
      [1, instantOfText('2021-01-04 08:02')],
      [2, instantOfText('2021-01-05 08:00')],
    ] as const) {
      const result = await transport.send({
        ...mail,
        messageId: `<${number}@x>`,
        subject: `Thư ${number}`,
        at: moment,
      });
      expect(result.status).toBe('sent');
    }
    const list = await listMailbox(office.db, { limit: 10, to: 'Vanthu_y.te@gialai.invalid' });
    expect(list.map((line) => line.subject)).toEqual(['Thư 2', 'Thư 1']);
    expect(await listMailbox(office.db, { limit: 10, to: 'y.te@gialai.invalid' })).toEqual([]);
    const read = await readMail(office.db, list[0]!.id);
    expect(read).toMatchObject({ to: 'Văn thư Sở Y tế <vanthu_y.te@gialai.invalid>', text: 'a', messageId: '<2@x>' });
    expect(read!.headers['Auto-Submitted']).toBe('auto-generated');
    expect(await readMail(office.db, 999_999)).toBeNull();
  });
});
