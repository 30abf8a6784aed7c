/** What the gate objects to in plain words that are true: each kind with why, so that any other is a fault of the words. */

export interface KnownObjection {
  readonly reason: RegExp;
  /** Why the words are true all the same. */
  readonly why: string;
}

/**
 * The gate reads a text against facts alone (label, display, subject, period). It does not know the templates: which slot stands for
 * what, what a period is called, what happened to an account. Where it is in doubt it refuses; a template is held by tests of its own.
 */
export const knownObjections: readonly KnownObjection[] = [
  {
    reason: /^"[^"]*\d[^"]*" (?!goes the other way)/,
    why: "a slot of its own sentence, so a fact: of a group, of all beside one, of the period before, or of a day with a label of its own",
  },
  { reason: /" is in no facts\.$/, why: "a word of the template, or of the signal's text or the playbook's next step" },
  {
    reason: /" is not what the facts (count|say|say of it)\.$/,
    why: "slipping, at risk, stopped paying: what the list is of, or a state that no single fact is called by",
  },
  {
    reason: /" is not what (a count over|a look over the list of) the facts gives\.$/,
    why: "ranked and counted over the whole book, of which the document lists ten",
  },
  { reason: /" gives a reason that the facts do not give\.$/, why: "since and after as times; what leads a change" },
  { reason: /^"(below|under|up to)" compares without a figure\.$/, why: "a signal's usual level; a limit asked for" },
  { reason: /" denies something\.$/, why: "instead of, and what did not happen: the premise that is mended" },
  { reason: /^"(may|would)" is a guess\.$/, why: "what if: a supposition, worked out by the core" },
  { reason: /^"(If|will)" is a forecast\.$/, why: "the condition of a what-if; a next step's promise to the customer" },
  { reason: /^"(This quarter|so far)" is a day that moves\.$/, why: "followed by its days" },
  { reason: /^"(Ask|tell|agree)" is somebody's words\.$/, why: "what a next step asks somebody to do" },
  { reason: /^"urgent" is advice\.$/, why: "the list's own order" },
  {
    reason: /^"(CSM|leads?)" is a role /,
    why: "who does the next step where nobody owns the account; a verb that is a role elsewhere",
  },
  { reason: /^"ninety days" /, why: "how far back evidence is looked for" },
  { reason: /^"(Go|Ask|Review)" is written like a name /, why: "a next step begins with it" },
  { reason: /^The sentence names a metric and no figure of it\.$/, why: "usage, as a signal's or a next step's word" },
];
