/** surveys.csv: what customers answered when asked. */
import type { Survey, SurveyKind } from "../../core/records.ts";
import { oneOf } from "../cell/choice.ts";
import { moment } from "../cell/day.ts";
import { wholeNumber } from "../cell/number.ts";
import { id, note } from "../cell/text.ts";
import { Fault } from "../fault.ts";
import { defineFeed, optional, required } from "./feed.ts";

/** The scales: NPS 0-10, CSAT 1-5 (definitions.md §2), CES 1-7 (the usual effort scale). */
const scales: Readonly<Record<SurveyKind, readonly [least: number, most: number]>> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
};

export const surveys = defineFeed({
  file: "surveys.csv",
  columns: {
    id: required("id", id, "survey-1"),
    accountId: required("account_id", id, "acme-1"),
    kind: required("kind", oneOf(["nps", "csat", "ces"]), "nps"),
    score: required("score", wholeNumber(), "9"),
    answered: required("answered_at", moment, "2026-02-02T15:00"),
    contactId: optional("contact_id", id, "contact-1"),
    comment: optional("comment", note, "Saves us a day a week"),
  },
  build: ({ answered, ...values }): Survey | Fault => {
    const [least, most] = scales[values.kind];
    if (values.score < least || values.score > most)
      return new Fault(`is outside the ${values.kind} scale ${least}-${most}`, "Correct the score or its kind.", {
        column: "score",
      });
    return { ...values, answeredAt: answered.at, answeredOn: answered.day };
  },
});
