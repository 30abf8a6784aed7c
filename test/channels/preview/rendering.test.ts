/** What the preview shows of an answer that Teams would not take as a card. */
import { expect, test } from "vitest";
import { answerAccountHealth } from "../../../src/answers/account-health.ts";
import { drawAnswer } from "../../../src/channels/preview/rendering.ts";
import { acmeHealth } from "../../answers/golden-account.ts";

const health = answerAccountHealth(acmeHealth);

test("Share stands below the cards of an answer", () => {
  expect(drawAnswer(health, { share: true }).teams.cards).toHaveLength(2);
});

test("where an answer has no cards, none stands in the place of its text", () => {
  // An action without words is what no document has: it stands for what nobody thought of.
  const odd = health.actions.map((action) =>
    action.kind === "share" ? action : { ...action, kind: "Odd one" as "why" },
  );
  const { text, cards } = drawAnswer({ ...health, actions: odd }, { share: true }).teams;
  expect(cards).toEqual([]);
  expect(text).toContain(health.read_as);
});
