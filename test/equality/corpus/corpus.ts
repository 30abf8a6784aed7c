/** Everything that can be asked, by the kind of question it is: what the renderings of every surface are compared on. */
import { type Intent, intents } from "../../../src/questions/question.ts";
import { accountHealth, accountWhy, ambiguous, digest, listAtRisk, listTasks, listThemes } from "./accounts.ts";
import type { Entry } from "./entry.ts";
import { cohortRetention, compare, metricTrend, metricValue } from "./figures.ts";
import { metricWhy, whatIf } from "./reasons.ts";
import { help, modelSeen, notAnsweredYet, outOfScope } from "./talk.ts";

/** Without an entry for an intent this does not compile. */
export const corpus: Readonly<Record<Intent, readonly Entry[]>> = {
  account_health: accountHealth,
  account_why: accountWhy,
  ambiguous,
  cohort_retention: cohortRetention,
  compare,
  digest,
  help,
  list_at_risk: listAtRisk,
  list_tasks: listTasks,
  list_themes: listThemes,
  metric_trend: metricTrend,
  metric_value: metricValue,
  metric_why: metricWhy,
  model_seen: modelSeen,
  out_of_scope: outOfScope,
  what_if: whatIf,
  ...notAnsweredYet,
};

export interface CorpusRow {
  readonly name: string;
  readonly intent: Intent;
  readonly entry: Entry;
}

export const corpusRows: readonly CorpusRow[] = intents.flatMap((intent) =>
  corpus[intent].map((entry) => ({ name: nameOf(entry), intent, entry })),
);

function nameOf({ said, entry, as }: Entry): string {
  const words = said.map((text) => (entry === "command" ? `/health ${text}` : text)).join(" > ");
  return as === undefined ? words : `${words} (${as})`;
}
