/** A kind of button -> the name such buttons carry on every platform, and back. */

/** Numbered where several of a kind stand in a row whose names may not repeat. */
export const verbPattern = /^holdfast:([a-z_]+)(?::\d+)?$/;

export function verbOf(kind: string): string {
  return `holdfast:${kind}`;
}

/** `nth` >= 1 of its kind in its row. */
export function numberedVerb(kind: string, nth: number): string {
  return nth === 1 ? verbOf(kind) : `${verbOf(kind)}:${nth}`;
}

/** "" for anything that no button of ours is called. */
export function kindOf(verb: string): string {
  return verbPattern.exec(verb)?.[1] ?? "";
}
