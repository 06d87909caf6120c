import { vietnamCalendar } from '../domain/calendar/calendar';
import { type Rehearsal, rehearse } from '../domain/rehearsal/rehearse';
import { type Benchmark, measurement, type Round, secondsOf } from './benchmark';
import { NATION, nationalRegister } from './national-register';
import { monthlyRequirements, planForMeasuring } from './plan-text';
import { yearOfReports } from './scenario';

const PLANS = Number(process.env.PLANS ?? 10);
const YEAR = 2026;

/** What the whole country would cost on paper: 10 monthly plans for a year, 398,520 reports to be sent. */
export const rehearsal: Benchmark = {
  name: 'rehearsal',
  about: `pure rehearsal of ${NATION.communes} communes x ${PLANS} plans x 12 months (aim: under 20 s)`,
  async run({ projectDir, say }) {
    const register = nationalRegister('do-ca-nuoc', NATION);
    const calendar = vietnamCalendar();
    const total = { seconds: 0, bare: 0, obligations: 0, notices: 0, rollups: 0 };
    for (let number = 1; number <= PLANS; number++) {
      const words = {
        id: `do-${number}`,
        effective: `${YEAR}-01-01`,
        requirements: monthlyRequirements(14 + number, `${YEAR}-01`),
      };
      const { plan } = planForMeasuring(projectDir, words, register);
      const scenario = yearOfReports(plan, register, calendar, YEAR, number);
      let done: Rehearsal | undefined;
      const seconds = await secondsOf(() => {
        done = rehearse(plan, register, calendar, scenario);
      });
      total.seconds += seconds;
      total.bare += await secondsOf(() => bareLists(done!));
      total.notices += done!.notices.length;
      for (const { collection, rollups } of done!.collections) {
        if (collection.lastDay < `${YEAR + 1}`) total.obligations += collection.obligations.length;
        total.rollups += rollups.length;
      }
      say(`plan ${number} of ${PLANS}: ${seconds.toFixed(2)} s`);
    }
    const round: Round = { ours: total.seconds, baseline: total.bare };
    const note =
      `${total.obligations} obligations, ${total.notices} notices, ${total.rollups} rollup versions; ` +
      'baseline: the same notices made anew and sorted';
    return [measurement({ name: 'rehearsal', unit: 's', note }, [round])];
  },
};

/** The least any rehearsal must do with its result: make the list of notices and put it in order. */
function bareLists({ notices }: Rehearsal): unknown {
  return notices
    .map((notice) => ({ ...notice, key: `${notice.person} ${notice.collection} ${notice.obligation} ${notice.step}` }))
    .sort((a, b) => a.slot - b.slot || a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
