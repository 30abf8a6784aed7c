/** The inbox's contract in memory, with its writes slowed or broken at will; the real one is tested with the store. */
import type { Delivery, Inbox } from "../../../src/app/receive.ts";

interface Kept {
  readonly delivery: Delivery;
  claimed: boolean;
  attempts: number;
  done: boolean;
  error: string | undefined;
}

export class MemoryInbox implements Inbox {
  readonly leaseSeconds = 60;
  readonly rows = new Map<string, Kept>();
  readonly renewals: (readonly string[])[] = [];
  /** Awaited before each write. */
  beforeWrite: () => Promise<void> = async () => {};

  async receive(delivery: Delivery): Promise<boolean> {
    await this.beforeWrite();
    if (this.rows.has(delivery.key)) return false;
    // What PostgreSQL would keep of it.
    const payload: unknown = JSON.parse(JSON.stringify(delivery.payload));
    this.rows.set(delivery.key, {
      delivery: { ...delivery, payload },
      claimed: false,
      attempts: 0,
      done: false,
      error: undefined,
    });
    return true;
  }

  async claim(workspaceId: string, limit: number): Promise<readonly Delivery[]> {
    const own = [...this.rows.values()].filter(({ delivery }) => delivery.workspaceId === workspaceId);
    const free = own.filter((row) => !row.claimed && !row.done).slice(0, limit);
    return free.map((row) => {
      row.claimed = true;
      row.attempts += 1;
      return row.delivery;
    });
  }

  async renew(keys: readonly string[]): Promise<void> {
    this.renewals.push(keys);
  }

  async finish({ key }: Delivery, error?: string): Promise<void> {
    const row = this.rows.get(key);
    if (!row) throw new Error(`no row ${key}`);
    row.done = true;
    row.error = error;
  }

  /** What a crash does: the claim runs out and the row is free again. */
  forgetClaims(): void {
    for (const row of this.rows.values()) row.claimed = false;
  }

  get allDone(): boolean {
    return [...this.rows.values()].every((row) => row.done);
  }
}
