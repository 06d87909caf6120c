import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../embedded/port';
import { ROOT } from '../setup/plans';
import { type ContainerEngine, output, type RunOptions } from './container-engine';

/** The compose file laid out in a folder of its own, as an office does, with a mail server that stores what it takes. */
export interface Installation {
  project: string;
  folder: string;
  baseUrl: string;
  /** The proxy's certificate, which nobody else signed. */
  certificate: string;
  compose(args: readonly string[], options?: RunOptions): Promise<string>;
  /** Runs a command in a service's container. */
  inside(service: string, args: readonly string[]): Promise<string>;
  /** Ids of the containers of a service that run. */
  containers(service: string): Promise<string[]>;
  mails(): { to: string[]; subject: string; messageId: string }[];
  /** Another program version for the next `up`. */
  use(version: string): void;
}

export interface InstallationOptions {
  engine: ContainerEngine;
  folder: string;
  project: string;
  version: string;
}

export async function installation({ engine, folder, project, version }: InstallationOptions): Promise<Installation> {
  const [https, http] = [await freePort(), await freePort()];
  const mails = join(folder, 'mails');
  mkdirSync(mails, { recursive: true, mode: 0o777 });
  await output('chmod', ['777', mails]);
  copyFileSync(join(ROOT, 'docker-compose.yml'), join(folder, 'docker-compose.yml'));
  cpSync(join(ROOT, 'deploy'), join(folder, 'deploy'), { recursive: true });
  const baseUrl = `https://localhost:${https}`;
  const settings = (of: string) =>
    `BASE_URL=${baseUrl}\nHTTPS_PORT=${https}\nHTTP_PORT=${http}\nDUNG_HAN_VERSION=${of}\nMAIL_FROM=Đúng Hạn <dung-han@van-phong.invalid>\n`;
  const use = (of: string) => writeFileSync(join(folder, '.env'), settings(of));
  use(version);
  writeFileSync(join(folder, 'smtp.yml'), smtpService(mails));
  await output('sh', ['deploy/make-secrets.sh'], { cwd: folder });
  await output('sh', ['-c', 'printf smtp://smtp:2525?requireTLS=false > secrets/smtp_url'], { cwd: folder });
  const files = ['-p', project, '-f', 'docker-compose.yml', '-f', 'smtp.yml'];
  const compose = (args: readonly string[], options: RunOptions = {}) =>
    engine.compose([...files, ...args], { cwd: folder, ...options });
  const containers = async (service: string): Promise<string[]> => {
    const label = `label=com.docker.compose.service=${service}`;
    const named = ['--filter', `label=com.docker.compose.project=${project}`, '--filter', label];
    return (await engine.run(['ps', '-q', ...named])).split('\n').filter((id) => id !== '');
  };
  return {
    project,
    folder,
    baseUrl,
    certificate: readFileSync(join(folder, 'secrets/tls_certificate'), 'utf8'),
    compose,
    use,
    async inside(service, args) {
      const [id] = await containers(service);
      return engine.run(['exec', id!, ...args]);
    },
    containers,
    mails: () =>
      readdirSync(mails)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(mails, name), 'utf8'))),
  };
}

/** The mail server is the program's image with the test's script, so that no other image is needed. */
function smtpService(mails: string): string {
  return `services:
  smtp:
    image: dung-han:\${DUNG_HAN_VERSION}
    restart: unless-stopped
    command: ["node", "/test/smtp-sink.js"]
    volumes:
      - ${join(__dirname, 'smtp-sink.js')}:/test/smtp-sink.js:ro
      - ${join(ROOT, 'node_modules')}:/test/node_modules:ro
      - ${mails}:/mails
  web:
    volumes: ["${join(__dirname, 'tokens.js')}:/test/tokens.js:ro"]
`;
}
