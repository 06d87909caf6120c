import type { Answer, RunningApp, Visitor } from './running-app';
import { BASE } from './running-app';

/** A form with files under the names of its own fields, and fields that come several times. */
export interface SentForm {
  fields: readonly (readonly [string, string])[];
  files?: Readonly<Record<string, { name: string; content: Buffer | string }>>;
}

/** Posts `multipart/form-data` as a browser on our own page does. */
export async function sendForm(app: RunningApp, visitor: Visitor, url: string, form: SentForm): Promise<Answer> {
  const mark = 'x-bieu-mau-x';
  const parts = [['dau', visitor.formToken] as const, ...form.fields].map(([name, value]) =>
    Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  for (const [field, { name, content }] of Object.entries(form.files ?? {})) {
    const head = `--${mark}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    parts.push(Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n')]));
  }
  return app.ask(url, {
    method: 'POST',
    headers: { origin: BASE, cookie: visitor.cookie, 'content-type': `multipart/form-data; boundary=${mark}` },
    body: Buffer.concat([...parts, Buffer.from(`--${mark}--\r\n`)]),
  });
}
