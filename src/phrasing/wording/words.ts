/** The words that a model may add of its own, those that tie a figure to its place, and those that may not be lost: as data. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** They say nothing by themselves. Not "now", "then" or "still": each is a claim about time. */
export const linkingWords = words(
  "a an the it its they their this that these those there which who is are was were be been has have had also and while as same time turn",
);

/** A preposition leads no further than these: "at stake is {f4}" is not "at {f4}". */
export const copulas = words("is are was were");

/** They tie what follows to what stands before: the slot after one keeps the one it has in the plain words. */
export const prepositions = words(
  "about above against among at below between by down during for from in into of off on out over per since than through to under until up upon via with within without instead",
);

/** Of these, those that may be used where the plain words use none of the kind. */
export const plainPrepositions = words("of in on for at over during with from to");

/** Between two slots these make one figure a part, a rival or a base of the other: the pair stays a pair. */
export const pairing = words("of than per against under above below between instead out");

/** Limits, conditions, negations, ranks: without one of them a sentence says something else. */
export const carriedWords = words(
  `if would could may might not no nothing none nobody never neither nor without only mostly each every all any both still far least most best
  worst highest lowest first last further other others except stays unchanged trailing asked known supposed stopped nearly about up`,
);

/** What would not change the meaning of a statement, though it is another word. */
export const kin: readonly ReadonlySet<string>[] = [
  words("renews renewal renewing"),
  words("stands stood standing"),
  words("leads leading led"),
  words("moves moved move"),
  words("risk risks"),
  words("account accounts"),
];

/** What follows one is what the sentence is about, said as a figure. */
export const beings = words("is are was were be been stays");

/** What a statement supposes: tied by the statement alone, not by a label that happens to hold the word. */
export const conditions = words("if would could may might");
