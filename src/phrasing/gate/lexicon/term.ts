/** What a word of a text can be, as far as the checks are concerned. */
import type { Part } from "../facts/figure.ts";

export type Term =
  /** It went up, down or nowhere; `judged`: said as better or worse, so that the metric's polarity decides. */
  | { readonly is: "direction"; readonly sign: -1 | 0 | 1; readonly judged: boolean; readonly noun: boolean }
  | { readonly is: "metric"; readonly id: string }
  | { readonly is: "cause"; readonly of: "before" | "behind" }
  | { readonly is: "state"; readonly stems: readonly string[] }
  | { readonly is: "role"; readonly stems: readonly string[] }
  | { readonly is: "thing"; readonly id: string }
  | { readonly is: "extreme"; readonly end: "top" | "bottom" | "good" | "bad" }
  | { readonly is: "rank"; readonly rank: number }
  | { readonly is: "quantity"; readonly of: "all" | "none" | "most" | "both" | "only" }
  | { readonly is: "part"; readonly part: Part }
  | { readonly is: "change" }
  | { readonly is: "preposition"; readonly word: string }
  | { readonly is: "about" }
  | { readonly is: "pronoun" }
  | { readonly is: "joining" }
  | { readonly is: "forbidden"; readonly why: string }
  | { readonly is: "ordinary" };
