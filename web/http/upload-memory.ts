import type { FastifyRequest } from 'fastify';

/** Bytes of forms that one web process holds at once: a dozen full reports, hundreds of usual ones. */
const USUAL_BYTES = 512 * 1_048_576;

/**
 * The memory that files take between their first byte and the answer. Files are looked at before anything is stored, so they
 * lie in memory; many full reports in the same minute must slow down who comes last, not end the process for all.
 */
export class UploadRoom {
  private held = 0;
  private readonly byRequest = new WeakMap<FastifyRequest, number>();
  private readonly closed = new WeakSet<FastifyRequest>();

  constructor(private readonly mostBytes: number = USUAL_BYTES) {}

  /** Takes room for bytes that have come. @returns false when there is none, or nobody waits for an answer any more */
  take(request: FastifyRequest, bytes: number): boolean {
    if (this.closed.has(request) || this.held + bytes > this.mostBytes) return false;
    this.held += bytes;
    this.byRequest.set(request, (this.byRequest.get(request) ?? 0) + bytes);
    return true;
  }

  /** Its answer has gone, or its connection has broken: what is still read of it must not take room that nobody gives back. */
  close(request: FastifyRequest): void {
    this.giveBack(request);
    this.closed.add(request);
  }

  /** All that a request took. */
  giveBack(request: FastifyRequest): void {
    this.held -= this.byRequest.get(request) ?? 0;
    this.byRequest.delete(request);
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    uploadRoom: UploadRoom;
  }
}
