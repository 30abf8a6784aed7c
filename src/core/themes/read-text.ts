/** One customer's text with its fields -> the themes of both: the fields say what was filed, the text what was written. */
import type { CustomerText } from "./customer-text.ts";
import { filedTheme } from "./filed-as.ts";
import { mentionsIn } from "./mentions.ts";
import type { ThemeId, Tone } from "./theme.ts";

export interface ReadText {
  readonly from: CustomerText;
  readonly themes: ReadonlyMap<ThemeId, Tone>;
}

export function readText(from: CustomerText): ReadText {
  const stated = statedTone(from);
  const themes = new Map<ThemeId, Tone>();
  const filed = from.filedAs === null ? undefined : filedTheme(from.filedAs);
  if (filed !== undefined) themes.set(filed, stated);
  for (const { theme, tone, asks } of mentionsIn(from.text)) {
    themes.set(theme, tone === "neutral" && !asks ? stated : tone);
  }
  return { from, themes };
}

/** NPS: 0-6 detracts, 9-10 promotes; CSAT: 4-5 of 5 are content (definitions.md §2). CES has no such border: it states nothing. */
const borders = { nps: { negative: 6, positive: 9 }, csat: { negative: 2, positive: 4 }, ces: null } as const;

/** What the fields say of the whole; it holds for each theme that the text itself says nothing good or bad of. */
function statedTone({ source, sentiment, survey }: CustomerText): Tone {
  if (source === "churn_event") return "negative";
  if (sentiment !== null) return sentiment;
  const border = survey === null ? null : borders[survey.kind];
  if (survey === null || border === null) return "neutral";
  if (survey.score <= border.negative) return "negative";
  return survey.score >= border.positive ? "positive" : "neutral";
}
