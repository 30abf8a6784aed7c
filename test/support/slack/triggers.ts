/** Trigger ids and response addresses: what Slack lends with a command or a press, for how long and how often. */

const triggerLifeMs = 3_000;
const replyLifeMs = 30 * 60_000;
const repliesAllowed = 5;

interface Lent {
  readonly at: number;
  uses: number;
}

export class Triggers {
  readonly #lent = new Map<string, Lent>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  lend(id: string): string {
    this.#lent.set(id, { at: this.#now(), uses: 0 });
    return id;
  }

  /** Slack's word for why not (docs.slack.dev/reference/methods/views.open, "Errors"); null = used now, for the one time it has. */
  use(id: string): string | null {
    const lent = this.#lent.get(id);
    if (!lent) return "invalid_trigger_id";
    if (lent.uses > 0) return "exchanged_trigger_id";
    if (this.#now() - lent.at > triggerLifeMs) return "expired_trigger_id";
    lent.uses += 1;
    return null;
  }

  /** The same for a reply address. */
  reply(id: string): string | null {
    const lent = this.#lent.get(id);
    if (!lent || this.#now() - lent.at > replyLifeMs) return "expired_url";
    lent.uses += 1;
    return lent.uses > repliesAllowed ? "used_url" : null;
  }
}
