/** The segments and the owner that a question names -> the paying accounts within, each in the state it is in on the day asked. */
import type { HealthFacts } from "../../core/health/facts.ts";
import { isPaying } from "../../core/health/is-paying.ts";
import {
  isInSegments,
  type SegmentAlternatives,
  segmentAlternatives,
} from "../../core/revenue/segment-alternatives.ts";
import { readHealthFacts } from "../../store/health-facts.ts";
import type { AccountState } from "../account-state.ts";
import { statesOf } from "../states.ts";
import type { AnswerRequest } from "./request.ts";
import type { Whose } from "./whose.ts";

/** `whose`: null = everybody's. */
export async function lookedAt(request: AnswerRequest, whose: Whose | null): Promise<readonly AccountState[]> {
  const accountIds = whose === null ? {} : { accountIds: [...whose.accountIds] };
  const facts = await readHealthFacts(request.tx, { asOf: request.context.asOf, ...accountIds });
  const { asOf } = request.context;
  return statesOf(request.tx, request, { asOf, facts: facts.filter(inQuestion(segmentsLookedAt(request))) });
}

function inQuestion(segments: SegmentAlternatives): (facts: HealthFacts) => boolean {
  return (facts) => {
    const { segment, region, plan } = facts.account;
    return isPaying(facts) && isInSegments(segments, [segment, region, plan]);
  };
}

export function segmentsLookedAt({ question, vocabulary }: AnswerRequest): SegmentAlternatives {
  const { segments: segment, regions: region, plans: plan } = vocabulary;
  return segmentAlternatives([question.slots.segment ?? []].flat(), { segment, region, plan });
}
