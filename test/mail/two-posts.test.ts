import { sendDigests } from '../../mail/send-digests';
import { smtpTransport } from '../../mail/smtp-transport';
import type { Transport } from '../../mail/transport';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from './office';
import { type SmtpSink, startSmtpSink } from './smtp-sink';

const COMPILER = 'gialai-2020:so-noi-vu';
const DIRECTOR = 'giam-doc@snv.invalid';
/** Third working day after 29/5/2020: the head of the compiler is told, and a letter waits for the signature. */
const MORNING = instantOfText('2020-06-03 07:00');
const SLOT = instantOfText('2020-06-03 08:00');

describe('a person who holds two posts at one address', () => {
  let office: DigestOffice;
  let sink: SmtpSink;
  let transport: Transport;
  beforeEach(async () => {
    sink = await startSmtpSink();
    transport = smtpTransport(sink.url);
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterEach(async () => {
    await transport.close();
    await sink.close();
    await office.close();
  });

  const half = () => office.collections[0]!;
  const send = (moment = SLOT) =>
    sendDigests(
      {
        ...{ database: office.db, transport, calendar, random: () => 0 },
        ...{ from: 'Đúng Hạn <nhac@dunghan.invalid>', baseUrl: 'http://localhost:3000' },
      },
      moment,
      moment,
    );
  const mailsTo = (address: string) => sink.mails.filter(({ to }) => to.join().toLowerCase() === address);
  const textTo = async (address: string): Promise<string> => {
    const [mail] = await office.db.rows<{ text: string }>(
      `select text from digests where lower(email) = $1 and state = 'sent'`,
      [address],
    );
    return mail!.text;
  };
  const hold = (unit: string) => office.db.rows('update contacts set email = $2 where unit = $1', [unit, DIRECTOR]);

  it('reads one mail of the escalation and the letter, which leads to the letter', async () => {
    await hold(COMPILER);
    await office.tell(half(), 'escalate:+3wd', MORNING);
    await office.tell(half(), 'letter:+3wd', MORNING);
    await office.db.rows(
      `insert into letters (collection, step, issuer, body, drafted_at) values ($1, 'letter:+3wd@2020-06-03', $2, '{}', now())`,
      [half().id, COMPILER],
    );
    await send();
    expect(mailsTo(DIRECTOR)).toHaveLength(1);
    expect(await textTo(DIRECTOR)).toContain('/du-thao/');
  });

  it('reads one mail also where mails leave at once, one after the other', async () => {
    await hold(COMPILER);
    await office.tell(half(), 'escalate:+3wd', MORNING, true);
    await send(MORNING);
    await office.tell(half(), 'letter:+3wd', MORNING, true);
    await send(MORNING + 60_000);
    await send(SLOT);
    expect(mailsTo(DIRECTOR)).toHaveLength(1);
    expect(await textTo(DIRECTOR)).toContain('ký công văn đôn đốc');
  });

  it.each(['remind:-3wd', 'overdue:+1wd', 'escalate:+3wd'])('of a unit reads of its report once: %s', async (step) => {
    const unit = half().obligations.find(({ own }) => !own)!;
    await hold(unit.unit);
    await office.tell(half(), step, MORNING);
    for (const slot of [SLOT, instantOfText('2020-06-03 14:00')]) await send(slot);
    expect(mailsTo(DIRECTOR)).toHaveLength(1);
    expect((await textTo(DIRECTOR)).split(`/u/${unit.id}`)).toHaveLength(2);
  });

  it('in two units reads of both in one mail', async () => {
    const [one, other] = half().obligations.filter(({ own }) => !own);
    await hold(one!.unit);
    await hold(other!.unit);
    await office.tell(half(), 'remind:-3wd', MORNING);
    await send();
    expect(mailsTo(DIRECTOR)).toHaveLength(1);
  });
});
