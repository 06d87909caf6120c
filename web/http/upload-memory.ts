import type { FastifyRequest } from 'fastify';
import { UPLOAD_MEMORY_BYTES } from '../../files/upload-limits';

/**
 * Limits the memory that uploads take between their first byte and the answer. Files are checked in memory before they
 * are stored; many full reports at once must be delayed, not exhaust the process.
 */
export class UploadMemory {
  private held = 0;
  private readonly byRequest = new WeakMap<FastifyRequest, number>();
  private readonly closed = new WeakSet<FastifyRequest>();

  constructor(private readonly mostBytes: number = UPLOAD_MEMORY_BYTES) {}

  /** Reserves memory for received bytes. @returns false when none is left, or the request is closed */
  take(request: FastifyRequest, bytes: number): boolean {
    if (this.closed.has(request) || this.held + bytes > this.mostBytes) return false;
    this.held += bytes;
    this.byRequest.set(request, (this.byRequest.get(request) ?? 0) + bytes);
    return true;
  }

  /** Marks a request as answered or broken: bytes still read of it must not reserve memory that is never released. */
  close(request: FastifyRequest): void {
    this.giveBack(request);
    this.closed.add(request);
  }

  /** Releases all memory of a request. */
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
