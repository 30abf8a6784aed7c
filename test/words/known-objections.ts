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
  { reason: /" is in no facts\.$/, why: "a word of the template, or of the signal's text or the playbook's next step" },
  {
    reason: /" is no day or period of the facts for what is said of it\.$/,
    why: "the day is a fact with a label of its own: a renewal, a last payment, the digest before",
  },
  {
    reason: /" is a figure of (something else|somebody else|another period)\.$/,
    why: "the nearest name is not the owner: a group, a whole beside its part, the period before",
  },
  {
    reason: /" is another end of the change, or not a change\.$/,
    why: "both ends of a change are said in one sentence",
  },
  { reason: /" stands beside several names: whose it is cannot be told\.$/, why: "it is of all of them together" },
  {
    reason: /" is written in another unit than the facts have it in\.$/,
    why: "a count of quarters, labelled otherwise",
  },
  { reason: /" counts nothing that is named\.$/, why: "of 40 looked at: what is counted was named just before" },
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
  { reason: /^"(Ask|tell)" is somebody's words\.$/, why: "what a next step asks somebody to do" },
  { reason: /^"urgent" is advice\.$/, why: "the list's own order" },
  { reason: /^"(CSM|leads)" is a role /, why: "who does the next step where nobody owns the account; a verb" },
  { reason: /^"ninety days" is no figure of the facts\.$/, why: "how far back evidence is looked for" },
  { reason: /^"Go" is written like a name /, why: "a next step begins with it" },
  { reason: /^The sentence names a metric and no figure of it\.$/, why: "usage, as a signal's or a next step's word" },
];
