import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activatePlan } from '../../../client/plans/activate';
import { amendPlan } from '../../../client/plans/amend';
import { announceDays } from '../../../client/plans/calendar-decisions';
import { recordReports } from '../../../client/reports/record';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { urgingLetter } from '../../../domain/letters/urging-letter';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { NO_COUNTS } from '../../../domain/states/round-counts';
import { atTime } from '../../../domain/time/time';
import { parseRegister } from '../../../domain/units/parse-register';
import { insertSignedPaper } from '../../../storage/signed-papers';
import { subscribedAddressees } from '../../../storage/weekly-mail';
import { loadSourcePlan } from '../../setup/plans';
import { addPeople, addRelatives } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import {
  addMail,
  addWaitingMails,
  loadHistory,
  OPEN_ROUND,
  OTHER_UNIT,
  OVERDUE_ROUND,
  TODAY,
  UNIT,
} from '../setup/sample-office';
import { sendForm } from '../setup/sent-form';
import { type Facts, HISTORY, otherAddresses, pageAddresses, STEP } from './addresses';

const PLANS = join(__dirname, '..', '..', '..', 'plans');
const read = (file: string) => readFileSync(join(PLANS, file), 'utf8');

/** An office where every page of the application has something to show. */
export interface OfficeOfAllPages extends RunningApp {
  /** By the address of a page's route, the addresses to check; a page with very different contents has several. */
  pages: Readonly<Record<string, readonly string[]>>;
  /** The same for what is no page. */
  others: Readonly<Record<string, string>>;
}

export async function officeOfAllPages(): Promise<OfficeOfAllPages> {
  const office = await runningApp();
  const { database } = office;
  await loadHistory(database, `${HISTORY}.yaml`);
  await addRelatives(database);
  await addPeople(database);
  await addWaitingMails(database);
  await addLetter(office);
  await database.rows(`update contacts set bad_since = '2026-11-20T08:00:00+07:00' where id = $1`, [`${UNIT}/office`]);
  const mail = await addMail(database, '<html lang="vi"><title>Thư</title><main><h1>Kính gửi</h1></main></html>');
  const staff = await office.signIn('chuyen-vien');
  const facts = await factsOf(office, staff, mail);
  return { ...office, pages: pageAddresses(facts), others: otherAddresses(facts) };
}

async function factsOf(office: RunningApp, staff: Visitor, mail: number): Promise<Facts> {
  const { database } = office;
  const [sent] = await database.rows<{ receipt: string }>(
    `select receipt from submissions where obligation like '%/' || $1 order by received_at limit 1`,
    [UNIT],
  );
  const [head] = await database.rows<{ id: string }>(`select id from contacts where post = 'head' limit 1`);
  await subscribedAddressees(database, [head!.id]);
  const [weekly] = await database.rows<{ token: string }>('select leave_token as token from weekly_mail');
  const plan = await sendForm(office, staff, '/van-ban/nap', {
    fields: [
      ['van-ban', read('cu-jut-mttq-2020.yaml')],
      ['danh-muc', ''],
    ],
    files: { 'tep-danh-muc': { name: 'cu-jut-2020.yaml', content: read('registers/cu-jut-2020.yaml') } },
  });
  const register = await sendForm(office, staff, '/danh-muc/nap', {
    fields: [
      ['ma', ''],
      ['ten', 'Danh mục thử'],
    ],
    files: {
      tep: {
        name: 'thu-2026.csv',
        content:
          'code;name;type;groups;parent_government\nubnd;UBND tỉnh Thử;committee;;-\nso-y-te;Sở Y tế;department;so;ubnd',
      },
    },
  });
  const succession = await sendForm(office, staff, '/danh-muc/gialai-2025/sap-xep', {
    fields: [
      ['so', '1664/NQ-UBTVQH15'],
      ['ngay-vb', '16/6/2025'],
      ['nguoi', 'Ủy ban Thường vụ Quốc hội'],
      ['hieu-luc', '01/7/2027'],
      ['ly-do', ''],
    ],
    files: {
      tep: {
        name: 'ke-thua.csv',
        content: `code,kind,successor\n${UNIT.split(':')[1]},nhập,${OTHER_UNIT.split(':')[1]}`,
      },
    },
  });
  const amending = await staff.post(`/van-ban/${HISTORY}/sua-doi`, {});
  const feed = await (await office.signIn('don-vi', UNIT)).post('/lich', { viec: 'tao' });
  const reminder = await staff.get(`/nhac/${OVERDUE_ROUND}`);
  const open = /href="(\/van-ban\/[^"]+\/xac-nhan\/\w+)"/.exec((await staff.get(`/van-ban/${HISTORY}`)).body);
  return {
    mail,
    change: await amendHistory(office),
    calendarDecision: await announceSwap(office),
    amendingDraft: amending.headers.get('location')!,
    receipt: sent!.receipt,
    recorded: await recordPaper(office),
    leave: weekly!.token,
    planDraft: plan.headers.get('location')!,
    registerDraft: register.headers.get('location')!,
    unitChangeDraft: succession.headers.get('location')!,
    point: open![1]!,
    event: await addEventPlan(office),
    export: await addExport(office),
    feed: /\/lich\/[\w-]{43}\.ics/.exec(feed.body)![0],
    previewedMail: /src="(\/nhac-thu\/[^"]+)"/.exec(reminder.body)![1]!.replaceAll('&amp;', '&'),
  };
}

