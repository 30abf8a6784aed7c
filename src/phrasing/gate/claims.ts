/** What a clause of a text says of the facts: read from the words alone, proved against the facts afterwards. */

import type { Ref } from "./reading/names.ts";
import type { Num } from "./reading/numbers.ts";
import type { Time } from "./reading/times.ts";

export type Way = -1 | 0 | 1;

/** A described quantity: "weekly active users at Acme". */
export interface What {
  readonly ref: Ref;
  /** Concepts. */
  readonly words: readonly string[];
}

/** Up or down, or better or worse: then its polarity decides. */
export interface Move {
  readonly way: Way;
  readonly judged: boolean;
}

export interface Said {
  readonly num: Num;
  /** "a month", "a year". */
  readonly per?: "month" | "year" | "week" | "quarter" | "day";
}

/** A quantity's level, where it was and how far it moved; each as far as it is said. */
export interface QuantityClaim {
  readonly is: "quantity";
  readonly what: What;
  readonly now?: Said;
  readonly before?: Said;
  readonly by?: Said;
  readonly move?: Move;
  readonly time?: Time;
  readonly timeBefore?: Time;
  /** "between them", "in total": of the facts as a whole, or of what a key calls a total. */
  readonly total?: boolean;
  /** Said with a verb of paying: of a customer alone. */
  readonly paid?: boolean;
}

/** "uses 141 of its 150 licences", "2 of 5 trainings done". */
export interface ShareClaim {
  readonly is: "share";
  readonly ref: Ref;
  readonly part: Said;
  readonly whole: Said;
  /** Concepts of what there is, and of what became of the part. */
  readonly noun: readonly string[];
  readonly use: readonly string[];
}

/** "Usage took 12 points off the score": what a part gives to a whole. */
export interface GiftClaim {
  readonly is: "gift";
  readonly giver: What;
  readonly by?: Said;
  readonly way: Way;
  /** Concepts of the whole. */
  readonly whole: readonly string[];
}

/** "Acme is red", "was overdue", "on the Business plan". */
export interface StateClaim {
  readonly is: "state";
  readonly ref: Ref;
  readonly state: readonly string[];
  /** Concepts of the key, where it is said: "plan". */
  readonly key: readonly string[];
  readonly at: "now" | "before";
  readonly time?: Time;
}

/** "Kim Larsen owns Acme", "is the champion at Acme". */
export interface RoleClaim {
  readonly is: "role";
  readonly person: Ref;
  readonly role: readonly string[];
  readonly ref: Ref;
  readonly at: "now" | "before";
}

/** "renews on 12 January 2027", "in 52 days". */
export interface DatedClaim {
  readonly is: "dated";
  readonly ref: Ref;
  /** Concepts of the event. */
  readonly event: readonly string[];
  readonly day?: Time;
  readonly span?: Num;
  readonly tense: "ahead" | "past" | "any";
}

/** "Two of the three accounts are red". */
export interface CountClaim {
  readonly is: "count";
  readonly how: Num | "all" | "none" | "both" | "most" | "half";
  readonly of?: Num;
  readonly noun: readonly string[];
  readonly state: readonly string[];
  readonly time?: Time;
  readonly names?: readonly Ref[];
}

/** "because usage declined": of the claim before it. */
export interface CauseClaim {
  readonly is: "cause";
  readonly of: Claim;
  /** Stems of the reason as it is said. */
  readonly reason: readonly string[];
}

/** A text of the facts, word for word. */
export interface VerbatimClaim {
  readonly is: "verbatim";
  readonly ref: Ref;
  readonly text: string;
}

export interface LackClaim {
  readonly is: "lack";
  readonly ref: Ref;
  readonly words: readonly string[];
}

export interface ExtremeClaim {
  readonly is: "extreme";
  readonly end: "top" | "bottom" | "good" | "bad";
  /** What is compared: concepts of the quantity. */
  readonly by: readonly string[];
  /** Among what. */
  readonly noun: readonly string[];
  readonly who: Ref;
  readonly value?: Said;
  readonly of?: Num;
}

export type Claim =
  | QuantityClaim
  | ShareClaim
  | GiftClaim
  | StateClaim
  | RoleClaim
  | DatedClaim
  | CountClaim
  | CauseClaim
  | VerbatimClaim
  | LackClaim
  | ExtremeClaim;
