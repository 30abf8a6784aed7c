/** How many champions stand up for us inside the account; one that left without a successor counts as none. */
import { fraction } from "../../fraction.ts";
import { countFigure, dateFigure } from "../evidence.ts";
import type { Signal } from "./signal.ts";

export const champions: Signal = {
  id: "champions",
  dimension: "relationship",
  words: {
    label: "champions",
    subject: "the account has",
    bad: "no champion left",
    ok: "a single champion",
    good: "more than one champion",
  },
  starting: {
    weight: 1,
    // People. One champion is a single thread that a new job can cut; two outlast either of them.
    level: { bad: 0, ok: 1, good: 2 },
    weekly: null,
  },
  measure: ({ relationship }) => {
    if (!relationship) return null;
    const { championLeftOn, championsKnown } = relationship;
    if (championLeftOn !== null) {
      return { reading: fraction(0n), figures: [dateFigure("champion left on", championLeftOn)], weeks: null };
    }
    if (championsKnown === 0) return null;
    return {
      reading: fraction(BigInt(championsKnown)),
      figures: [countFigure("champions", championsKnown)],
      weeks: null,
    };
  },
};
