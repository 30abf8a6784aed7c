/** Shapes of the product's plain statements -> the same said otherwise: as data, so that the stand-in varies as a model does. */

export interface Turn {
  readonly shape: RegExp;
  /** `$1`, `$2`, ... in the order of the shape. */
  readonly ways: readonly string[];
}

/** F: a fact; P: wording of ours; N: what the statement is about, in its own words. */
const table: readonly (readonly [shape: string, ...ways: string[]])[] = [
  [
    "F is F: P; its health score is F.",
    "$1 is $2: $3, and its health score is $4.",
    "$1 is $2: $3. Its health score is $4.",
  ],
  ["As of F, F is F: P; its health score is F.", "As of $1, $2 is $3: $4, and its health score is $5."],
  ["It is F: P; its health score is F.", "It is $1: $2, and its health score is $3."],
  ["F stopped paying on F: F.", "On $2, $1 stopped paying: $3.", "It was on $2 that $1 stopped paying: $3."],
  [
    "At stake: F of MRR, F a year; it renews on F; action window: F.",
    "At stake is $1 of MRR, which is $2 a year; it renews on $3, and the action window is $4.",
    "At stake is $1 of MRR, $2 a year; the renewal is on $3; the action window: $4.",
  ],
  ["At stake: F of MRR, F a year; it renews on F.", "At stake is $1 of MRR, which is $2 a year, and it renews on $3."],
  ["Next step, for F: P.", "The next step, for $1: $2."],
  ["Since F its health score fell from F to F: F.", "Its health score fell from $2 to $3 since $1: $4."],
  ["Most urgent is F: P.", "$1 is the most urgent: $2.", "The most urgent is $1: $2."],
  ["F of F looked at are at risk, with F of MRR at stake.", "At risk are $1 of $2 looked at, with $3 of MRR at stake."],
  [
    "Since F, F of F looked at are slipping, with F of MRR at stake.",
    "Since $1, $2 of $3 looked at are slipping, and $4 of MRR is at stake.",
  ],
  ["Of F accounts looked at, none slipped since F.", "None slipped since $2, of $1 accounts looked at."],
  ["N was F over F.", "Over $3, $1 was $2."],
  ["N was F over F, the F of F.", "Over $3, $1 was $2, the $4 of $5.", "$1 was $2 over $3, which is the $4 of $5."],
  ["N was F over F, from F.", "Over $3, $1 was $2, from $4."],
  ["N stood at F on F.", "On $3, $1 stood at $2."],
  ["It rose from F on F: F.", "It rose from $1 on $2, which is a change of $3."],
  ["It fell from F on F: F.", "It fell from $1 on $2, which is a change of $3."],
  ["It fell from F in the period before, F: F.", "It fell from $1 in the period before, which is $2: $3."],
  ["It rose from F in the period before, F: F.", "It rose from $1 in the period before, which is $2: $3."],
  [
    "Over the trailing year, F, N is F.",
    "$2 is $3 over the trailing year, $1.",
    "Over the trailing year, which is $1, $2 is $3.",
  ],
  [
    "N fell from F to F over F against F: F.",
    "$1 fell from $2 to $3 over $4 against $5, a change of $6.",
    "From $2, $1 fell to $3 over $4 against $5: $6.",
  ],
  ["N rose from F to F over F against F: F.", "$1 rose from $2 to $3 over $4 against $5, a change of $6."],
  ["N fell from F in F to F in F: F.", "From $2 in $3, $1 fell to $4 in $5: $6."],
  ["N rose from F in F to F in F: F.", "From $2 in $3, $1 rose to $4 in $5: $6."],
  [
    "It did not drop: N rose from F to F over F against F, a change of F.",
    "It did not drop: from $2, $1 rose to $3 over $4 against $5, a change of $6.",
  ],
  [
    "It did not rise: N fell from F to F over F against F, a change of F.",
    "It did not rise: from $2, $1 fell to $3 over $4 against $5, a change of $6.",
  ],
  ["Behind it: F that moved F of MRR.", "Behind it are $1 that moved $2 of MRR."],
  [
    "N was F over F: best in F at F, worst in F at F.",
    "Over $3, $1 was $2: best in $4 at $5, and worst in $6 at $7.",
    "$1 was $2 over $3; it was best in $4 at $5 and worst in $6 at $7.",
  ],
  [
    "N stood at F on F: highest in F at F, lowest in F at F.",
    "On $3, $1 stood at $2; it was highest in $4 at $5 and lowest in $6 at $7.",
  ],
  [
    "If F churned, N over F would be F instead of F, a change of F.",
    "$2 over $3 would be $4 instead of $5, if $1 churned: a change of $6.",
  ],
  ["That is F of MRR, F of what is paid on F.", "It is $1 of MRR, which is $2 of what is paid on $3."],
];

const groups: Readonly<Record<string, string>> = {
  F: String.raw`(\{f\d+\})`,
  P: String.raw`(\{p\d+\})`,
  N: "([^{}:;.]+?(?: (?:of|in) \\{f\\d+\\})?)",
};

export const turns: readonly Turn[] = table.map(([shape, ...ways]) => ({
  shape: new RegExp(
    `^${shape.replace(/[.()]/g, String.raw`\$&`).replace(/\b[FPN]\b/g, (group) => groups[group] ?? group)}$`,
  ),
  ways,
}));
