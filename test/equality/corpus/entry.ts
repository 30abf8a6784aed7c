/** One question of the corpus: what was said before it in the same thread, how it was asked, by whom. */

export interface Entry {
  /** The last one is the question; those before it are only remembered. */
  readonly said: readonly [string, ...string[]];
  /** `command`: typed behind `/health`. */
  readonly entry: "message" | "command";
  /** The e-mail of the member who asks; left out, the organisation's system member does. */
  readonly as?: string;
}

export const asked = (...said: readonly [string, ...string[]]): Entry => ({ said, entry: "message" });
export const typed = (...said: readonly [string, ...string[]]): Entry => ({ said, entry: "command" });
export const askedBy = (as: string, ...said: readonly [string, ...string[]]): Entry => ({ said, entry: "message", as });
