import type { Caller } from '../../../client/contract';
import { confirmLatenessChanges } from '../../../client/decisions/lateness-changes';
import { addRole, resetSecondFactor } from '../../../client/people/users';
import { addContact, editContact } from '../../../client/registers/edit-contact';
import { recordReports } from '../../../client/reports/record';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { tieBetween } from '../../../domain/decisions/second-person';
import { noteBrowser } from '../../../storage/known-browsers';
import { readLatenessChanges } from '../../../storage/lateness-changes';
import { secretHash } from '../../../storage/secret-hash';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { addSecondPerson } from '../../setup/second-person';

const COMPILER = 'gialai-2020:so-noi-vu';
const ROUND = `gialai-614-2020/six-month/2020-H1/${COMPILER}`;
const LAN = { who: 'Nguyễn Thị Lan (Sở Nội vụ)', person: 'lan@snv.example' };
const HEAD = { who: 'Giám đốc Sở Nội vụ', person: 'giam-doc@snv.example' };
const OTHER = { who: 'Quản trị', person: 'quan-tri@snv.example' };

/** The six-month round of 614, due 29/5/2020; Lan records on 3/6 a paper that came in time. */
describe('the second person beside the one who recorded a paper', () => {
  let office: DigestOffice;
  let id: number;
  beforeEach(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
    await office.db.rows('update plans set sample = false');
    await addSecondPerson(office.db, HEAD.person);
    const paper = {
      ...{ obligation: `${ROUND}/gialai-2020:so-y-te`, sentOn: '2020-05-29', receivedAt: null, bookNumber: '812' },
      ...{ reason: 'Giấy đến chiều 29/5', confirmDates: true },
      document: { number: '12/BC', date: '2020-05-28', signer: null },
    };
    await recordReports(by(LAN), [paper]);
    id = (await readLatenessChanges(office.db, { state: null, most: 1 }))[0]!.id;
  });
  afterEach(() => office.close());

  const by = ({ who, person }: { who: string; person: string }): Caller => ({
    ...unlimitedCaller(office.db, { at: instantOfText('2020-06-03 09:00'), who }),
    person,
  });
  const confirmedBy = async (whom: { who: string; person: string }) => {
    const settled = await confirmLatenessChanges(by(whom), [id]).catch((fault) => fault);
    return Array.isArray(settled) ? settled[0].state : settled.details.tie;
  };
  const contact = (email: string, phone: string | null) => ({ name: 'Nguyễn Văn A', title: 'Giám đốc', email, phone });

  it('is the head with an account and a second factor of his own', async () => {
    expect(await confirmedBy(HEAD)).toBe('counted');
  });

  it('is nobody whose account has no second factor', async () => {
    await office.db.rows('update accounts set totp_confirmed_at = null');
    expect(await confirmedBy(HEAD)).toBe('no-second-factor');
  });

  it('is nobody to whom the recorder gave the role, the address or a new second factor; another administrator may have', async () => {
    const role = {
      email: HEAD.person,
      name: null,
      duty: 'compiler-head',
      unit: COMPILER,
      plans: null,
      until: null,
    } as const;
    const other = { ...role, email: 'pho-giam-doc@snv.example' };
    await addRole(by(OTHER), other);
    await addSecondFactor(other.email);
    await addRole(by(LAN), role);
    expect(await confirmedBy(HEAD)).toBe('given-by-asker');
    expect(await confirmedBy({ who: 'Phó Giám đốc', person: other.email })).toBe('counted');
  });

  it('is nobody whose second factor the recorder has reset', async () => {
    await resetSecondFactor(by(LAN), HEAD.person);
    await addSecondFactor(HEAD.person);
    expect(await confirmedBy(HEAD)).toBe('given-by-asker');
  });

  it('is nobody whose address the recorder wrote into the register; a corrected telephone is no such thing', async () => {
    const added = await addContact(by(OTHER), COMPILER, 'head', contact('hop-thu-hai@mail.example', null));
    await addSecondPerson(office.db, 'hop-thu-hai@mail.example');
    await editContact(by(LAN), added, contact('hop-thu-hai@mail.example', '0269 3824 000'));
    expect(await confirmedBy({ who: 'Giám đốc', person: 'hop-thu-hai@mail.example' })).toBe('counted');
  });

  it('is nobody whose address the recorder put in place of another', async () => {
    const added = await addContact(by(OTHER), COMPILER, 'head', contact(HEAD.person, null));
    await editContact(by(LAN), added, contact('hop-thu-hai@mail.example', null));
    await addSecondPerson(office.db, 'hop-thu-hai@mail.example');
    expect(await confirmedBy({ who: 'Giám đốc', person: 'hop-thu-hai@mail.example' })).toBe('given-by-asker');
  });

  it('is nobody who signed in in the same browser within 90 days', async () => {
    for (const { person } of [LAN, HEAD]) await noteBrowser(office.db, secretHash('máy của Lan'), secretHash(person));
    expect(await confirmedBy(HEAD)).toBe('browser');
    await office.db.rows(`update known_browsers set seen_at = now() - interval '91 days' where address_hash = $1`, [
      secretHash(LAN.person),
    ]);
    expect(await confirmedBy(HEAD)).toBe('counted');
  });

  it('is nobody with the same mobile telephone; a landline belongs to the office', async () => {
    await addContact(by(OTHER), COMPILER, 'officer', contact(LAN.person, '0905 123 456, 0269 3824 000'));
    await addContact(by(OTHER), COMPILER, 'head', contact(HEAD.person, '+84 905.123.456'));
    expect(await confirmedBy(HEAD)).toBe('mobile');
    await office.db.rows(`update contacts set phone = '0269 3824 000' where email = $1`, [HEAD.person]);
    expect(await confirmedBy(HEAD)).toBe('counted');
  });

  it('is refused with a line in the journal, and nothing changes', async () => {
    await office.db.rows('update accounts set totp_confirmed_at = null');
    await confirmedBy(HEAD);
    const lines = await office.db.rows(
      `select who, subject, detail ->> 'tie' as tie from audit where action = 'lateness.not-second'`,
    );
    expect(lines).toEqual([{ who: HEAD.who, subject: `${ROUND}/gialai-2020:so-y-te`, tie: 'no-second-factor' }]);
    expect(await readLatenessChanges(office.db, { state: 'waiting', most: 9 })).toHaveLength(1);
  });

  const addSecondFactor = (email: string) =>
    office.db.rows(`update accounts set totp_secret = 'GEZDGNBV', totp_confirmed_at = now() where email = $1`, [email]);
});

describe('one mailbox under two addresses', () => {
  const facts = { givenByAsker: false, hasSecondFactor: true, sharedBrowser: false, phones: [[], []] } as const;
  const tie = (one: string, other: string) => tieBetween({ who: 'A', person: one }, { who: 'B', person: other }, facts);

  it.each([
    ['lan@snv.example', 'lan@gmail.example'],
    ['lan@snv.example', 'Lan+2@snv.example'],
    ['nguyen.lan@snv.example', 'nguyenlan@mail.example'],
  ])('%s and %s', (one, other) => expect(tie(one, other)).toBe('mailbox'));

  it('not two people of one office', () => expect(tie('lan@snv.example', 'binh@snv.example')).toBeNull());
});
