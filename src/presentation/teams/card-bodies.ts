/** A card -> the Adaptive Cards that say all of it: headline, sections, remarks, buttons, in reading order. */
import type { Action } from "../../answers/answer.ts";
import type { Card } from "../card.ts";
import { teamsLimits } from "../limits.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import { actionSet } from "./buttons.ts";
import { cardOf } from "./envelope.ts";
import { packed } from "./pack.ts";
import { type Part, textPart } from "./part.ts";
import { sectionParts } from "./section-parts.ts";
import { bytesOf } from "./size.ts";

const quiet = { size: "Small", isSubtle: true } as const;

export function adaptiveCards(card: Card): readonly AdaptiveCard[] {
  const room = teamsLimits.cardBytes.max - bytesOf(cardOf([]));
  return packed(partsOf(card), room).map(cardOf);
}

function partsOf({ answerId, headline, sections, notes, readAs, actions }: Card): readonly Part[] {
  const judging = actions.filter(({ kind }) => judges.includes(kind));
  const doing = actions.filter(({ kind }) => !judges.includes(kind));
  const remarks = [...notes, readAs].filter((line) => line !== "");
  return [
    textPart(headline.slice(0, 1), { size: "Medium", weight: "Bolder" }),
    textPart(headline.slice(1)),
    ...sections.flatMap((section) => sectionParts(answerId, section)),
    textPart(remarks.slice(0, 1), quiet, { spacing: "Medium", separator: true }),
    textPart(remarks.slice(1), quiet, { spacing: "Small" }),
    buttonsPart(answerId, doing),
    buttonsPart(answerId, judging),
  ];
}

/** What a reader thinks of the answer, in a row of its own: beside the others it would stand in the menu behind them. */
const judges: readonly Action["kind"][] = ["helpful", "wrong_number"];

function buttonsPart(answerId: string, actions: readonly Action[]): Part {
  return { pieces: actions.length, build: (from, to) => [actionSet(answerId, actions.slice(from, to))] };
}
