import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findProgram } from '../../../embedded/find-program';
import { connect, type Database } from '../../../storage/database';
import { createMetrics } from '../../../web/health/metrics';
import { type TestDatabase, testDatabase } from '../../setup/database';
import { ROOT } from '../../setup/plans';
import { namesOf, watchedExpressions } from '../../setup/watched-metrics';

describe('the dashboard and the alert rules', () => {
  let test: TestDatabase;
  let database: Database;
  let known: ReadonlySet<string>;
  beforeAll(async () => {
    test = await testDatabase();
    database = connect(test.url, { max: 2 });
    const metrics = createMetrics({
      database,
      dataDir: null,
      mailMissing: false,
      identityProviders: [],
      clock: Date.now,
    });
    metrics.answered('GET', '/', 200, 0.1);
    known = namesOf(await metrics.text(Date.now()));
  });
  afterAll(async () => {
    await database?.close();
    await test?.drop();
  });

  it('name only metrics that the pages or the worker give', () => {
    const names = watchedExpressions().flatMap((text) => text.match(/\b(dung_han|process|nodejs)_\w+/g) ?? []);
    expect(names.length).toBeGreaterThan(15);
    expect([...new Set(names)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('have an alarm for somebody who owes and was not reminded', () => {
    expect(watchedExpressions().some((text) => text.includes('dung_han_rounds_nobody_reminded'))).toBe(true);
  });

  it('say in every alert who looks at it when, and in Vietnamese what it means', () => {
    const { groups } = parse(readFileSync(join(ROOT, 'watching/alerts.yml'), 'utf8')) as Alerts;
    for (const { alert, labels, annotations } of groups.flatMap(({ rules }) => rules)) {
      expect([alert, labels.severity]).toEqual([alert, expect.stringMatching(/^(page|ticket)$/)]);
      expect([alert, annotations.summary]).toEqual([alert, expect.stringMatching(/[ạ-ỹ]/i)]);
    }
  });

  it("pass Prometheus' own checker", () => {
    const promtool = findProgram('promtool', process.env);
    if (promtool === null) return void console.warn('promtool is not on PATH: its check of watching/ was skipped.');
    execFileSync(promtool, ['check', 'rules', join(ROOT, 'watching/alerts.yml')]);
    execFileSync(promtool, ['check', 'config', '--syntax-only', join(ROOT, 'watching/prometheus.yml')]);
  });
});

interface Alerts {
  groups: { rules: { alert: string; labels: { severity: string }; annotations: { summary: string } }[] }[];
}
