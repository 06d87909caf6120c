import { activatePlan } from '../client/plans/activate';
import { submitReport } from '../client/reports/submit';
import { unlimitedCaller } from '../client/unlimited-caller';
import { atTime, type Instant } from '../domain/time/time';
import { type Database, timestamp } from '../storage/database';
import { nationalRegister } from './national-register';
import { filledForm, planForMeasuring } from './plan-text';

export const WEB_NOW: Instant = atTime('2026-11-23', '09:15');
const PROVINCES = 10;
const COMMUNES = 1_000;
/** Rounds of one plan, one a month, of which the last is open. */
const ROUNDS = 100;
const EFFECTIVE = '2026-11-01';

/** An office after years of use: most reports on time, some late, some missing. */
export interface WebOffice {
  /** A unit with an owed report and a long history. */
  unit: string;
  /** Reports of the open round that may still be sent, one of each unit. */
  open: string[];
}

/**
 * Fills a database with so many obligations: plans of 1,000 communes under 10 provinces, a hundred rounds each, all but
 * the last over. One report goes through the real path; the rest are rows like it.
 */
export async function fillWebOffice(database: Database, projectDir: string, obligations: number): Promise<WebOffice> {
  const register = nationalRegister('do-web', { provinces: PROVINCES, communes: COMMUNES }, 1);
  const plans = Math.max(1, Math.round(obligations / (COMMUNES * ROUNDS)));
  const caller = unlimitedCaller(database, { at: atTime(EFFECTIVE, '09:00'), who: 'Đo' });
  for (let number = 1; number <= plans; number++) {
    const requirement = {
      id: 'month',
      frequency: 'once',
      due: { type: 'date', date: '2026-12-17' },
      period: '2026',
      dueText: 'chậm nhất ngày 17/12/2026',
      reporters: { groups: ['xa-phuong'] },
      receiver: 'superior',
    };
    const words = { id: `do-web-${number}`, effective: EFFECTIVE, requirements: [requirement] };
    await activatePlan(caller, planForMeasuring(projectDir, words, register), { notifyPast: false, embedded: true });
  }
  const open = await database.rows<{ id: string; unit: string }>(
    `select o.id, o.unit from obligations o join collections c on c.id = o.collection where c.plan = 'do-web-1' order by o.ord, o.id`,
  );
  await submitReport(caller, {
    obligation: open[0]!.id,
    values: filledForm(1),
    nil: false,
    document: { number: '1/BC', date: EFFECTIVE, signer: 'Chủ tịch' },
    files: [],
    channel: 'web',
    sentOn: null,
    receivedAt: null,
    reason: 'mẫu đo',
    idempotencyKey: null,
  });
  await addPast(database);
  // The state of a database with autovacuum.
  await database.rows('vacuum analyze');
  return { unit: open[1]!.unit, open: open.slice(1).map(({ id }) => id) };
}

/** Of a hundred reports of the past 92 came in time, five late, three never. */
async function addPast(database: Database): Promise<void> {
  const shift = `c.late_from - k * interval '30 days'`;
  await database.rows(
    `insert into collections select (jsonb_populate_record(c, jsonb_build_object(
       'id', replace(c.id, '/2026/', '/r' || k || '/'), 'period_id', 'r' || k, 'last_day', (c.last_day - k * 30)::text,
       'late_from', ${shift}, 'working_due', (c.last_day - k * 30)::text, 'closed_at', ${shift}, 'closed_version', 0,
       'activated_at', ${shift} - interval '60 days', 'period', c.period || jsonb_build_object('id', 'r' || k, 'title', 'kỳ ' || k)))).*
     from collections c, generate_series(1, ${ROUNDS - 1}) k`,
  );
  const came = `case when (o.ord + k) % 100 < 92 then ${shift.replaceAll('c.', 'o.')} - interval '2 days'
    when (o.ord + k) % 100 < 97 then ${shift.replaceAll('c.', 'o.')} + interval '2 days' end`;
  await database.rows(
    `insert into obligations (id, collection, unit, ord, own, state, last_day, late_from, working_due, first_received_at, counted_at, version)
     select replace(o.id, '/2026/', '/r' || k || '/'), replace(o.collection, '/2026/', '/r' || k || '/'), o.unit, o.ord, o.own,
       case when x.came is null then 'open' else 'accepted' end, o.last_day - k * 30, o.late_from - k * interval '30 days',
       o.last_day - k * 30, x.came, x.came, (x.came is not null)::integer
     from obligations o cross join generate_series(1, ${ROUNDS - 1}) k cross join lateral (select ${came} as came) x`,
  );
  // Without statistics, as autovacuum may not have run yet, the next statement may use a nested loop over all rows.
  await database.rows('analyze');
  await database.rows(
    `insert into submissions (id, obligation, version, nil, values, warnings, channel, received_at, counted_at, recorded_at, submitted_by, receipt, sha256)
     select o.id || '#1', o.id, 1, false, m.values, '[]', 'web', o.counted_at, o.counted_at, o.counted_at, 'Đo',
       'B' || row_number() over (), m.sha256
     from obligations o, (select values, sha256 from submissions limit 1) m
     where o.version = 1 and not exists (select from submissions s where s.obligation = o.id)`,
  );
  await database.rows(
    `insert into rollups (collection, version, state, at, body, content_hash, step, confirmed_at, confirmed_by)
     select c.id, 1, 'confirmed', c.late_from, jsonb_build_object('collection', c.id, 'version', 1, 'at', 0, 'lists', '{}'::jsonb, 'texts', '{}'::jsonb,
       'figures', (select jsonb_agg(jsonb_build_object('field', f.key, 'value', f.value, 'from', '[]'::jsonb))
         from submissions s, jsonb_each(s.values -> 'figures') f where s.reason is not null),
       'units', '{"expected": [], "received": [], "late": [], "nil": [], "exempt": [], "missing": []}'::jsonb), 'x', 'compile', $1, 'Đo'
     from collections c where c.closed_at is not null`,
    [timestamp(WEB_NOW)],
  );
}
