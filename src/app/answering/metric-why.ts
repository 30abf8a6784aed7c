/** "why did NRR drop?" -> its exact attribution down to the accounts; any other metric by the movements behind it; "why?" again -> evidence. */
import type { Answer } from "../../answers/answer.ts";
import { type Leading, type LeadingInput, leadingAccounts } from "../../answers/leading-accounts.ts";
import { answerMetricEvidence } from "../../answers/metric-evidence.ts";
import { answerMetricWhy, type MetricWhyInput } from "../../answers/metric-why.ts";
import { churnByReason } from "../../answers/metrics/churn-by-reason.ts";
import type { Period } from "../../core/day.ts";
import { attribution, mixOfChange } from "../../core/revenue/attribution.ts";
import { accountMovements } from "../../core/revenue/movements.ts";
import { bothWithout } from "../../core/revenue/nrr-without.ts";
import type { AccountMovement } from "../../core/revenue/results.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { isUndefined } from "../../core/undefined.ts";
import { evidenceOnLeading } from "./leading-evidence.ts";
import { leaversWrote } from "./leavers-wrote.ts";
import { type AskedMetric, withMetric } from "./metric.ts";
import { toldBy } from "./nrr-groups.ts";
import { otherMetric } from "./other-metrics.ts";
import type { AnswerRequest } from "./request.ts";

export function metricWhy(request: AnswerRequest): Promise<Answer> {
  return otherMetric(request)?.(request) ?? revenueWhy(request);
}

function revenueWhy(request: AnswerRequest): Promise<Answer> {
  return withMetric(request, async (asked) => {
    const found = await findWhy(request, asked);
    const leading = leadingAccounts(found);
    if (!request.deeper) {
      const leavers = await leaversOf(request, asked, found);
      return answerMetricWhy({ ...found, ...(await besideLeading(request, asked, leading, found)), leavers });
    }
    const moved = movementsOf(asked, leading.period);
    const accounts = await evidenceOnLeading(request, asked, leading, moved);
    return answerMetricEvidence({ ...asked, period: leading.period, accounts });
  });
}

async function findWhy(request: AnswerRequest, asked: AskedMetric): Promise<LeadingInput> {
  const { reason: wanted } = request.question.slots;
  const fits = (reason: AccountMovement["reason"]) =>
    wanted === undefined || reason === wanted || churnByReason(asked.metric, wanted) === undefined;
  const movements = movementsOf(asked, asked.now.period);
  const why = asked.metric.name === "nrr" ? attributionOf(asked) : null;
  const told = await toldBy(request, asked, { why, movements });
  return {
    ...asked,
    context: { ...asked.context, defaults: [...asked.context.defaults, ...told.defaults] },
    from: request.from,
    names: new Map(asked.book.accounts.map(({ id, name }) => [id, name])),
    movements: movements.filter(({ kind, reason }) => kind !== "churn" || fits(reason)),
    attribution: why,
    groups: told.groups,
    mix: request.question.slots.view === "mix_and_rates" ? mixOf(asked, told.groups) : null,
  };
}

/** Only the first page of NRR's why tells of its leaders; the other metrics' evidence is one "why?" away. */
async function besideLeading(
  request: AnswerRequest,
  asked: AskedMetric,
  leading: Leading,
  { attribution: why, movements: now }: LeadingInput,
): Promise<Pick<MetricWhyInput, "without" | "evidence">> {
  const tells = why !== null && !isUndefined(why) && request.from === 0 && leading.accountIds.length > 0;
  if (!tells) return { without: null, evidence: [] };
  const before = movementsOf(asked, asked.before.period);
  const moved = leading.period === asked.now.period ? now : before;
  return {
    without: bothWithout(before, now, new Set(leading.accountIds)),
    evidence: await evidenceOnLeading(request, asked, leading, moved),
  };
}

/** Only on the first page, and only where who left is part of the figure. */
function leaversOf(request: AnswerRequest, { metric, now }: AskedMetric, { movements }: LeadingInput) {
  const told = request.from === 0 && metric.movedBy.includes("churn");
  return told ? leaversWrote(request, movements, now.period) : null;
}

function attributionOf({ book, before, now, segments }: AskedMetric) {
  return attribution(book, before.period, now.period, null, segments);
}

/** Defined whenever the attribution is, which has groups only then. */
function mixOf({ book, before, now, segments }: AskedMetric, groups: LeadingInput["groups"]) {
  const mix = groups && mixOfChange(book, before.period, now.period, groups.cut, segments);
  return mix === null || isUndefined(mix) ? null : mix;
}

/** Defined whenever the period's metrics are: they are summed from these. */
function movementsOf({ book, segments }: AskedMetric, period: Period): readonly AccountMovement[] {
  const movements = accountMovements(withinSegments(book, period.from, segments), period);
  return isUndefined(movements) ? [] : movements;
}
