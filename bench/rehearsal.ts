import { vietnamCalendar, type WorkingCalendar } from '../domain/calendar/calendar';
import { type Rehearsal, rehearse } from '../domain/rehearsal/rehearse';
import type { Register } from '../domain/units/unit';
import { type Benchmark, type Measurement, measurement, secondsOf } from './benchmark';
import { NATION, nationalRegister } from './national-register';
import { type FormName, monthlyRequirements, planForMeasuring } from './plan-text';
import { yearOfReports } from './scenario';

const PLANS = 10;
const YEAR = 2026;
/** Time limit in seconds; after it the remaining plans are extrapolated. */
const LONGEST_S = 60;

/** Rehearses one year of the whole country. */
export const rehearsal: Benchmark = {
  name: 'rehearsal',
  about: `pure rehearsal of ${NATION.communes} communes x ${PLANS} plans x 12 months (aim: under 20 s)`,
  async run({ projectDir, say }) {
    const register = nationalRegister('do-ca-nuoc', NATION);
    const country: Country = { projectDir, register, calendar: vietnamCalendar() };
    const months = emptyTotals();
    for (let number = 1; number <= PLANS && months.seconds + months.bare < LONGEST_S; number++) {
      const seconds = await rehearsePlan(country, number, 'thang', months);
      say(`plan ${number} of ${PLANS}: ${seconds.toFixed(2)} s`);
    }
    const wide = emptyTotals();
    await rehearsePlan(country, PLANS + 1, 'dan-van-kheo', wide);
    return [measured(`rehearsal/${PLANS} plans`, months, PLANS), measured('rehearsal/1 plan of 28 figures', wide, 1)];
  },
};

interface Country {
  projectDir: string;
  register: Register;
  calendar: WorkingCalendar;
}

interface Totals {
  plans: number;
  seconds: number;
  /** CPU seconds, garbage collection included. */
  processor: number;
  bare: number;
  reports: number;
  notices: number;
  versions: number;
}

function emptyTotals(): Totals {
  return { plans: 0, seconds: 0, processor: 0, bare: 0, reports: 0, notices: 0, versions: 0 };
}

/** @returns seconds it took; also added to the totals. */
async function rehearsePlan(country: Country, number: number, form: FormName, totals: Totals): Promise<number> {
  const { projectDir, register, calendar } = country;
  const requirements = monthlyRequirements(14 + number, `${YEAR}-01`, form);
  const words = { id: `do-${number}`, effective: `${YEAR}-01-01`, requirements };
  const { plan } = planForMeasuring(projectDir, words, register);
  const scenario = yearOfReports(plan, register, calendar, YEAR, number, form);
  let done: Rehearsal | undefined;
  const before = process.cpuUsage();
  const seconds = await secondsOf(() => {
    done = rehearse(plan, register, calendar, scenario);
  });
  const { user, system } = process.cpuUsage(before);
  totals.plans += 1;
  totals.processor += (user + system) / 1e6;
  totals.seconds += seconds;
  totals.bare += await secondsOf(() => baselineLists(done!));
  totals.notices += done!.notices.length;
  for (const { collection, rollups } of done!.collections) {
    totals.versions += rollups.length;
    if (collection.lastDay <= `${YEAR}-12-31`) totals.reports += collection.obligations.length;
  }
  return seconds;
}

/** Baseline: only create and sort the list of notices. */
function baselineLists({ notices }: Rehearsal): unknown {
  return notices
    .map((notice) => ({ ...notice, key: `${notice.person} ${notice.collection} ${notice.obligation} ${notice.step}` }))
    .sort((a, b) => a.slot - b.slot || a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function measured(name: string, totals: Totals, plans: number): Measurement {
  const { reports, notices, versions } = totals;
  const scale = plans / totals.plans;
  const done = scale === 1 ? '' : `${totals.plans} plans rehearsed, the rest extrapolated; `;
  const counts = `${reports} reports owed, ${notices} notices, ${versions} rollup versions`;
  const processor = `${(totals.processor * scale).toFixed(1)} s of the processor`;
  const note = `${done}${counts}; ${processor}; baseline: the notices made and sorted`;
  return measurement({ name, unit: 's', note }, [{ ours: totals.seconds * scale, baseline: totals.bare * scale }]);
}
