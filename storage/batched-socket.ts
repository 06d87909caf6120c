import { Socket } from 'node:net';

/**
 * A socket that sends everything written in one turn of the event loop at once. Statements that are pipelined to a
 * connection then cost one call of the operating system and wake PostgreSQL once, not once each.
 */
export class BatchedSocket extends Socket {
  private waits = false;

  override connect(...args: never[]): this {
    Reflect.apply(super.connect, this, args);
    // Socket gives itself its own `write` again when it connects.
    Reflect.deleteProperty(this, 'write');
    return this;
  }

  override write(chunk: string | Uint8Array, ...rest: never[]): boolean {
    if (!this.waits) {
      this.waits = true;
      this.cork();
      process.nextTick(() => {
        this.waits = false;
        this.uncork();
      });
    }
    return super.write(chunk, ...rest);
  }
}
