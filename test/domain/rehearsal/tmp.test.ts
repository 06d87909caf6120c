import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { parseScenario } from '../../../domain/rehearsal/parse-scenario';
import { rehearse } from '../../../domain/rehearsal/rehearse';
import { formatInstant } from '../../../domain/time/time';
import { good, PLANS, readPlan } from '../plan/plan-files';

test.each(['gialai-614-2020', 'dukcq-22-2016', 'cu-jut-mttq-2020', 'bdvtw-nam-dan-van-kheo-2020'])('%s', (id) => {
  const { plan, register } = readPlan(id);
  const file = join(PLANS, 'scenarios', `${id}.yaml`);
  const t = performance.now();
  const scenario = good(parseScenario(readFileSync(file, 'utf8'), file, plan, register));
  const t1 = performance.now();
  const r = rehearse(plan, register, vietnamCalendar(), scenario);
  const t2 = performance.now();
  const lines = new Map<string, Set<string>>();
  for (const n of r.notices) {
    const key = `${formatInstant(n.slot).slice(0, 16)} ${n.kind} ${n.step} ${n.collection?.split('/').slice(1, 3).join('/')}`;
    const set = lines.get(key) ?? new Set();
    set.add(n.person.split(':')[1]!);
    lines.set(key, set);
  }
  const out = [...lines].map(([k, s]) => `${k}: ${s.size} ${s.size < 5 ? [...s].join(',') : ''}`);
  for (const c of r.collections) {
    out.push(`${c.collection.id} closed ${c.closedAt && formatInstant(c.closedAt)} v${c.closedVersion} owing ${c.owing}`);
    for (const x of c.rollups) out.push(`  v${x.rollup.version} ${formatInstant(x.rollup.at)} ${x.step} conf ${x.confirmed && formatInstant(x.confirmed.at)} rec ${x.rollup.units.received.length} late ${x.rollup.units.late} missing ${x.rollup.units.missing}`);
    for (const l of c.letters) out.push(`  letter ${l.step} ${l.letter.units}`);
  }
  process.stderr.write(`${id} parse ${t1 - t} rehearse ${t2 - t1} notices ${r.notices.length}\n${out.join('\n')}\n`);
});
