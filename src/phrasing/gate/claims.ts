/** What a clause of a text says of the facts: read from the words alone, proved against the facts afterwards. */

import type { Leaf } from "./facts/figure.ts";
import type { Flow } from "./lexicon/flows.ts";
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
  /** Its verb is the one of the clause before: it went the same way. */
  readonly likewise?: boolean;
  /** Said with a verb of now. */
  readonly present?: true;
}

/** "below the peer median of 55%": one level beside another of the same. */
export interface BesideClaim {
  readonly is: "beside";
  readonly one: What;
  readonly other: What;
  readonly said: Said;
  /** Which way the one lies from the other; null = not said. */
  readonly way: Way | null;
  /** How far, where it is said. */
  readonly gap?: Said;
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
  /** null = the one last spoken of. */
  readonly giver: Giver | null;
  readonly by?: Said;
  /** null = as the one before: "and support another 5". */
  readonly pull: { readonly way: -1 | 1; readonly judged: boolean } | null;
  /** What it is part of, where it is said. */
  readonly whole?: What;
  /** Said of the part itself: only of a change. */
  readonly moved?: true;
  readonly time?: Time;
}

/** A part as it is said: by a name, by concepts, or in the words of its label or reason. */
export interface Giver {
  readonly what: What;
  /** Key of the reason or title. */
  readonly title?: string;
}

/** "Acme is red", "was overdue", "on the Business plan". */
export interface StateClaim {
  readonly is: "state";
  readonly ref: Ref;
  readonly state: readonly string[];
  /** Concepts of the key, where it is said: "plan". */
  readonly key: readonly string[];
  /** "is red", "on Plus", "in EMEA", "a Gold account": which keys may be meant when none is said. */
  readonly how: "is" | "on" | "in" | "kind";
  /** still: before too; fresh: not before. */
  readonly at: "now" | "before" | "still" | "fresh";
  /** "is not overdue". */
  readonly not?: boolean;
  readonly time?: Time;
}

/** "went from amber to red", "upgraded from Basic to Pro". */
export interface TurnClaim {
  readonly is: "turn";
  readonly ref: Ref;
  readonly key: readonly string[];
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  /** Up or down, as far as it is said. */
  readonly way?: -1 | 1;
  readonly time?: Time;
}

/** "Kim Larsen owns Acme", "is the champion at Acme". */
export interface RoleClaim {
  readonly is: "role";
  readonly person: Ref;
  readonly role: readonly string[];
  readonly ref: Ref;
  /** ever: "Ira Cole, the champion, left". */
  readonly at: "now" | "before" | "ever";
  /** Who the next clause goes on about when it names nobody. */
  readonly topic: "person" | "account";
}

/** "renews on 12 January 2027", "in 52 days". */
export interface DatedClaim {
  readonly is: "dated";
  readonly ref: Ref;
  /** "For Acme the exec sync is due": whose it is, said apart. */
  readonly whose?: Ref;
  /** Concepts of the event. */
  readonly event: readonly string[];
  readonly day?: Time;
  readonly span?: Num;
  readonly tense: "ahead" | "past" | "any";
}

/** How many: a number, or a word that a look over all of them bears out. */
export type HowMany = Num | "all" | "none" | "both" | "most" | "half";

/** "red", "at risk", "on track": what may be said of a thing, as the codes under which facts keep it. */
export type Quality = readonly string[];

/** "Two of the three accounts are red". */
export interface CountClaim {
  readonly is: "count";
  readonly how: HowMany;
  readonly of?: Num;
  /** "Of 120 scored accounts": what is said of the whole. */
  readonly ofWords?: readonly string[];
  /** Concepts of the things; none = those last spoken of. */
  readonly noun: readonly string[];
  readonly qualities: readonly Quality[];
  /** What is said of each of them, with the thing itself left out. */
  readonly holds?: readonly Claim[];
  readonly ref: Ref;
  /** "of them": what was said of them before still goes. */
  readonly base?: boolean;
  /** Who looks after them. */
  readonly person?: Ref;
  /** Their renewal, or another day of theirs, falls into these days. */
  readonly within?: { readonly event: readonly string[]; readonly time: Time };
  /** "up from six". */
  readonly before?: Num;
  readonly move?: Move;
  readonly time?: Time;
  readonly timeBefore?: Time;
  readonly names?: readonly Ref[];
}

/** "A, B and C are slipping": the same of each. */
export interface EachClaim {
  readonly is: "each";
  readonly claims: readonly Claim[];
}

/** "with €17,350 of MRR between them": of those last counted. */
export interface TotalClaim {
  readonly is: "total";
  readonly words: readonly string[];
  readonly said: Said;
}

/** "because usage declined": of the clause before it. */
export interface CauseClaim {
  readonly is: "cause";
  /** Keys of the reasons as they are said. */
  readonly reasons: readonly string[];
  /** Parts named as what drove it. */
  readonly givers: readonly Giver[];
  readonly mainly: boolean;
  readonly whose?: Ref;
}

