/** Verbs that say what a part gave to a whole or took from it, and which way that pulls it. */
export interface Giving {
  readonly way: -1 | 1;
  /** For better or worse: the polarity of the whole says which way. */
  readonly judged: boolean;
}

const entry = (way: Giving["way"], judged: boolean, phrases: string) =>
  phrases.split("|").map((phrase) => [phrase, { way, judged }] as const);

/** With an amount behind: "took 12 points", "took off 12 points". */
export const givingVerbs: readonly (readonly [string, Giving])[] = [
  ...entry(
    -1,
    false,
    "took|takes|take|has taken|have taken|took away|takes away|took off|takes off|take off|took out|takes out|subtracted|subtracts|removed|removes|wiped|shaved|deducted|taking|taking off|taking out|subtracting|removing",
  ),
  ...entry(-1, true, "cost|costs|has cost|have cost|costing"),
  ...entry(
    1,
    false,
    "added|adds|add|has added|have added|contributed|contributes|has contributed|gave|gives|gave back|gives back|brought|brings|brought in|brings in|has brought in|adding|contributing|giving|bringing|bringing in",
  ),
];

/** Of an account's own revenue. */
export const ownVerbs: readonly (readonly [string, Giving])[] = [
  ...entry(
    -1,
    false,
    "lost|loses|has lost|gave up|shed|shrank by|fell by|dropped by|declined by|is down|is down by|was down by",
  ),
  ...entry(1, false, "gained|gains|has gained|grew by|grew|rose by|is up|is up by"),
];

/** With the whole behind: "pulled the score down". */
export const pullingVerbs: readonly (readonly [string, Giving])[] = [
  ...entry(-1, false, "pulled down|dragged down|brought down|pushed down|drove down|lowered|reduced"),
  ...entry(1, false, "pulled up|pushed up|brought up|lifted|raised|drove up"),
  ...entry(-1, true, "hurt|weighed on|held back|dragged on"),
  ...entry(1, true, "helped|supported"),
];

/** The whole stands between: "pulled ... down". */
export const pulling = "pulled|dragged|brought|pushed|drove|moved|pull|pulling|dragging";
