import { Agent, request } from 'node:http';

/**
 * Posts many small forms over a few open connections, like a brute-force program.
 * @returns the number of responses by status
 */
export async function postMany(
  port: number,
  path: string,
  headers: Record<string, string>,
  bodies: readonly string[],
): Promise<Map<number, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 40 });
  const counts = new Map<number, number>();
  const post = (body: string) =>
    new Promise<void>((resolve, reject) => {
      const options = { agent, port, host: '127.0.0.1', path, method: 'POST' };
      const length = { 'content-length': Buffer.byteLength(body) };
      const asked = request({ ...options, headers: { ...headers, ...length } }, (answer) => {
        counts.set(answer.statusCode!, (counts.get(answer.statusCode!) ?? 0) + 1);
        answer.resume().on('end', resolve);
      });
      asked.on('error', reject);
      asked.end(body);
    });
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < bodies.length; index = next++) await post(bodies[index]!);
  };
  await Promise.all(Array.from({ length: 40 }, worker));
  agent.destroy();
  return counts;
}
