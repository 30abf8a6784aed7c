import { expect, it } from "vitest";
import { afterLoss } from "../../../src/core/health/after-loss.ts";
import { acmeAttention } from "../../answers/golden-account.ts";

it("an account that has stopped paying has nothing to renew, no window and no risk, whatever its signals say", () => {
  const lost = afterLoss(acmeAttention, "voluntary");
  expect(lost).toMatchObject({ renewalDay: null, window: null, atRisk: false, atRiskBecause: null });
  expect(lost.cause).toBe(acmeAttention.cause);
});

it("only a lost payment has a next step, and it is billing's", () => {
  expect(afterLoss(acmeAttention, "involuntary").proposal).toMatchObject({ id: "payment_method", owner: "billing" });
  expect(afterLoss(acmeAttention, "voluntary").proposal).toBeNull();
  expect(afterLoss(acmeAttention, "unknown").proposal).toBeNull();
});
