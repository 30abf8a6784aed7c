/** The one document every surface renders (answer.md, schema 1), in the form it is stored and sent: JSON-safe. */
import type { Intent, Slots } from "../questions/question.ts";

/** An integer; digits in a string past 2^53. */
export type JsonInteger = number | string;

export interface JsonFraction {
  readonly num: JsonInteger;
  readonly den: JsonInteger;
}

export type FactKind =
  | "money"
  | "rate"
  | "points"
  | "count"
  | "days"
  | "date"
  | "score"
  | "name"
  | "text"
  | "direction"
  | "reason";

export type SubjectType = "account" | "metric" | "segment" | "org" | "person" | "feature";

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly kind: FactKind;
  /** money: integer minor units; rate, points: fraction; score: basis points; date: ISO; direction: up|down|flat. */
  readonly value: JsonInteger | JsonFraction | null;
  /** Exactly what a reader sees. */
  readonly display: string;
  readonly currency?: string;
  readonly unit?: string;
  readonly previous?: string;
  readonly subject: { readonly type: SubjectType; readonly id: string; readonly name: string };
  readonly metric?: string;
  readonly period?: { readonly from: string; readonly to: string };
  readonly polarity: "up_good" | "up_bad" | "none";
  readonly receipt?: string;
  readonly note?: string;
}

/** Text with `{f1}` slots, and the facts it rests on. */
export interface Sentence {
  readonly text: string;
  readonly facts: readonly string[];
}

export interface TableRow {
  readonly label: string;
  readonly facts: readonly string[];
  /** Words that belong to the row and would be too wide for a column of it; read below its cells. */
  readonly below?: Sentence;
  /** Ids of the document's actions that are about this row alone; read beside it, and not once more at the end. */
  readonly actions?: readonly string[];
}

export interface Series {
  readonly name: string;
  readonly points: readonly string[];
}

/** line: a series over time. bars: amounts side by side. waterfall: a level, the signed parts that change it, the level they lead to. */
export type ChartForm = "line" | "bars" | "waterfall";

export interface Section {
  readonly title: string;
  readonly kind: "facts" | "table" | "chart" | "text";
  /** Every fact the section shows, in reading order. */
  readonly facts: readonly string[];
  /** table */
  readonly columns?: readonly string[];
  readonly rows?: readonly TableRow[];
  /** chart: each point a fact; its period or label names it on the axis. */
  readonly series?: readonly Series[];
  /** chart: left out = line. */
  readonly chart?: ChartForm;
  /** text */
  readonly sentences?: readonly Sentence[];
}

export interface Receipt {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, JsonInteger | string | JsonFraction | null>>;
  readonly rows: { readonly table: string; readonly ids: readonly string[]; readonly total: number };
  readonly as_of: string;
  readonly definition: string;
}

export type ActionKind =
  | "why"
  | "receipt"
  | "ack"
  | "snooze"
  | "task"
  | "touch"
  | "share"
  | "helpful"
  | "wrong_number"
  | "choose"
  | "correct"
  | "more";

export interface Action {
  readonly id: string;
  readonly kind: ActionKind;
  readonly label: string;
  /** choose, why, correct, more: the question to ask; receipt: a receipt id; share: the answer id. */
  readonly target: string;
}

export interface Note {
  readonly code: string;
  readonly text: string;
}

export interface Answer {
  readonly schema: 1;
  readonly id: string;
  readonly org: string;
  readonly intent: Intent;
  readonly slots: Slots;
  /** How the question was read, with the defaults used. */
  readonly read_as: string;
  readonly as_of: string;
  readonly data_through: Readonly<Record<string, string | null>>;
  readonly headline: readonly Sentence[];
  readonly facts: readonly Fact[];
  readonly parts: readonly { readonly of: string; readonly items: readonly string[] }[];
  readonly sections: readonly Section[];
  readonly receipts: Readonly<Record<string, Receipt>>;
  readonly actions: readonly Action[];
  readonly notes: readonly Note[];
  readonly coverage: { readonly present: number; readonly total: number; readonly missing: readonly string[] } | null;
  readonly words: {
    readonly by: "template" | "model";
    readonly sentences: readonly Sentence[];
    readonly prompt_version?: string;
    readonly model_call?: string;
  } | null;
}
