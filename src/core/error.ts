/** The one error people see: what happened, where, and what to do about it. */

export class HoldfastError extends Error {
  override readonly name = "HoldfastError";
  /** A stable word for scripts, e.g. `unknown_org`. */
  readonly code: string;
  /** What the reader can do now, as a full sentence. */
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }

  /** The shape scripts read (design.md §6). */
  toJSON(): { error: { code: string; message: string; remedy: string } } {
    return { error: { code: this.code, message: this.message, remedy: this.remedy } };
  }
}

/** What anything thrown says of itself, to stand inside a message of ours. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
