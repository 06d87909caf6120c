import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { seededRandom } from './benchmark';

/** Load of one run: requests, number of visitors, duration. */
export interface Visit {
  address: string;
  /** The sequential requests of each visitor, with its cookie and body. */
  visitors: { path: string; cookie: string; form: Record<string, string> | null }[];
  /** Requests per visitor, or milliseconds for all, whichever ends first. */
  requests: number;
  forMs: number;
  /** Bytes of a PDF attached to every form; 0 for none. */
  fileBytes: number;
}

/** Milliseconds of every response; unsuccessful ones are counted apart. */
export interface Visited {
  took: number[];
  failed: number;
}

/** A PDF like a scan: one page with one image, which is nearly all of its bytes. */
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

/**
 * Runs in a thread of its own, so that the server does not delay measuring. As both share the cores, it must be cheap:
 * connections are kept alive, and only the key of a form is new in each request.
 */
async function go({ address, visitors, requests, forMs, fileBytes }: Visit): Promise<Visited> {
  const took: number[] = [];
  let failed = 0;
  const agent = new Agent({ keepAlive: true });
  // Keys must be unique: a key of another run would return its receipt.
  const run = randomUUID();
  const file = fileBytes > 0 ? scannedPage(fileBytes) : null;
  const until = performance.now() + forMs;
  await Promise.all(
    visitors.map(async ({ path, cookie, form }, number) => {
      const body = form === null ? null : bodyOf(form, file);
      for (let count = 0; count < requests && performance.now() < until; count++) {
        const begun = performance.now();
        const status = await answered(agent, address + path, cookie, body?.(`${run} ${number}-${count}`) ?? null);
        if (status >= 400) failed++;
        else took.push(performance.now() - begun);
      }
    }),
  );
  agent.destroy();
  return { took, failed };
}

const BOUNDARY = 'dung-han-bench-6b1f0c';

/** A form with its file as a browser sends it, for a key. */
function bodyOf(form: Record<string, string>, file: Buffer | null): (key: string) => Buffer[] {
  const field = (name: string, value: string) =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const rest = Object.entries(form).map(([name, value]) => field(name, value));
  const fileHead = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="tep"; filename="bao-cao.pdf"\r\ncontent-type: application/pdf\r\n\r\n`;
  const end = `--${BOUNDARY}--\r\n`;
  const constant = Buffer.concat([
    Buffer.from(rest.join('')),
    ...(file === null ? [] : [Buffer.from(fileHead), file, Buffer.from('\r\n')]),
    Buffer.from(end),
  ]);
  return (key) => [Buffer.from(field('khoa', key)), constant];
}

/** @returns the status, once the whole response was received */
function answered(agent: Agent, url: string, cookie: string, body: Buffer[] | null): Promise<number> {
  const form = {
    'sec-fetch-site': 'same-origin',
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'content-length': (body ?? []).reduce((sum, { length }) => sum + length, 0),
  };
  const headers = { cookie, ...(body === null ? {} : form) };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { agent, method: body === null ? 'GET' : 'POST', headers }, (answer) => {
      answer.on('end', () => resolve(answer.statusCode!)).on('error', reject);
      answer.resume();
    });
    sent.on('error', reject);
    for (const part of body ?? []) sent.write(part);
    sent.end();
  });
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
