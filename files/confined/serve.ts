import { lockDown } from './lock-down';

/** A job on its way to the confined process; messages are copied, so that both sides have their own. */
export interface JobOrder {
  job: string;
  args: readonly unknown[];
}

/** What was found, as JSON: whatever a file has done to the process, what it sends is read as plain data. */
export type JobAnswer = { value: string } | { fault: string };

type Jobs = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Locks this process down and then does one job after the other until its parent goes. */
export function serve(jobs: Jobs): void {
  lockDown();
  const send = process.send!.bind(process);
  const answer = async ({ job, args }: JobOrder): Promise<JobAnswer> => {
    try {
      return { value: JSON.stringify((await jobs[job]!(...(args.map(asGiven) as never[]))) ?? null) };
    } catch (fault) {
      return { fault: String(fault) };
    }
  };
  process.on('message', (order: JobOrder) => void answer(order).then((found) => send(found)));
  process.on('disconnect', () => process.exit());
  send('ready');
}

/** Messages carry bytes as plain arrays of them. */
function asGiven(arg: unknown): unknown {
  return arg instanceof Uint8Array ? Buffer.from(arg.buffer, arg.byteOffset, arg.byteLength) : arg;
}
