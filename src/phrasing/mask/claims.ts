/** Findings of all finders in their order -> those that stand: the earlier kind wins, within a kind the longest; none overlap. */
import type { Finding, Span } from "./finding.ts";
import type { EntityType } from "./masked-text.ts";

export interface Claims {
  /** Of one kind: what is still free of them is taken. */
  claim(findings: readonly Finding[]): void;
  /** Explained by what they are (a date, an amount): no later kind may take them. */
  explain(spans: readonly Span[]): void;
  /** In the order of the text. */
  standing(): readonly Finding[];
}

/** Who took a unit of the text. */
const by = { nobody: 0, kind: 1, name: 2, explanation: 3 };

/** What is masked for all that is in it goes on around what was taken before: a key in a signed address, a name in "kim@acme". */
const goesAround: Readonly<Partial<Record<EntityType, number>>> = { URL_TOKEN: by.kind, REDACTED: by.name };

export function openClaims(length: number): Claims {
  const taken = new Uint8Array(length);
  const standing: Finding[] = [];
  return {
    claim(findings) {
      for (const finding of [...findings].sort(longestFirst)) {
        for (const part of partsOf(finding, taken)) {
          taken.fill(part.type === "PERSON" || part.type === "ACCOUNT" ? by.name : by.kind, part.start, part.end);
          standing.push(part);
        }
      }
    },
    explain(spans) {
      for (const span of spans) if (isFree(span, taken)) taken.fill(by.explanation, span.start, span.end);
    },
    standing: () => standing.sort((a, b) => a.start - b.start),
  };
}

function isFree({ start, end }: Span, taken: Uint8Array): boolean {
  return end > start && taken.subarray(start, end).every((who) => who === by.nobody);
}

function partsOf(finding: Finding, taken: Uint8Array): Finding[] {
  if (isFree(finding, taken)) return [finding];
  const { start, end, type, key } = finding;
  const around = goesAround[type];
  if (!taken.subarray(start, end).every((who) => who === by.nobody || who === around)) return [];
  return freeStretches(finding, taken).map((span, at) => ({ ...finding, ...span, key: `${key} ${at}` }));
}

function freeStretches({ start, end }: Span, taken: Uint8Array): Span[] {
  const stretches: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && taken[at] === by.nobody) continue;
    if (at > from) stretches.push({ start: from, end: at });
    from = at + 1;
  }
  return stretches;
}

function longestFirst(a: Span, b: Span): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}
