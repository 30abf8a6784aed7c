/** A kind of button -> the name such buttons carry on every platform, and back. */

export const verbPattern = /^holdfast:([a-z_]+)$/;

export function verbOf(kind: string): string {
  return `holdfast:${kind}`;
}

/** "" for anything that no button of ours is called. */
export function kindOf(verb: string): string {
  return verbPattern.exec(verb)?.[1] ?? "";
}
