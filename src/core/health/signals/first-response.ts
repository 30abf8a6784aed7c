/** How long the account waits for a first answer: the median over its tickets of ninety days. */
import { median } from "simple-statistics";
import { fraction } from "../../fraction.ts";
import { countFigure } from "../evidence.ts";
import type { Signal } from "./signal.ts";

export const firstResponse: Signal = {
  id: "first_response",
  dimension: "support",
  words: {
    label: "first response time",
    subject: "the first answer to a ticket comes",
    bad: "very late",
    ok: "after a while",
    good: "quickly",
  },
  starting: {
    weight: 1,
    // Minutes. ok: twelve hours, the average first response in SuperOffice's customer service benchmark; good: within half a
    // working day; bad: two days.
    level: { bad: 2_880, ok: 720, good: 240 },
    weekly: null,
  },
  measure: ({ support }) => {
    if (!support || support.firstResponseMinutes90d.length === 0) return null;
    const minutes = median([...support.firstResponseMinutes90d]);
    return {
      reading: fraction(BigInt(minutes * 2), 2n),
      figures: [
        countFigure("median minutes to the first answer", Math.round(minutes)),
        countFigure("tickets answered in ninety days", support.firstResponseMinutes90d.length),
      ],
      weeks: null,
    };
  },
};
