/** A text -> its shadow copy, read by the finders, where every unit knows the stretch of the original it came from. */

export interface Shadow {
  readonly text: string;
  /** By unit of `text`: UTF-16 offsets into the original, `ends` exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface Rewrite {
  readonly pattern: RegExp;
  readonly by: (match: RegExpExecArray) => string;
}

export function plainShadow(text: string): Shadow {
  return {
    text,
    starts: Int32Array.from({ length: text.length }, (_, at) => at),
    ends: Int32Array.from({ length: text.length }, (_, at) => at + 1),
  };
}

/** Every unit of a replacement comes from all of what it replaces. */
export function rewrite(shadow: Shadow, { pattern, by }: Rewrite): Shadow {
  const matches = [...shadow.text.matchAll(pattern)];
  if (matches.length === 0) return shadow;
  const replaced = matches.map((match) => ({ match, by: by(match) }));
  const length = replaced.reduce((sum, { match, by }) => sum + by.length - match[0].length, shadow.text.length);
  const [starts, ends] = [new Int32Array(length), new Int32Array(length)];
  let [text, from] = ["", 0];
  const copy = (to: number) => {
    starts.set(shadow.starts.subarray(from, to), text.length);
    ends.set(shadow.ends.subarray(from, to), text.length);
    text += shadow.text.slice(from, to);
  };
  for (const { match, by } of replaced) {
    copy(match.index);
    from = match.index + match[0].length;
    starts.fill(shadow.starts[match.index] ?? 0, text.length, text.length + by.length);
    ends.fill(shadow.ends[from - 1] ?? 0, text.length, text.length + by.length);
    text += by;
  }
  copy(shadow.text.length);
  return { text, starts, ends };
}

/** The stretch of the original that [start, end) of the shadow came from. */
export function originalSpan(shadow: Shadow, start: number, end: number): { start: number; end: number } {
  return { start: shadow.starts[start] ?? 0, end: shadow.ends[end - 1] ?? 0 };
}
