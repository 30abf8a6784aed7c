/** What a customer or whoever spoke with him wrote, with the fields that were filled in beside it. */
import type { Day } from "../day.ts";
import type { Sentiment, SurveyKind } from "../records.ts";

export const textSources = ["ticket", "survey", "touch", "churn_event"] as const;
export type TextSource = (typeof textSources)[number];

export interface CustomerText {
  readonly source: TextSource;
  readonly id: string;
  readonly accountId: string;
  readonly day: Day;
  /** Empty where only the fields were filled in. */
  readonly text: string;
  /** A ticket's topic, a churn event's reason code; as imported. */
  readonly filedAs: string | null;
  /** Of a touch. */
  readonly sentiment: Sentiment | null;
  readonly survey: { readonly kind: SurveyKind; readonly score: number } | null;
}
