import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mayScrape } from '../config/may-scrape';
import type { WorkerMetrics } from './worker-metrics';

export interface StatusServerOptions {
  host: string;
  port: number;
  /** What Prometheus sends; null: only this machine may read the metrics. */
  token: string | null;
  isLive(): Promise<boolean>;
  metrics: WorkerMetrics;
}

/**
 * What the worker says to monitors: `/livez` answers 200 while it works, else 503; `/metrics` is for Prometheus, with the token of
 * `METRICS_TOKEN` or, without one, from this machine. Anything else is not found.
 */
export async function serveStatus(options: StatusServerOptions): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(options: StatusServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://worker');
  if (pathname === '/livez') {
    const ok = await options.isLive();
    response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify({ ok }));
  } else if (pathname === '/metrics' && mayScrape(request, options.token)) {
    response.writeHead(200, { 'content-type': options.metrics.contentType }).end(await options.metrics.text());
  } else response.writeHead(404).end();
}
