import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import type { Answer } from "../../src/answers/answer.ts";
import { answerAtRisk } from "../../src/answers/at-risk.ts";
import { defaultHealthConfig } from "../../src/core/health/config.ts";
import { renderSlack, renderSlackReceipt } from "../../src/presentation/slack/render.ts";
import { validateBlocks } from "../../src/presentation/slack/validate.ts";
import { acme, acmeAttention, acmeHealth, acmeScore } from "../answers/golden-account.ts";
import { context, day } from "../answers/golden-quarters.ts";
import { atRisk } from "./at-risk-answer.ts";
import { missingFacts, seenInSlack, unescaped } from "./reader.ts";

const health = answerAccountHealth(acmeHealth);

function blockOf(answer: Answer, type: string) {
  return renderSlack(answer).blocks?.filter((block) => block.type === type) ?? [];
}

describe("the health card in Slack", () => {
  test("begins with the headline as one section", () => {
    expect(renderSlack(health).blocks?.[0]).toEqual({
      type: "section",
      text: {
        type: "mrkdwn",
        text: [
          "Acme Robotics is red: weekly active users are falling week by week; its health score is 34.",
          "At stake: $5,000 of MRR, $60,000 a year; it renews on 10 Jan 2027; action window: 20 days left.",
          "Next step, for Jana Novak: Review the usage with the account and agree on a success plan.",
        ].join("\n"),
        verbatim: true,
      },
    });
  });

  test("draws the trend as a native chart whose points are the displayed figures", () => {
    const data = [
      { label: "7 Nov 2026", value: 50 },
      { label: "14 Nov 2026", value: 41 },
      { label: "21 Nov 2026", value: 34 },
    ];
    expect(blockOf(health, "data_visualization")).toEqual([
      {
        type: "data_visualization",
        title: "Score over time",
        chart: {
          type: "line",
          series: [{ name: "Health score", data }],
          axis_config: { categories: data.map(({ label }) => label) },
        },
      },
    ]);
  });

  test("has buttons that carry the answer's id and the action's, and nothing else", () => {
    const buttons =
      renderSlack(health).blocks?.flatMap((block) => (block.type === "actions" ? block.elements : [])) ?? [];
    expect(buttons.map(({ action_id, value }) => [action_id, value])).toEqual([
      ["holdfast:why", '{"a":"ans-1","t":"a1"}'],
      ["holdfast:receipt", '{"a":"ans-1","t":"a2"}'],
      ["holdfast:share", '{"a":"ans-1","t":"a3"}'],
    ]);
  });

  test("leaves the share button out where sharing is not allowed", () => {
    const ids = JSON.stringify(renderSlack(health, { share: false }).blocks);
    expect(ids).not.toContain("holdfast:share");
    expect(ids).toContain("holdfast:why");
  });
});

test("a chart plots a score to the digits it shows, at the border of a band too", () => {
  const history = [
    { day: day("2026-11-14"), score: 4140 },
    { day: day("2026-11-21"), score: 3960 },
  ];
  const chart = blockOf(answerAccountHealth({ ...acmeHealth, history }), "data_visualization");
  expect(chart).toMatchObject([{ chart: { series: [{ data: [{ value: 41 }, { value: 39.6 }] }] } }]);
});

test("a row of a table is one line with its label in bold, and its words under it", () => {
  const ranked = [{ account: acme, ownerName: "Jana Novak", score: acmeScore, attention: acmeAttention }];
  const asked = context({ intent: "list_at_risk", slots: {} });
  const answer = answerAtRisk({
    context: asked,
    ranked,
    looked: 1,
    unscored: 0,
    owner: null,
    stoppedFeeds: [],
    config: defaultHealthConfig,
  });
  expect(blockOf(answer, "section")[1]).toMatchObject({
    text: {
      text: [
        "*At risk, most urgent first*",
        "Account · MRR at stake · Score · Action window",
        "• *Acme Robotics* · $5,000 · 34 · 20 days left",
        "      Weekly active users are falling week by week -&gt; Review the usage with the account and agree on a success plan (Jana Novak)",
      ].join("\n"),
    },
  });
});

