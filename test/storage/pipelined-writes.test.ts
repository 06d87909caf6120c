import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { BatchedSocket } from '../../storage/batched-socket';

it('statements written to a connection at the same moment leave as one packet, later ones by themselves', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const sender = new BatchedSocket();
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  (sender as Socket).connect(port, '127.0.0.1');
  const [receiver] = await accepted;
  const packets: string[] = [];
  receiver.on('data', (bytes) => packets.push(String(bytes)));
  for (const text of ['begin;', 'lock;', 'read;']) sender.write(text);
  // Nothing has left yet.
  expect(sender.writableCorked).toBe(1);
  await once(receiver, 'data');
  expect(sender.writableCorked).toBe(0);
  sender.write('commit;');
  await once(receiver, 'data');
  expect(packets).toEqual(['begin;lock;read;', 'commit;']);
  sender.destroy();
  server.close();
});