/** "Delmar Foods churned", "contracted by $6,200": what happened to an account's revenue. */
export interface MovementClaim {
  readonly is: "movement";
  readonly ref: Ref;
  readonly flow: Flow;
  /** The very word, where others of its kind do not say the same: "downgrade". */
  readonly word: string | null;
  readonly by?: Said;
  readonly time?: Time;
}

/** A text of the facts, word for word. */
export interface VerbatimClaim {
  readonly is: "verbatim";
  readonly ref: Ref;
  /** Where it stands in the facts. */
  readonly said: readonly Leaf[];
}

/** "The largest drag is support with -5 points": one part among all of its list. */
export interface PartClaim {
  readonly is: "part";
  /** null = the one last spoken of. */
  readonly giver: Giver | null;
  /** Which way those pull that it is compared with; 0 = either. */
  readonly way: Way;
  readonly end: "most" | "least";
  readonly by?: Said;
  readonly whole?: What;
}

/** "Two of the three drivers pulled it down, A and B": how many parts pull that way. */
export interface PullersClaim {
  readonly is: "pullers";
  readonly how: Num | "all" | "both";
  readonly of?: Num;
  readonly pull: { readonly way: -1 | 1; readonly judged: boolean };
  readonly whole: What;
  /** Who they are, where it is said. */
  readonly givers: readonly Giver[];
  readonly time?: Time;
}

/** "Its top reason is a failed payment". */
export interface ReasonClaim {
  readonly is: "reason";
  readonly ref: Ref;
  readonly key: string;
  readonly main: boolean;
  readonly by?: Said;
}

/** "Five accounts left over price", "the most common reason". */
export interface GroupClaim {
  readonly is: "group";
  /** null = the reason is not known. */
  readonly key: string | null;
  readonly how?: Num;
  readonly of?: Num;
  readonly worth?: Said;
  readonly most?: "accounts" | "money";
  readonly time?: Time;
}

/** "worth $9,800 of MRR": of what was last spoken of. */
export interface WorthClaim {
  readonly is: "worth";
  readonly said: Said;
  readonly words: readonly string[];
}

export interface LackClaim {
  readonly is: "lack";
  readonly ref: Ref;
  readonly words: readonly string[];
  /** none: there is no such thing; unknown: the facts do not have it; open: either may be meant. */
  readonly how: "none" | "unknown" | "open";
}

/** One of those that are compared: a name, what is measured of a whole, or days of a series. */
export type Ranked =
  | { readonly as: "ref"; readonly ref: Ref }
  | { readonly as: "label"; readonly words: readonly string[] }
  | { readonly as: "days"; readonly time: Time };

/** "A has the lowest score, 25". */
export interface ExtremeClaim {
  readonly is: "extreme";
  readonly end: "top" | "bottom" | "good" | "bad";
  /** What is compared: concepts of the quantity; none = the only one there is. */
  readonly by: readonly string[];
  /** Changes of this sign alone; 0 = of either; undefined = levels. */
  readonly sign?: Way;
  /** Among what. */
  readonly noun: readonly string[];
  readonly who: Ranked;
  /** "of Acme": whose they all are. */
  readonly owner?: Ref;
  readonly value?: Said;
  /** How far it moved. */
  readonly distance?: Said;
  readonly before?: Said;
  /** Among how many. */
  readonly of?: Num;
  /** "the higher NRR": there are two. */
  readonly ofTwo?: true;
}

/** "A renews first, on 1 December". */
export interface FirstClaim {
  readonly is: "first";
  readonly who: Ref;
  readonly event: readonly string[];
  readonly end: "first" | "last";
  readonly day?: Time;
  readonly span?: Num;
  readonly of?: Num;
}

/** "A scores higher than B, 81 to 38". */
export interface CompareClaim {
  readonly is: "compare";
  readonly who: Ref;
  readonly other: Ref;
  readonly by: readonly string[];
  readonly way: Move;
  readonly now?: Said;
  readonly otherNow?: Said;
  readonly time?: Time;
}

export type Claim =
  | QuantityClaim
  | ShareClaim
  | BesideClaim
  | GiftClaim
  | StateClaim
  | TurnClaim
  | RoleClaim
  | DatedClaim
  | CountClaim
  | CauseClaim
  | MovementClaim
  | PartClaim
  | PullersClaim
  | ReasonClaim
  | GroupClaim
  | WorthClaim
  | VerbatimClaim
  | LackClaim
  | EachClaim
  | TotalClaim
  | CompareClaim
  | FirstClaim
  | ExtremeClaim;

/** Claims of parts of one clause: when one part says nothing that can be proved, neither does the clause. */
export function together(parts: readonly (readonly Claim[])[]): readonly Claim[] {
  return parts.every((claims) => claims.length > 0) ? parts.flat() : [];
}
