import { parentPort } from 'node:worker_threads';
import { type Inspection, inspectFile } from './inspect-file';

/** A file on its way to a thread, and back with what was found; its bytes move, they are not copied. */
export interface InspectionOrder {
  name: string;
  bytes: ArrayBuffer;
}

export type InspectionAnswer = { inspection: Inspection; bytes: ArrayBuffer } | { fault: string };

/** Looks into one file after the other in a thread of its own, so that a crafted file holds up nobody's page. */
parentPort?.on('message', ({ name, bytes }: InspectionOrder) => {
  void inspectFile(name, Buffer.from(bytes)).then(
    ({ checked, firstText }) => {
      // The bytes go back beside it.
      const known = checked.ok ? { ...checked, file: { ...checked.file, content: Buffer.alloc(0) } } : checked;
      const answer: InspectionAnswer = { inspection: { checked: known, firstText }, bytes };
      parentPort!.postMessage(answer, [bytes]);
    },
    (fault: unknown) => {
      const answer: InspectionAnswer = { fault: String(fault) };
      parentPort!.postMessage(answer);
    },
  );
});
