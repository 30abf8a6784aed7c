/** What the facts hold, as the checks look it up. */
import type { Day, DayRange } from "../../../core/day.ts";
import type { Fraction } from "../../../core/fraction.ts";

export type Duration = "minute" | "hour" | "day" | "week" | "month" | "year";

export type Unit = "percent" | "points" | "money" | "score" | "count" | "ratio" | Duration;

/** A value in the unit a reader would see it in: percent 107.5, money in major units. */
export interface Reading {
  readonly value: Fraction;
  readonly unit: Unit;
  /** Money; null = the facts do not say. */
  readonly currency?: string | null;
}

/** before and now: the two ends of a change. change: the difference, signed. */
export type Part = "now" | "before" | "change" | "other";

export interface Figure {
  readonly readings: readonly Reading[];
  readonly part: Part;
  readonly metric: string | null;
  /** Stems of the key and of the label beside it. */
  readonly words: ReadonlySet<string>;
  readonly scope: Scope;
}

/** One object of the facts. */
export interface Scope {
  /** Folded name of what the object is about; inherited; null = the facts as a whole. */
  readonly subject: string | null;
  /** Names a reader may say beside the figures: the subject, those above it, and attributes such as the owner. */
  readonly names: Set<string>;
  /** Stems of the key that named the subject: "account". */
  readonly kind: string | null;
  /** Stems of the key it stands under: {"owner": {"name": ...}}. */
  readonly under?: readonly string[];
  readonly metric: string | null;
  readonly parent: Scope | null;
  /** Spans the object speaks of; none = those of its parent. */
  readonly periods: { readonly range: DayRange; readonly part: Part }[];
  readonly currency: string | null;
  /** Of the facts as a whole: the name they are about. */
  readonly ownName?: string | null;
  /** The key that says it: "account". */
  readonly ownKind?: string | null;
}

export interface Name {
  readonly text: string;
  /** Stems of the keys it stands under and of the role said beside it. */
  readonly words: Set<string>;
  /** Whether objects of the facts are about it. */
  subject: boolean;
  /** Where it is said. */
  readonly scopes: Set<Scope>;
}

/** One value of the facts where it stands. */
export interface Leaf {
  readonly scope: Scope;
  /** Stems of its key. */
  readonly key: readonly string[];
  /** Stems of the keys above, up to the object that says what it is about. */
  readonly path: readonly string[];
  /** Stems of what is named beside it as measured: {"signal": "NPS", "points": 3}. */
  readonly label: readonly string[];
  /** The key that names it: "signal"; null = none does. */
  readonly labelKey: string | null;
  readonly value: LeafValue;
}

export type LeafValue =
  | { readonly is: "figure"; readonly figure: Figure }
  | { readonly is: "day"; readonly day: Day }
  | { readonly is: "span"; readonly range: DayRange }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "flag"; readonly on: boolean }
  | { readonly is: "nothing" };

/** Everything the facts say, flat. */
export interface FactBook {
  readonly root: Scope;
  /** By folded text. */
  readonly names: Map<string, Name>;
  readonly lists: FactList[];
  readonly leaves: Leaf[];
}

export interface FactList {
  readonly words: ReadonlySet<string>;
  /** Subject of each item, null for one without. */
  readonly items: readonly (Scope | null)[];
  /** "top_drivers" says nothing of those left out. */
  readonly complete: boolean;
  readonly scope: Scope;
}
