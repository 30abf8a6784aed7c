/** Two words -> how many slips of the finger lie between them, when they are few. */

/** Letters a word needs before one slip, and before two, are forgiven: shorter words turn into each other. */
const oneEditFrom = 4;
const twoEditsFrom = 8;

/** The edits forgiven in a word of `length` letters. */
export function forgivenEdits(length: number): number {
  if (length >= twoEditsFrom) return 2;
  return length >= oneEditFrom ? 1 : 0;
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours), undefined when above `limit`.
 * Damerau 1964; rows are abandoned as soon as no cell is within the limit.
 */
export function editsWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  if (a === b) return 0;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, last, beforeLast);
    if (Math.min(...current) > limit) return undefined;
    [beforeLast, last] = [last, current];
  }
  const distance = last[b.length] ?? limit + 1;
  return distance <= limit ? distance : undefined;
}

function nextRow(a: string, b: string, row: number, last: readonly number[], beforeLast: readonly number[]): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const same = a[row - 1] === b[column - 1];
    let best = cell(last, column - 1) + (same ? 0 : 1);
    best = Math.min(best, cell(last, column) + 1, cell(current, column - 1) + 1);
    const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (swapped) best = Math.min(best, cell(beforeLast, column - 2) + 1);
    current.push(best);
  }
  return current;
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
