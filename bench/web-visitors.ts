import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { seededRandom } from './benchmark';

/** What the visitors are told: where to go, how many at once, for how long. */
export interface Visit {
  address: string;
  /** One request after the other of each visitor; a visitor's own cookie and body. */
  visitors: { path: string; cookie: string; form: Record<string, string> | null }[];
  /** Requests of each visitor, or milliseconds all of them go on, whichever ends first. */
  requests: number;
  forMs: number;
  /** Bytes of a PDF that goes with every form; 0 for none. */
  fileBytes: number;
}

/** Milliseconds of every answer; answers that were no success are counted apart. */
export interface Visited {
  took: number[];
  failed: number;
}

/** A PDF as a scanner makes one: a page that is one picture, nearly all of its bytes. */
function scannedPage(bytes: number): Buffer<ArrayBuffer> {
  const random = seededRandom(6_14);
  const picture = Buffer.from(Array.from({ length: Math.max(0, bytes - 400) }, () => Math.floor(random() * 256)));
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'),
    Buffer.from('2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n'),
    Buffer.from('3 0 obj\n<< /Type /Page /Parent 2 0 R /Resources << /XObject << /Im 4 0 R >> >> >>\nendobj\n'),
    Buffer.from(`4 0 obj\n<< /Subtype /Image /Filter /DCTDecode /Length ${picture.length} >>\nstream\n`),
    picture,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

/** Runs in a thread of its own, so that measuring does not wait for what is measured. */
async function go({ address, visitors, requests, forMs, fileBytes }: Visit): Promise<Visited> {
  const took: number[] = [];
  let failed = 0;
  const file = new Blob([scannedPage(fileBytes)]);
  // Another run's keys would be answered with its receipts.
  const run = randomUUID();
  const until = performance.now() + forMs;
  await Promise.all(
    visitors.map(async ({ path, cookie, form }, number) => {
      for (let count = 0; count < requests && performance.now() < until; count++) {
        const begun = performance.now();
        const answer = await fetch(address + path, {
          redirect: 'manual',
          headers: { cookie, ...(form === null ? {} : { 'sec-fetch-site': 'same-origin' }) },
          ...(form === null ? {} : { method: 'POST', body: bodyOf({ ...form, khoa: `${run} ${number}-${count}` }) }),
        });
        await answer.arrayBuffer();
        if (answer.status >= 400) failed++;
        else took.push(performance.now() - begun);
      }
    }),
  );
  return { took, failed };

  function bodyOf(fields: Record<string, string>): FormData {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    if (fileBytes > 0) data.set('tep', file, 'bao-cao.pdf');
    return data;
  }
}

if (parentPort !== null) {
  const port = parentPort;
  void go(workerData as Visit).then(
    (visited) => port.postMessage(visited),
    (fault: unknown) => {
      throw fault;
    },
  );
}
