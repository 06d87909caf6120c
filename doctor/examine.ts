import { checkDatabase } from './check-database';
import { readSetUp } from './context';
import { type Finding, runChecks } from './finding';
import { MACHINE_CHECKS } from './machine-checks';
import { NEIGHBOUR_CHECKS } from './mail-checks';
import { SETTINGS_CHECKS } from './settings-checks';
import { examineTemporal } from './temporal-checks';

/**
 * Looks at a whole set-up: machine, settings, database, office, Temporal, mail. Nothing is changed, no mail is sent, and whatever is away
 * is a finding.
 * @param now machine time
 */
export async function examine(env: NodeJS.ProcessEnv, projectDir: string, now: number): Promise<Finding[]> {
  const setUp = readSetUp(env, projectDir, now);
  return [
    ...(await runChecks(MACHINE_CHECKS, setUp)),
    ...(await runChecks(SETTINGS_CHECKS, setUp)),
    ...(await checkDatabase(setUp)),
    ...(await examineTemporal(setUp)),
    ...(await runChecks(NEIGHBOUR_CHECKS, setUp)),
  ];
}
