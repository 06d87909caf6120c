import { decisionsOf } from '../domain/calendar/years';
import { dayOf, HOUR, type Instant } from '../domain/time/time';
import { tableDate } from '../domain/time/vietnamese';
import { readLiveness } from '../storage/heartbeat';
import { readMailStop } from '../storage/mail-service';
import { readRestoration } from '../storage/restorations';
import { ownerOfSecret } from '../storage/second-factor';
import { secretBox } from '../storage/secret-box';
import { isGoingOnSql, isOwingSql } from '../storage/standing';
import type { OpenSetUp } from './database-checks';
import { bad, good, type SetUpCheck, say, unknown, warn } from './finding';

const BACKUP_HOURS = 26;
/** From this month on the next year's days off should be known. */
const CALENDAR_FROM_MONTH = 11;

/** What the office itself lacks. */
export const OFFICE_CHECKS: readonly SetUpCheck<OpenSetUp>[] = [
  { name: 'administrator', run: administrator },
  { name: 'secrets-open', run: secretsOpen },
  { name: 'backup-age', run: backupAge },
  { name: 'mails-held', run: mailsHeld },
  { name: 'mail-server-answer', run: mailServerAnswer },
  { name: 'worker', run: worker },
  { name: 'calendar-next-year', run: nextYear },
  { name: 'contacts', run: contacts },
];

async function administrator({ database, production }: OpenSetUp) {
  const [row] = await database.rows<{ people: number }>(
    `select count(distinct account) as people from account_roles where duty = 'administrator' and removed_at is null`,
  );
  if (row!.people > 0) return good(say(`${row!.people} quản trị`, `${row!.people} administrator(s)`));
  if (!production) return good(say('dữ liệu mẫu không cần đăng nhập', 'the sample needs no sign-in'));
  return bad(
    'ADMINISTRATOR_NONE',
    say('chưa có quản trị nào', 'nobody is administrator'),
    say('ít nhất một quản trị', 'at least one administrator'),
    say(
      'Hãy chạy: dung-han users add <địa chỉ thư> --role administrator',
      'Run: dung-han users add <mail> --role administrator',
    ),
  );
}

async function secretsOpen({ database, config }: OpenSetUp) {
  const keys = config?.secretsKeys ?? null;
  const rows = await database.rows<{ account: number; stored: string }>(
    'select id as account, totp_secret as stored from accounts where totp_secret is not null order by id',
  );
  if (rows.length === 0) return good(say('chưa ai cài mã xác nhận', 'nobody has set up a code yet'));
  if (keys === null) return unknown(say('không có SECRETS_KEY để thử', 'there is no SECRETS_KEY to try'));
  const box = secretBox(keys);
  const closed = rows.filter(({ account, stored }) => box.open(stored, ownerOfSecret(account)) === null).length;
  if (closed === 0) return good(say(`mở được cả ${rows.length} mã`, `all ${rows.length} can be opened`));
  return bad(
    'SECRETS_KEY_OTHER',
    say(
      `${closed}/${rows.length} mã xác nhận được khóa bằng khóa khác`,
      `${closed} of ${rows.length} codes are sealed under another key`,
    ),
    say('SECRETS_KEY đã dùng khi cài mã', 'the SECRETS_KEY they were sealed with'),
    say(
      'Hãy thêm khóa cũ: SECRETS_KEY=khóa-mới,khóa-cũ. Mất khóa: dung-han users reset-code <địa chỉ thư>.',
      'Add the old key: SECRETS_KEY=new,old. Where it is lost: dung-han users reset-code <mail>.',
    ),
  );
}

async function backupAge({ database, now, production }: OpenSetUp) {
  const [row] = await database.rows<{ at: Instant | null }>(
    `select max((detail ->> 'takenAt')::timestamptz) as at from audit where action = 'database.backup'`,
  );
  const expected = say('bản sao lưu trong vòng một ngày', 'a backup of the last day');
  const todo = say(
    'Hãy chạy dung-han backup hằng ngày (cron, systemd timer); xem docs/operations.md. Nếu sao lưu bằng cách khác, hãy tự kiểm tra.',
    'Run dung-han backup daily (cron, systemd timer), see docs/operations.md. Where another way is used, check it yourself.',
  );
  if (row!.at === null)
    return production
      ? warn(
          'BACKUP_NONE',
          say('chưa sao lưu lần nào bằng dung-han backup', 'no backup by dung-han backup yet'),
          expected,
          todo,
        )
      : good(say('dữ liệu thử', 'a trial'));
  const words = say(`bản sao lưu gần nhất: ${tableDate(dayOf(row!.at))}`, `newest backup: ${dayOf(row!.at)}`);
  return now - row!.at > BACKUP_HOURS * HOUR ? warn('BACKUP_OLD', words, expected, todo) : good(words);
}

