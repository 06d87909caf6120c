import { appendFileSync } from 'node:fs';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { localMailbox } from '../../mail/local-mailbox';
import { smtpTransport } from '../../mail/smtp-transport';
import type { Transport } from '../../mail/transport';
import { connect } from '../../storage/database';
import { runWorker } from '../../worker/run-worker';
import { type CrashPoint, crashingDatabase, killThisProcess } from '../setup/crashing-database';

/** Arguments of the program. */
export interface CrashingWorker {
  databaseUrl: string;
  address: string;
  namespace: string;
  clockShiftMs: number;
  bundle: string;
  /** File for the Message-ID of every mail the server accepted. */
  sentLog: string;
  /** `mail-given`: after the server accepted the first mail, before it is recorded; `mail-given-frozen`: there it only stops (SIGSTOP). */
  crashAt: CrashPoint | 'mail-given' | 'mail-given-frozen' | null;
  /** Mail server; the local mailbox without it. */
  smtpUrl?: string;
}

/** A worker process that kills or stops itself at a given point. */
async function main(given: CrashingWorker): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
  const point = typeof given.crashAt === 'string' ? null : given.crashAt;
  const database = crashingDatabase(connect(given.databaseUrl, { max: 10 }), point);
  const clientConnection = await Connection.connect({ address: given.address });
  await runWorker({
    database,
    client: new Client({ connection: clientConnection, namespace: given.namespace }),
    connection: await NativeConnection.connect({ address: given.address }),
    namespace: given.namespace,
    mail: {
      transport: recordingTransport(given.smtpUrl ? smtpTransport(given.smtpUrl) : localMailbox(database), given),
      from: 'Đúng Hạn <dung-han@thu.invalid>',
      baseUrl: 'http://localhost',
    },
    workflowBundle: { codePath: given.bundle },
    clockShiftMs: given.clockShiftMs,
    log: pino({ level: 'silent' }),
  });
  process.stdout.write('polling\n');
}

/** Records each accepted mail on the server's side, so that it survives the crash of the worker. */
function recordingTransport(transport: Transport, { sentLog, crashAt }: CrashingWorker): Transport {
  let frozenBefore = false;
  return {
    ...transport,
    async send(mail) {
      const result = await transport.send(mail);
      appendFileSync(sentLog, `${mail.messageId}\n`);
      if (crashAt === 'mail-given') await killThisProcess();
      if (crashAt === 'mail-given-frozen' && !frozenBefore) {
        frozenBefore = true;
        process.kill(process.pid, 'SIGSTOP');
      }
      return result;
    },
  };
}

void main(JSON.parse(process.argv[2]!) as CrashingWorker);
