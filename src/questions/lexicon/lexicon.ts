/** All entries -> the one book of what words mean. A new family of words is one file and one line here. */
import { cueEntries } from "./cues.ts";
import { cutEntries } from "./cuts.ts";
import { grainEntries } from "./grains.ts";
import { metricEntries } from "./metrics.ts";
import { movementEntries } from "./movements.ts";
import { notYetEntries } from "./not-yet.ts";
import { phraseBook } from "./phrase-book.ts";
import { reasonEntries } from "./reasons.ts";
import { refusedEntries } from "./refused.ts";
import type { Entry, Sense } from "./senses.ts";
import { viewEntries } from "./views.ts";

// Where two families claim the same phrase, the earlier one has it.
const entries: readonly Entry[] = [
  ...refusedEntries,
  ...metricEntries,
  ...notYetEntries,
  ...cutEntries,
  ...viewEntries,
  ...reasonEntries,
  ...movementEntries,
  ...grainEntries,
  ...cueEntries,
];

export const lexicon = phraseBook<Sense>(
  entries.flatMap(({ sense, phrases }) => phrases.split("|").map((phrase): [string, Sense] => [phrase, sense])),
);
