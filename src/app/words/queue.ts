/** Tasks -> a few at a time, in order; what would wait too long is let go of. */

export interface Task {
  /** Never rejects. */
  run(): Promise<void>;
  /** Instead of being run. */
  letGo(why: LetGo): void;
}

export type LetGo = "too_many" | "too_late" | "stopped";

export interface QueueLimits {
  readonly atOnce: number;
  readonly waiting: number;
  readonly oldestMs: number;
}

export class Queue {
  readonly #limits: QueueLimits;
  /** In ms, of a clock that only goes forward. */
  readonly #clock: () => number;
  readonly #waiting: { readonly task: Task; readonly since: number }[] = [];
  readonly #underWay = new Set<Promise<void>>();
  #stopped = false;

  constructor(limits: QueueLimits, clock: () => number) {
    this.#limits = limits;
    this.#clock = clock;
  }

  add(task: Task): void {
    const full = this.#waiting.length >= this.#limits.waiting;
    if (this.#stopped || full) task.letGo(this.#stopped ? "stopped" : "too_many");
    else this.#waiting.push({ task, since: this.#clock() });
    this.#next();
  }

  /** Takes and begins no more. @returns once what is under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const { task } of this.#waiting.splice(0)) task.letGo("stopped");
    await Promise.all(this.#underWay);
  }

  #next(): void {
    while (this.#underWay.size < this.#limits.atOnce) {
      const first = this.#waiting.shift();
      if (first === undefined) return;
      if (this.#clock() - first.since > this.#limits.oldestMs) first.task.letGo("too_late");
      else this.#begin(first.task);
    }
  }

  #begin(task: Task): void {
    const done = task.run().finally(() => {
      this.#underWay.delete(done);
      this.#next();
    });
    this.#underWay.add(done);
  }
}
