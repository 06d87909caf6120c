import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { quietRuntime } from '../setup/office';
import { ROOT } from '../setup/plans';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';
import { edited, SILENT_LOGGER, workflowBundle } from '../setup/workflow-bundle';
import { historyText } from './history-file';
import { HISTORIES, replayFolder } from './recorded';

const WORKFLOWS = ['canary', 'collection', 'mail', 'plan', 'reconcile'];

/** Edits of the source that break running workflows of the previous version. */
const CHANGES: Record<string, (source: string) => string> = {
  'sleeps before its loop': (source) =>
    edited(
      edited(source, 'import { condition', 'import { sleep, condition'),
      '  for (;;) {',
      '  await sleep(1);\n  for (;;) {',
    ),
  'calls another activity': (source) =>
    source.replace(/facts\.(readNextStep|nextSlot|readNextPlanStep|reconcile|singCanary)\(/, 'facts.anotherActivity('),
  'waits where it did not, and the reverse': (source) =>
    source.includes('if (wait > 0 &&')
      ? edited(source, 'if (wait > 0 &&', 'if (wait <= 0 &&').replace(
          'condition(() => woken);',
          'condition(() => false, 1);',
        )
      : source.replace(/await condition\(\(\) => changed, (HOUR_MS|EVERY_MS)\);/, ''),
};

describe('replays of histories recorded by earlier versions', () => {
  beforeAll(quietRuntime);
  afterAll(removeTemporaryFolders);

  it('succeed with the current workflows', async () => {
    const faults = await replayFolder(HISTORIES, await workflowBundle());
    expect(Object.values(faults).filter((fault) => fault !== null)).toEqual([]);
    // Every workflow of production is among them.
    for (const name of WORKFLOWS) expect(Object.keys(faults).some((file) => file.includes(`-${name}`))).toBe(true);
  });

  it.each(Object.keys(CHANGES))('all fail when each workflow %s', async (name) => {
    const faults = await replayFolder(HISTORIES, await bundleOfChanged(CHANGES[name]!));
    const passed = Object.entries(faults).filter(([, fault]) => !(fault instanceof DeterminismViolationError));
    expect(passed).toEqual([]);
  });

  it('fail without histories', async () => {
    const bundle = await workflowBundle();
    await expect(replayFolder(temporaryFolder(), bundle)).rejects.toThrow('No history');
  });

  it('cover all commands of collections, plans and mail', () => {
    const recorded = readdirSync(HISTORIES).map((file) => historyText(join(HISTORIES, file)));
    const activities = new Set(
      recorded.flatMap((json) =>
        [...json.matchAll(/"activityType":\s*{\s*"name":\s*"(\w+)"/g)].map((match) => match[1]),
      ),
    );
    expect([...activities].sort()).toEqual([
      'addPeriod',
      'closeCollection',
      'compileRollup',
      'draftLetter',
      'escalate',
      'nextSlot',
      'openCollection',
      'readNextPlanStep',
      'readNextStep',
      'reconcile',
      'remind',
      'remindMilestone',
      'sendDigests',
      'singCanary',
      'supplementRollup',
      'urgeOverdue',
    ]);
  });

  it('contain no machine name', () => {
    for (const file of readdirSync(HISTORIES)) {
      const identities = historyText(join(HISTORIES, file)).match(/"identity": ?"[^"]*"/g);
      // The server's own name stands where it refused a command because a signal had come meanwhile.
      const strange = new Set(identities?.filter((one) => !/"(recorded|history-service)"$/.test(one)));
      expect([identities === null, [...strange]]).toEqual([false, []]);
    }
  });
});

/** The workflows with one change in each, bundled from a copy. */
async function bundleOfChanged(change: (source: string) => string): Promise<{ code: string }> {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'workflows'), join(folder, 'workflows'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const name of WORKFLOWS) {
    const file = join(folder, 'workflows', `${name}.ts`);
    const source = readFileSync(file, 'utf8');
    const changed = change(source);
    if (changed === source) throw new Error(`The change touches nothing in ${name}.ts.`);
    writeFileSync(file, changed);
  }
  return bundleWorkflowCode({ workflowsPath: join(folder, 'workflows', 'index.ts'), logger: SILENT_LOGGER });
}
