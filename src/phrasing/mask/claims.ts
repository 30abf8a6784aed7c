/** Findings of all finders in their order -> those that stand: the earlier kind wins, within a kind the longest; none overlap. */
import type { Finding, Span } from "./finding.ts";

export interface Claims {
  /** Of one kind: what is still free of them is taken. */
  claim(findings: readonly Finding[]): void;
  /** Explained by what they are (a date, an amount): no later kind may take them. */
  explain(spans: readonly Span[]): void;
  isFree(span: Span): boolean;
  /** In the order of the text. */
  standing(): readonly Finding[];
}

export function openClaims(length: number): Claims {
  const taken = new Uint8Array(length);
  const standing: Finding[] = [];
  const isFree = ({ start, end }: Span) => end > start && !taken.subarray(start, end).includes(1);
  return {
    isFree,
    claim(findings) {
      for (const finding of [...findings].sort(longestFirst)) {
        if (!isFree(finding)) continue;
        taken.fill(1, finding.start, finding.end);
        standing.push(finding);
      }
    },
    explain(spans) {
      for (const span of spans.filter(isFree)) taken.fill(1, span.start, span.end);
    },
    standing: () => standing.sort((a, b) => a.start - b.start),
  };
}

function longestFirst(a: Span, b: Span): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}
