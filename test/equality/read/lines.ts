/** Lines that were read and lines that should have been -> the first place in which they differ. */

export interface Line {
  readonly looks: string;
  readonly texts: readonly string[];
}

export function unlikeLines(said: readonly Line[], seen: readonly Line[]): readonly string[] {
  const at = Array.from({ length: Math.max(said.length, seen.length) }, (_, place) => place).find(
    (place) => told(said[place]) !== told(seen[place]),
  );
  return at === undefined ? [] : [`said ${told(said[at])}`, `seen ${told(seen[at])}`];
}

/** The titles above charts that the platform itself draws. */
export function drawnTitles(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ looks }, at) => (looks === "drawn" ? (lines[at - 1]?.texts ?? []) : [])));
}

function told(line: Line | undefined): string {
  return line === undefined ? "nothing more" : `${line.looks}: ${line.texts.join(" | ")}`;
}