/** A swap of two days of 2027 by a document. @returns the number of the change */
async function announceSwap({ database }: RunningApp): Promise<number> {
  const basis = { number: '12729/VPCP-KGVX', date: '2026-11-16', decider: 'Văn phòng Chính phủ' };
  const { decision } = await announceDays(unlimitedCaller(database, { at: TODAY, who: 'Dữ liệu mẫu' }), {
    ...{ off: ['2027-05-03'], worked: ['2027-05-08'], name: '', status: 'official', basis },
  });
  return decision;
}

/** A paper that staff record by its number alone. @returns its receipt */
async function recordPaper({ database }: RunningApp): Promise<string> {
  const [report] = await database.rows<{ id: string }>(
    `select id from obligations where collection = $1 and state = 'open' and not own and unit <> $2 order by ord desc limit 1`,
    [OPEN_ROUND, UNIT],
  );
  const document = { number: '9/BC', date: '2026-11-20', signer: 'Chủ tịch' } as const;
  const paper = { document, sentOn: null, receivedAt: null, reason: null, values: null };
  const [receipt] = await recordReports(unlimitedCaller(database, { at: TODAY, who: 'Dữ liệu mẫu' }), [
    { ...paper, obligation: report!.id },
  ]);
  return receipt!.receipt;
}

/** A long list of staff, as a file. @returns the address of its page */
async function addExport({ database }: RunningApp): Promise<string> {
  const id = '3f0b1c52-8d0e-4c39-9a55-0c7d2f6a1b11';
  await database.rows(
    `insert into exports (id, owner, name, format, state, lines, asked_at, content)
     select $1, format('[%s,%s,%s]', to_json(coalesce(email, name)), to_json(duty), coalesce(to_json(unit)::text, 'null')), 'Nhật ký', 'csv', 'ready', 1500, $2, '\\x41'
     from sessions where duty = 'staff' limit 1`,
    [id, '2026-11-23T09:00:00+07:00'],
  );
  return `/xuat/${id}`;
}

/** Amends the plan of 2020 in its words alone. @returns the number of the change */
async function amendHistory({ database }: RunningApp): Promise<number> {
  const before = loadSourcePlan(HISTORY);
  const title = 'title: Mô hình, điển hình “Dân vận khéo”';
  const source = before.source.replace(title, `${title} và kinh nghiệm`);
  const plan = parsePlan(source, before.file, before.register);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  const basis = { number: '1985/UBND-NC', date: '2020-09-29', decider: 'UBND tỉnh Gia Lai' };
  const { change } = await amendPlan(unlimitedCaller(database, { at: TODAY, who: 'Dữ liệu mẫu' }), {
    text: { ...before, source, plan: plan.value },
    ...{ basis, effective: basis.date, reason: null },
  });
  return change;
}

async function addLetter({ database }: RunningApp): Promise<void> {
  const rows = await database.rows<{ unit: string }>(
    `select unit from obligations where collection = $1 and state = 'open' order by ord`,
    [OVERDUE_ROUND],
  );
  const units = rows.map(({ unit }) => unit);
  const letter = urgingLetter(
    'compiler',
    units,
    { ...NO_COUNTS, expected: 10, sent: 10 - units.length },
    atTime('2026-11-20', '07:00'),
    vietnamCalendar(),
  );
  await database.rows(
    `insert into letters (collection, step, issuer, body, drafted_at)
     values ($1, $2, 'gialai-2025:so-noi-vu', $3, '2026-11-20T07:00:00+07:00')`,
    [OVERDUE_ROUND, STEP, JSON.stringify(letter)],
  );
  const scan = Buffer.from('%PDF-1.7');
  const file = { name: 'da-ky.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), content: scan };
  const signed = { number: '812/SNV-TCBC', signedOn: '2026-11-20', signer: 'Giám đốc' };
  await database.transaction((tx) =>
    insertSignedPaper(tx, OVERDUE_ROUND, { step: STEP }, signed, file, { who: 'Dữ liệu mẫu', at: TODAY }),
  );
}

/** A document whose deadline counts from events. @returns the address of the page on which one is recorded */
async function addEventPlan({ database }: RunningApp): Promise<string> {
  const source = `id: sau-kiem-tra
title: Quy định về kiểm tra
document: { type: Quyết định, number: "7/QĐ-UBND", issued: 05/01/2026, issuer: so-noi-vu, subject: Kiểm tra }
effective: 05/01/2026
tree: government
register: registers/gialai-2025.yaml
requirements:
  - id: ket-luan
    report: báo cáo thực hiện kết luận kiểm tra
    kind: ad-hoc
    frequency: once
    clause: Điều 5
    quote: trong thời hạn 15 ngày kể từ ngày có kết luận
    due: { type: within, days: 15, working: no, of: ngày có kết luận kiểm tra }
    boundary: by
    reporters: { units: [so-tai-chinh] }
    receiver: so-noi-vu
`;
  const register = readFileSync(join(PLANS, 'registers/gialai-2025.yaml'), 'utf8');
  const known = parseRegister(register, 'gialai-2025.yaml');
  if (!known.ok) throw new Error(JSON.stringify(known.issues));
  const plan = parsePlan(source, 'sau-kiem-tra.yaml', known.value);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  const caller = unlimitedCaller(database, { at: atTime('2026-11-20', '09:00'), who: 'Kiểm thử' });
  const loaded = { plan: plan.value, register: known.value, source, file: 'sau-kiem-tra.yaml' };
  await activatePlan(caller, loaded, { notifyPast: false, embedded: true });
  return '/van-ban/sau-kiem-tra/su-kien/ket-luan';
}
