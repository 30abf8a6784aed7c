/** Which flow answers which intent: a new kind of question is one file here and one line in this list. */
import type { Answer } from "../../answers/answer.ts";
import { answerNotKnownThen } from "../../answers/not-known-then.ts";
import { type Intent, intents } from "../../questions/question.ts";
import { readAccountIds } from "../../store/accounts.ts";
import { accountHealth } from "./account-health.ts";
import { accountWhy } from "./account-why.ts";
import { askBack } from "./ask-back.ts";
import { atRisk } from "./at-risk.ts";
import { cohortRetention } from "./cohort-retention.ts";
import { compare } from "./compare.ts";
import { digest } from "./digest.ts";
import { help } from "./help.ts";
import { listThemes } from "./list-themes.ts";
import { metricTrend } from "./metric-trend.ts";
import { metricValue } from "./metric-value.ts";
import { metricWhy } from "./metric-why.ts";
import { modelSeen } from "./model-seen.ts";
import { notUnderstood } from "./not-understood.ts";
import type { AnswerRequest } from "./request.ts";
import { tasks } from "./tasks.ts";
import { whatIf } from "./what-if.ts";

type Kind = (request: AnswerRequest) => Answer | Promise<Answer>;

const kinds: { readonly [intent in Intent]?: Kind } = {
  account_health: accountHealth,
  account_why: accountWhy,
  ambiguous: askBack,
  cohort_retention: cohortRetention,
  compare,
  digest,
  help,
  list_at_risk: atRisk,
  list_tasks: tasks,
  list_themes: listThemes,
  metric_trend: metricTrend,
  metric_value: metricValue,
  metric_why: metricWhy,
  model_seen: modelSeen,
  out_of_scope: notUnderstood,
  what_if: whatIf,
};

/** Every question but those that are answered without a look at the facts. */
const readsTheBook: ReadonlySet<Intent> = new Set(
  intents.filter((intent) => !["ambiguous", "help", "model_seen", "out_of_scope"].includes(intent)),
);

/** An intent that the grammar reads and nobody answers yet is not understood, in the same words. */
export async function answerQuestion(request: AnswerRequest): Promise<Answer> {
  if (await knewNothing(request)) return answerNotKnownThen(request.context, null);
  return (kinds[request.question.intent] ?? notUnderstood)(request);
}

/** Asked of what is known today, an empty organisation is answered by the kind of question itself. */
async function knewNothing({ tx, context, question }: AnswerRequest): Promise<boolean> {
  if (context.standpoint?.knownOn == null || !readsTheBook.has(question.intent)) return false;
  return (await readAccountIds(tx)).length === 0;
}
