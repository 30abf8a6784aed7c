/** An amount with its noun and its tail, held by one -> the claim of its level. */
import type { Claim, QuantityClaim } from "../../../claims.ts";
import type { Holding } from "../../holdings.ts";
import type { Ref } from "../../names.ts";
import type { Time } from "../../times.ts";
import { joinedTails, type Tail } from "../tails/tail.ts";

export const level = (whose: Ref, { said, words }: Holding, tail: Tail | null): Claim[] => {
  const whole = tail === null ? null : joinedTails([{ now: said }, tail]);
  if (whole === null || whole.earlier === true) return [];
  const { also = [], beside, ...ends } = whole;
  const what = { ref: whose, words: [...words, ...also] };
  const claim = { is: "quantity", what, ...ends } satisfies QuantityClaim;
  if (beside === undefined) return [claim];
  return [claim, { is: "beside", one: what, other: { ref: whose, words: beside.words }, ...beside }];
};

/** Said twice, it must be one time: two are not tried. */
export function inTime(tail: Tail, time: Time | null): Tail | null {
  if (time === null) return tail;
  return tail.time === undefined ? { ...tail, time } : null;
}

export function inPresent<C extends Claim>(claim: C, present: boolean): C {
  return present && claim.is === "quantity" ? { ...claim, present: true as const } : claim;
}
