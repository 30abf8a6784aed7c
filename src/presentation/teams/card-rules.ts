/** Teams' rules for each element of a card that we send, as data: what is asked of it, and what may stand inside it. */
import { finiteNumber, itemsWithin, oneOf, someItems, someText, textWithin, unique } from "../checks.ts";
import { teamsLimits as limits } from "../limits.ts";
import type { Rule } from "../rules.ts";
import {
  cellsHaveColumns,
  chosenAmongChoices,
  differentX,
  primaryWithin,
  record,
  sameWhenOld,
  timeOfDay,
  verb,
  withoutMacro,
} from "./card-checks.ts";

export interface ElementRules {
  readonly rules: readonly Rule[];
  /** Where other elements stand in it, and of which types. */
  readonly inside?: readonly { readonly path: readonly string[]; readonly types: readonly string[] }[];
  /** Not of version 1.5: what to show instead has to be said, in elements that are. */
  readonly newer?: true;
}

const optional = true;

const points = (path: readonly string[]): readonly Rule[] => [
  { path, check: itemsWithin(limits.chartPoints) },
  { path: [...path, "*", "x"], check: textWithin(limits.chartLabel) },
  { path: [...path, "*", "x"], check: withoutMacro },
  { path: [...path, "*", "y"], check: finiteNumber },
  { path, check: differentX },
];

const button: readonly Rule[] = [
  { path: ["title"], check: someText },
  { path: ["title"], check: withoutMacro },
  { path: ["mode"], check: oneOf("secondary"), optional },
  { path: ["data"], check: record },
];

const input: readonly Rule[] = [
  { path: ["id"], check: someText },
  { path: ["label"], check: someText },
  { path: ["label"], check: withoutMacro },
  { path: ["isRequired"], check: oneOf(true), optional },
  { path: ["errorMessage"], check: someText, optional },
];

export const bodyTypes = [
  "RichTextBlock",
  "Table",
  "Chart.Line",
  "Chart.VerticalBar",
  "ActionSet",
  "Input.ChoiceSet",
  "Input.Time",
  "Input.Text",
] as const;

// adaptivecards.io/explorer for the elements of 1.5, learn.microsoft.com "Charts in Adaptive Cards" for the newer ones.
export const elementRules: Readonly<Record<string, ElementRules>> = {
  RichTextBlock: {
    rules: [
      { path: ["inlines"], check: someItems },
      { path: ["inlines", "*", "type"], check: oneOf("TextRun") },
      { path: ["inlines", "*", "text"], check: someText },
      { path: ["inlines", "*", "text"], check: withoutMacro },
      { path: ["inlines", "*", "size"], check: oneOf("Small", "Medium"), optional },
      { path: ["inlines", "*", "weight"], check: oneOf("Bolder"), optional },
      { path: ["inlines", "*", "color"], check: oneOf("Accent"), optional },
      { path: ["inlines", "*", "isSubtle"], check: oneOf(true), optional },
      { path: ["spacing"], check: oneOf("None", "Small", "Medium"), optional },
    ],
  },
  Table: {
    rules: [
      { path: ["columns"], check: someItems },
      { path: ["columns", "*", "width"], check: finiteNumber },
      { path: ["rows"], check: someItems },
      { path: ["rows", "*", "type"], check: oneOf("TableRow") },
      { path: ["rows", "*", "cells"], check: someItems },
      { path: ["rows", "*", "cells", "*", "type"], check: oneOf("TableCell") },
      { path: ["rows", "*", "cells", "*", "items"], check: someItems },
      { path: [], check: cellsHaveColumns },
    ],
    inside: [{ path: ["rows", "*", "cells", "*", "items", "*"], types: ["RichTextBlock"] }],
  },
  "Chart.Line": {
    newer: true,
    rules: [
      { path: ["data"], check: itemsWithin(limits.chartSeries) },
      { path: ["data", "*", "legend"], check: textWithin(limits.chartLabel) },
      { path: ["data", "*", "legend"], check: withoutMacro },
      ...points(["data", "*", "values"]),
    ],
    inside: [{ path: ["fallback"], types: ["Table"] }],
  },
  "Chart.VerticalBar": {
    newer: true,
    rules: points(["data"]),
    inside: [{ path: ["fallback"], types: ["Table"] }],
  },
  "Input.ChoiceSet": {
    rules: [
      ...input,
      { path: ["choices"], check: itemsWithin(limits.choices) },
      { path: ["choices", "*", "title"], check: someText },
      { path: ["choices", "*", "title"], check: withoutMacro },
      { path: ["choices", "*", "value"], check: someText },
      { path: ["choices", "*", "value"], check: unique },
      { path: ["style"], check: oneOf("compact"), optional },
      { path: ["isMultiSelect"], check: oneOf(true), optional },
      { path: [], check: chosenAmongChoices },
    ],
  },
  "Input.Time": { rules: [...input, { path: ["value"], check: timeOfDay }] },
  "Input.Text": {
    rules: [
      ...input,
      { path: ["maxLength"], check: finiteNumber },
      { path: ["placeholder"], check: someText, optional },
      { path: ["placeholder"], check: withoutMacro },
    ],
  },
  ActionSet: {
    rules: [
      { path: ["actions"], check: someItems },
      { path: ["actions"], check: primaryWithin },
    ],
    inside: [{ path: ["actions", "*"], types: ["Action.Execute"] }],
  },
  "Action.Execute": {
    rules: [
      ...button,
      { path: ["tooltip"], check: textWithin(limits.buttonSpoken), optional },
      { path: ["tooltip"], check: withoutMacro, optional },
      { path: ["verb"], check: verb },
      { path: ["fallback"], check: record },
      { path: [], check: sameWhenOld },
    ],
    inside: [{ path: ["fallback"], types: ["Action.Submit"] }],
  },
  "Action.Submit": { rules: [...button, { path: ["data", "verb"], check: verb }] },
};
