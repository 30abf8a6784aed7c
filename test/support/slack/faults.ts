/** What goes wrong next: one fault is used up by one request to its method; a storm lasts. */

export type Fault =
  | { readonly kind: "rate_limited"; readonly retryAfterSeconds: number }
  | { readonly kind: "server_error"; readonly status: number }
  /** The connection is cut without a word. */
  | { readonly kind: "cut" }
  /** No reply ever comes. */
  | { readonly kind: "silence" }
  /** Slack does what it is asked, and the caller never hears of it: no reply, a cut connection, a server error. */
  | { readonly kind: "taken"; readonly reply: "silence" | "cut" | "server_error" }
  | { readonly kind: "refusal"; readonly error: string };

export class FaultQueue {
  readonly #waiting = new Map<string, Fault[]>();
  readonly #storms = new Map<string, Fault>();

  /** `method` is a Web API method, or "response_url". */
  next(method: string, ...faults: readonly Fault[]): void {
    this.#waiting.set(method, [...(this.#waiting.get(method) ?? []), ...faults]);
  }

  take(method: string): Fault | undefined {
    return this.#waiting.get(method)?.shift() ?? this.#storms.get(method);
  }

  /** Every request to the method, until the storm is over. */
  storm(method: string, fault: Fault): { over(): void } {
    this.#storms.set(method, fault);
    return { over: () => void this.#storms.delete(method) };
  }
}
