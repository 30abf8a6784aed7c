/** What a word of the lexicon can mean. */
import type { Cut, Grain, Intent, MetricName, View } from "../question.ts";

export type Movement = "up" | "down" | "better" | "worse";

/**
 * Words that shape the question without naming anything in it. `explain` asks why only together with a movement;
 * `status` is how somebody is doing; `accounts` is "who", "which accounts"; `follow` opens a follow-up; `pronoun` points
 * back; after an `introducer` comes a name or a scope, after `top` a number; `trend` asks for a course of time, `cohorts` for what
 * became of each quarter's new accounts, `digest` for what slipped since the last one, `compare` sets two things against each other; a `negation` turns what follows it around.
 * `suppose` ("what if") opens something that has not happened, a `condition` ("if") may; `loss` is what a customer does who
 * leaves; `model` asks what was sent to the language model; `voice` asks what customers say; `fewest` and `push` ask who would bring a figure down to a level; `tasks` is what people have yet to do.
 */
export const cues = [
  "why",
  "explain",
  "status",
  "health",
  "at_risk",
  "accounts",
  "help",
  "greeting",
  "follow",
  "pronoun",
  "mine",
  "introducer",
  "top",
  "trend",
  "cohorts",
  "digest",
  "compare",
  "negation",
  "suppose",
  "condition",
  "loss",
  "fewest",
  "push",
  "tasks",
  "model",
  "voice",
  "filler",
] as const;
export type Cue = (typeof cues)[number];

export type Sense =
  | { readonly kind: "metric"; readonly metric: MetricName }
  | { readonly kind: "move"; readonly move: Movement }
  | { readonly kind: "reason"; readonly reason: "voluntary" | "involuntary" }
  | { readonly kind: "by"; readonly by: Cut }
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "cue"; readonly cue: Cue }
  /** How fine a course of time is; `asks` when saying so asks for one: "by month", but not "monthly". */
  | { readonly kind: "grain"; readonly grain: Grain; readonly asks: boolean }
  /** A question of questions.md that this release does not answer yet: refused with the nearest that it does. */
  | { readonly kind: "notYet"; readonly intent: Intent | null }
  | { readonly kind: "refused" };

/** Ways of saying one thing, separated by `|`; written as people type, folded when compiled. */
export interface Entry {
  readonly sense: Sense;
  readonly phrases: string;
}
