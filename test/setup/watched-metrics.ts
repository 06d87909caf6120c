import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './plans';

interface Watched {
  groups: { rules: { expr: string }[] }[];
}
interface Dashboard {
  panels: { targets: { expr: string }[] }[];
}

/** The expressions of the alert rules and of the dashboard. */
export function watchedExpressions(): string[] {
  const read = (name: string) => readFileSync(join(ROOT, 'watching', name), 'utf8');
  const { groups } = parse(read('alerts.yml')) as Watched;
  const { panels } = JSON.parse(read('dashboard.json')) as Dashboard;
  return [
    ...groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
    ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ];
}

/** The names of samples in a text for Prometheus, those of metrics without a sample yet included. */
export function namesOf(text: string): ReadonlySet<string> {
  const samples = [...text.matchAll(/^([a-z_]\w*)[{ ]/gm)].map(([, name]) => name!);
  const declared = [...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name!);
  return new Set([...samples, ...declared]);
}
