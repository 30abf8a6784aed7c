/** Notes on any number of rows -> the first of them and how many there were: what is told must not grow with what is wrong. */

interface OfLine {
  readonly line: number;
}

/** Of one file: more than anyone goes through by hand, and little enough to hold and to send. */
export const listedAtMost = 10_000;

/** Takes notes in the order of their lines. */
export class Listed<Note extends OfLine> {
  readonly first: Note[];
  total: number;

  /** `first` by line, of `total`. */
  constructor(first: readonly Note[] = [], total = first.length) {
    this.first = first.slice(0, listedAtMost);
    this.total = total;
  }

  push(note: Note): void {
    this.total += 1;
    if (this.first.length < listedAtMost) this.first.push(note);
  }
}

/** Several lists of one file as one, by line. */
export function listedTogether<Note extends OfLine>(lists: readonly Listed<Note>[]): Listed<Note> {
  const first = lists.flatMap((list) => list.first).sort((a, b) => a.line - b.line);
  return new Listed(
    first,
    lists.reduce((sum, { total }) => sum + total, 0),
  );
}
