import { connect, type LookupFunction, type NetConnectOpts, type Socket } from 'node:net';

/** What nodemailer tells of the connection it wants. */
interface WantedSocket {
  host?: string;
  port?: number;
  secure?: boolean;
  connectionTimeout?: number;
}

type GiveSocket = (fault: Error | null, socket?: { connection: Socket }) => void;

const SUBMISSION = 587;
const IMPLICIT_TLS = 465;

/**
 * Opens the TCP connections of nodemailer, resolving the server's name each time: nodemailer itself keeps an address
 * for five minutes, or longer while the name cannot be resolved, and so does not find a server that was replaced.
 * @param lookup resolves names; the system's own without it
 */
export function freshSockets(lookup?: LookupFunction) {
  return ({ host = 'localhost', port, secure = false, connectionTimeout }: WantedSocket, give: GiveSocket): void => {
    const wanted: NetConnectOpts = { host, port: port ?? (secure ? IMPLICIT_TLS : SUBMISSION), autoSelectFamily: true };
    const socket = connect(lookup === undefined ? wanted : { ...wanted, lookup });
    const end = (fault: Error | null) => {
      socket.removeAllListeners('error').removeAllListeners('connect').removeAllListeners('timeout').setTimeout(0);
      if (fault === null) return give(null, { connection: socket });
      // A late error of an abandoned socket would otherwise end the process.
      socket.on('error', () => undefined).destroy();
      give(Object.assign(new Error(fault.message), { code: 'ECONNECTION', command: 'CONN' }));
    };
    socket.setTimeout(connectionTimeout ?? 0);
    socket.once('connect', () => end(null));
    socket.once('timeout', () => end(new Error('Connection timeout')));
    socket.once('error', end);
  };
}
