import type { AddressInfo, Server } from 'node:net';
import { SMTPServer } from 'smtp-server';

/**
 * An SMTP server that accepts and discards every mail, in a process of its own, so that it does not load the sender's
 * event loop. Sends its port to the parent, and ends with it.
 */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _session, callback) {
    stream.resume();
    stream.on('end', () => callback());
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  const { port } = (server as unknown as { server: Server }).server.address() as AddressInfo;
  process.send?.(port);
});
process.on('disconnect', () => process.exit(0));
