import type { FastifyRequest } from 'fastify';
import { UPLOAD_MEMORY_BYTES } from '../../files/upload-limits';

/**
 * The memory that files take between their first byte and the answer. Files are looked at before anything is stored, so they
 * lie in memory; many full reports in the same minute must slow down who comes last, not end the process for all.
 */
export class UploadMemory {
  private held = 0;
  private readonly byRequest = new WeakMap<FastifyRequest, number>();
  private readonly closed = new WeakSet<FastifyRequest>();

  constructor(private readonly mostBytes: number = UPLOAD_MEMORY_BYTES) {}

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
    uploadMemory: UploadMemory;
  }
}
