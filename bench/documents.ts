import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type Benchmark, type Measurement, measurement } from './benchmark';
import type { MadeFile, MadeKind } from './documents-run';

const ROUNDS = 3;
const KINDS: readonly { kind: MadeKind; name: string }[] = [
  { kind: 'appendix', name: 'appendix of 3,321 units, XLSX' },
  { kind: 'report-docx', name: 'compiled report of 3,321 units, DOCX' },
  { kind: 'report-pdf', name: 'compiled report of 3,321 units, PDF' },
  { kind: 'form-xlsx', name: 'form, XLSX' },
  { kind: 'form-docx', name: 'form with 1,000 rows of a list, DOCX' },
];

/** Files of a whole country: seconds and memory, each in a process of its own, so that the memory is that file's alone. */
export const documents: Benchmark = {
  name: 'documents',
  about:
    'files: the appendix and the compiled report of 3,321 units, and forms, as XLSX, DOCX and PDF; seconds and memory',
  async run({ projectDir, say }) {
    const measured: Measurement[] = [];
    for (const { kind, name } of KINDS) {
      const made: MadeFile[] = [];
      for (let round = 0; round < ROUNDS; round++) made.push(await makeApart(kind, projectDir));
      say(
        `${name}: ${made.map(({ seconds }) => seconds.toFixed(2)).join(', ')} s, ${Math.round(made[0]!.bytes / 1_024)} KB`,
      );
      const rounds = (value: (one: MadeFile) => number) => made.map((one) => ({ ours: value(one), baseline: null }));
      const note = 'from the compiled figures in memory to the bytes of the file; memory is the most the process held';
      measured.push(
        measurement(
          { name: `documents/${name}`, unit: 's', note },
          rounds(({ seconds }) => seconds),
        ),
      );
      measured.push(
        measurement(
          { name: `documents/${name}`, unit: 'MiB', note },
          rounds(({ peakMib }) => peakMib),
        ),
      );
    }
    return measured;
  },
};

function makeApart(kind: MadeKind, projectDir: string): Promise<MadeFile> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'documents-run.js'), [kind, projectDir]);
    child.once('message', (made) => resolve(made as MadeFile));
    child.once('exit', (code) => reject(new Error(`making ${kind} ended with ${code}`)));
  });
}
