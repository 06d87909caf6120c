/**
 * What waits for a place to be worked on, by sender. Senders take turns, and of one sender only one job is worked on at a time, so that
 * a sender with many costly files waits for them alone.
 */
export class SenderQueue<T> {
  /** In the order of their turns. */
  private readonly waiting = new Map<string, T[]>();
  private readonly busy = new Set<string>();

  /** @param mostEach how many jobs of one sender may wait; @param most of all together */
  constructor(
    private readonly mostEach: number,
    private readonly most: number,
  ) {}

  /** @returns false when there is no place for it */
  add(sender: string, job: T): boolean {
    const own = this.waiting.get(sender) ?? [];
    const all = [...this.waiting.values()].reduce((sum, jobs) => sum + jobs.length, 0);
    if (own.length >= this.mostEach || all >= this.most) return false;
    this.waiting.set(sender, [...own, job]);
    return true;
  }

  /** The oldest job of the sender whose turn it is; `done` lets the sender have the next one. */
  next(): { sender: string; job: T } | null {
    const sender = [...this.waiting.keys()].find((one) => !this.busy.has(one));
    if (sender === undefined) return null;
    const [job, ...rest] = this.waiting.get(sender)!;
    // Behind all others.
    this.waiting.delete(sender);
    if (rest.length > 0) this.waiting.set(sender, rest);
    this.busy.add(sender);
    return { sender, job: job! };
  }

  done(sender: string): void {
    this.busy.delete(sender);
  }

  /** Takes a waiting job out. @returns whether it was still waiting */
  remove(sender: string, job: T): boolean {
    const own = this.waiting.get(sender) ?? [];
    const rest = own.filter((one) => one !== job);
    if (rest.length > 0) this.waiting.set(sender, rest);
    else this.waiting.delete(sender);
    return rest.length < own.length;
  }

  /** Takes all that wait out. */
  clear(): T[] {
    const all = [...this.waiting.values()].flat();
    this.waiting.clear();
    return all;
  }
}