test("a chart that breaks a limit is told in text, with every figure", () => {
  const sameDays = health.facts.map((fact) => (fact.metric === "health_score" ? { ...fact, label: "one day" } : fact));
  const answer = { ...health, facts: sameDays };
  const { blocks, degraded } = renderSlack(answer);
  expect(degraded).toBeUndefined();
  expect(blocks?.some(({ type }) => type === "data_visualization")).toBe(false);
  expect(missingFacts(answer, seenInSlack(blocks))).toEqual([]);
});

test("a message Slack would refuse is sent as text that says every fact, with the reasons to log", () => {
  const [section] = health.sections;
  if (section === undefined) throw new Error("the card has no section");
  const answer = { ...health, sections: [...health.sections, ...Array.from({ length: 60 }, () => section)] };
  const { text, blocks, degraded } = renderSlack(answer);
  expect(blocks).toBeUndefined();
  expect(degraded?.[0]).toEqual({ at: "blocks", problem: expect.stringContaining("exceeds 50 (blocks in a message)") });
  expect(missingFacts(answer, text)).toEqual([]);
});

test("beside blocks, a text too long for a notification is cut to the headline", () => {
  const ranked = Array.from({ length: 10 }, (_, index) => ({
    account: { id: `a${index}`, name: "N".repeat(400) },
    ownerName: null,
    score: acmeScore,
    attention: acmeAttention,
  }));
  const asked = context({ intent: "list_at_risk", slots: {} });
  const answer = answerAtRisk({
    context: asked,
    ranked,
    looked: 10,
    unscored: 0,
    owner: null,
    stoppedFeeds: [],
    config: defaultHealthConfig,
  });
  const { text, whole, blocks } = renderSlack(answer);
  expect(blocks).toBeDefined();
  // Should Slack refuse the blocks, all of it is sent.
  expect(missingFacts(answer, whole)).toEqual([]);
  expect(text).toMatch(/^10 accounts of 10 looked at are at risk/);
  expect(text).not.toContain("Review the usage");
});

test("the text that stands in for blocks formats nothing of a name", () => {
  const name = "*Acme* _&_ `Co` :fire: <!channel>";
  const first = health.headline.map((sentence) => ({ ...sentence, text: `${name} ${sentence.text}` }));
  const { whole } = renderSlack({ ...health, headline: first });
  const [line = ""] = whole.split("\n");
  expect(line).not.toMatch(/(?<!\u200b)[*_`]|:fire:|<!/);
  expect(unescaped(line.replaceAll("\u200b", ""))).toContain(name);
});

test("a receipt opens to its figure, its formula, its inputs, its rows and its day", () => {
  const { text, blocks } = renderSlackReceipt(health, "r1");
  expect(validateBlocks(blocks ?? [])).toEqual([]);
  const seen = seenInSlack(blocks);
  for (const part of [
    "50 + sum over signals",
    "Health score",
    "34",
    "-12.60",
    "1 of table account: acme",
    "As of 2026-11-21",
  ]) {
    expect(seen).toContain(part);
    expect(text).toContain(part);
  }
});

test("a receipt counts the rows that it does not list", () => {
  const receipt = health.receipts.r1;
  if (receipt === undefined) throw new Error("the answer has no receipt r1");
  const rows = { table: "account", ids: ["a-1", "a-2"], total: 61 };
  const { blocks } = renderSlackReceipt({ ...health, receipts: { r1: { ...receipt, rows } } }, "r1");
  expect(seenInSlack(blocks)).toContain("61 of table account: a-1, a-2, and 59 more");
});

test("a receipt that the answer does not hold is an error that says what to do", () => {
  expect(() => renderSlackReceipt(health, "r9")).toThrowError(expect.objectContaining({ code: "unknown_receipt" }));
});

const anyText = fc.string({ unit: "binary", maxLength: 120 });
const anyCents = fc.bigInt({ min: 0n, max: 10n ** 18n });

test("whatever names, owners, amounts and days there are, the blocks are valid and every fact is seen", () => {
  const account = fc.record({
    name: anyText,
    owner: fc.option(anyText),
    cents: anyCents,
    days: fc.integer({ min: -900, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(account, { maxLength: 30 }), fc.integer({ min: 0, max: 25 }), (accounts, from) => {
      const answer = atRisk(accounts, from);
      const { blocks, degraded } = renderSlack(answer);
      expect(degraded).toBeUndefined();
      expect(missingFacts(answer, seenInSlack(blocks))).toEqual([]);
    }),
    { seed: 1, numRuns: 200 },
  );
});
