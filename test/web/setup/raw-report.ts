import { type RawAnswer, type RawSending, rawRequest } from '../../setup/raw-request';
import { BASE, type RunningApp, type Visitor } from './running-app';

/** A report with one file as the bytes a browser sends. */
export interface RawReport {
  head: string;
  body: Buffer;
}

/** @param length the body's length as the head states it */
export function rawReport(url: string, unit: Visitor, content: Buffer, length?: number | string): RawReport {
  const part = (text: string) => Buffer.from(`--m\r\ncontent-disposition: form-data; ${text}`);
  const body = Buffer.concat([
    part(`name="dau"\r\n\r\n${unit.formToken}\r\n`),
    part('name="tep"; filename="a.pdf"\r\n\r\n'),
    content,
    Buffer.from('\r\n--m--\r\n'),
  ]);
  const lines = [
    `POST ${encodeURI(url)} HTTP/1.1`,
    'host: dung-han.test',
    `origin: ${BASE}`,
    `cookie: ${unit.cookie}`,
    'content-type: multipart/form-data; boundary=m',
    `content-length: ${length ?? body.length}`,
  ];
  return { head: `${lines.join('\r\n')}\r\n\r\n`, body };
}

/** Sends all or a part of it over a connection of its own. */
export function sendRaw(office: RunningApp, { head, body }: RawReport, sending: RawSending): Promise<RawAnswer> {
  const { port } = office.app.server.address() as { port: number };
  return rawRequest(port, Buffer.concat([Buffer.from(head), body]), sending);
}

/** All rows that a report could leave in the database. */
export async function storedOf({ database }: RunningApp): Promise<object> {
  const [row] = await database.rows<object>(
    `select (select count(*) from submissions) as submissions, (select count(*) from attachments) as attachments,
       (select count(*) from drafts) as drafts, (select count(*) from relay) as relay,
       (select count(*) from audit where action like 'report.%') as journal`,
  );
  return row!;
}
