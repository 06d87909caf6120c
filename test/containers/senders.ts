import { randomUUID } from 'node:crypto';
import { ask } from './asked';
import type { Installation } from './installation';

export interface UnitToken {
  obligation: string;
  token: string;
}

export interface Senders {
  /** Receipts given, one for each report sent. */
  receipts: string[];
  /** Answers that were no receipt, by status; `none` where the connection broke. */
  refusals: Record<string, number>;
  stop(): Promise<void>;
}

/** Below what one unit may send in a day. */
const MOST = 55;
const PAUSE_MS = 2_000;

/**
 * Units that send without pause through the proxy, each report with its key again and again until its receipt is there, as document
 * software does.
 */
export function startSenders(
  { baseUrl, certificate }: Installation,
  units: readonly UnitToken[],
  pdf: Buffer,
): Senders {
  let going = true;
  const receipts: string[] = [];
  const refusals: Record<string, number> = {};
  const send = async ({ obligation, token }: UnitToken): Promise<void> => {
    const key = randomUUID();
    const form = new FormData();
    form.append('report', JSON.stringify({ obligation, values: {} }));
    form.append('tep', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'báo cáo.pdf');
    const packed = new Response(form);
    const body = Buffer.from(await packed.arrayBuffer());
    const type = packed.headers.get('content-type')!;
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key, 'content-type': type };
    // A report whose first try may have been stored is asked about until it has its receipt, also after the stop.
    for (let tries = 0; going || (tries > 0 && tries < 400); tries++) {
      const answer = await ask(`${baseUrl}/api/v1/submissions`, certificate, { method: 'POST', headers, body });
      if (answer?.status === 201) return void receipts.push((JSON.parse(answer.body) as { receipt: string }).receipt);
      const status = String(answer?.status ?? 'none');
      refusals[status] = (refusals[status] ?? 0) + 1;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  };
  const all = Promise.all(
    units.map(async (unit) => {
      for (let sent = 0; going && sent < MOST; sent++) {
        await send(unit);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }),
  );
  return {
    receipts,
    refusals,
    async stop() {
      going = false;
      await all;
    },
  };
}