async function mailsHeld({ database }: OpenSetUp) {
  const restoration = await readRestoration(database);
  if (restoration === null) return good(say('thư không bị giữ', 'mails are not held'));
  const day = dayOf(restoration.restoredAt);
  return bad(
    'MAILS_HELD',
    say(
      `dữ liệu được khôi phục ngày ${tableDate(day)}, mọi thư đang được giữ`,
      `the data was restored on ${day}, all mails are held`,
    ),
    say('quản trị đã quyết định cho gửi', 'an administrator has decided'),
    say(
      'Hãy xem dung-han mails held, rồi dung-han mails release; hoặc trang /gui-thu/dang-giu.',
      'See dung-han mails held, then dung-han mails release; or the page /gui-thu/dang-giu.',
    ),
  );
}

/** What the mail server answered when mails were last sent. */
async function mailServerAnswer({ database }: OpenSetUp) {
  const stop = await readMailStop(database);
  if (stop === null) return good(say('máy chủ thư nhận thư', 'the mail server takes mail'));
  const expected = say('máy chủ thư nhận thư', 'the mail server takes mail');
  const found = say(`máy chủ thư trả lời “${stop.answer}”`, `the mail server answers “${stop.answer}”`);
  if (stop.by === 'refused')
    return bad(
      'SMTP_SENDER_REFUSED',
      found,
      expected,
      say(
        'Hãy xem tài khoản gửi thư, MAIL_FROM, hạn mức, danh sách chặn.',
        'Look at the sending account, MAIL_FROM, its quota, block lists.',
      ),
    );
  return bad(
    'SMTP_AWAY',
    found,
    expected,
    say(
      'Hãy xem máy chủ thư và tường lửa; hệ thống tự thử lại.',
      'Look at the mail server and the firewall; it is tried again by itself.',
    ),
  );
}

/** A worker beats every five seconds. */
const LONGEST_SILENCE = 20;

async function worker({ database }: OpenSetUp) {
  const { workerSilent } = await readLiveness(database);
  if (workerSilent !== null && workerSilent <= LONGEST_SILENCE) return good(say('worker đang chạy', 'a worker runs'));
  const found =
    workerSilent === null
      ? say('worker chưa chạy lần nào', 'no worker ever ran')
      : say(`worker im lặng ${Math.round(workerSilent)} giây`, `no worker for ${Math.round(workerSilent)} seconds`);
  return bad(
    'WORKER_AWAY',
    found,
    say('ít nhất một worker', 'at least one worker'),
    say(
      'Hãy chạy: npm run worker; không có worker thì không bước nào, thư nào được làm.',
      'Run: npm run worker; without one no step is done and no mail leaves.',
    ),
  );
}

async function nextYear({ database, now }: OpenSetUp) {
  const [year, month] = dayOf(now).split('-').map(Number) as [number, number];
  const next = year + 1;
  const official = await database.rows('select 1 from calendar_years where year = $1', [next]);
  if (official.length > 0 || month < CALENDAR_FROM_MONTH)
    return good(
      say(`lịch năm ${next} chưa cần hoặc đã chính thức`, `the calendar of ${next} is official, or not needed yet`),
    );
  const known = decisionsOf(next) !== undefined;
  return warn(
    known ? 'CALENDAR_PROVISIONAL' : 'CALENDAR_MISSING',
    say(
      known ? `lịch nghỉ năm ${next} còn là dự kiến` : `chưa có lịch nghỉ năm ${next}`,
      known ? `days off of ${next} are provisional` : `there are no days off of ${next}`,
    ),
    say(`lịch nghỉ chính thức của năm ${next}`, `the official days off of ${next}`),
    say(
      'Khi có thông báo nghỉ lễ, Tết: hãy ghi ở trang Lịch làm việc, rồi xác nhận năm là chính thức.',
      'When they are announced, enter them on the page of the calendar and confirm the year.',
    ),
  );
}

async function contacts({ database }: OpenSetUp) {
  const rows = await database.rows<{ name: string; owing: number }>(
    `select u.name, count(*) as owing from obligations o join collections c on c.id = o.collection join units u on u.id = o.unit
     where ${isOwingSql('o')} and not o.own and ${isGoingOnSql('c')}
       and not exists (select from contacts k where k.unit = o.unit and k.bad_since is null)
     group by u.id, u.name order by u.name`,
  );
  if (rows.length === 0)
    return good(say('đơn vị nào còn phải gửi cũng có đầu mối nhận thư', 'every unit that owes can be reached'));
  const names = rows
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
  return bad(
    'UNITS_UNREACHABLE',
    say(
      `${rows.length} đơn vị còn phải gửi báo cáo mà không có địa chỉ thư nào dùng được: ${names}`,
      `${rows.length} unit(s) that owe reports have no address that works: ${names}`,
    ),
    say('mỗi đơn vị có ít nhất một địa chỉ dùng được', 'an address that works for each unit'),
    say(
      'Hãy sửa ở trang Danh mục, hoặc dung-han contacts.',
      'Correct them on the page of registers, or by dung-han contacts.',
    ),
  );
}
