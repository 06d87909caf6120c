/** A mail server in a container: each mail it takes is a file of /mails, written whole before it says so. */
const { randomUUID } = require('node:crypto');
const { renameSync, writeFileSync } = require('node:fs');
const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const raw = Buffer.concat(chunks).toString();
      const line = (name) => new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1] ?? '';
      const mail = { to: session.envelope.rcptTo.map(({ address }) => address), subject: line('Subject') };
      const name = `/mails/${randomUUID()}`;
      writeFileSync(`${name}.part`, JSON.stringify({ ...mail, messageId: line('Message-ID') }));
      renameSync(`${name}.part`, `${name}.json`);
      done();
    });
  },
});
server.listen(2525, '0.0.0.0');
