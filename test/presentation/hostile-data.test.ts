import { describe, expect, test } from "vitest";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import { answerAskingBack } from "../../src/answers/asking-back.ts";
import { answerAtRisk } from "../../src/answers/at-risk.ts";
import { defaultHealthConfig } from "../../src/core/health/config.ts";
import { cardOf } from "../../src/presentation/card.ts";
import { escapeMrkdwn } from "../../src/presentation/slack/escape.ts";
import { renderSlack } from "../../src/presentation/slack/render.ts";
import { renderTeams } from "../../src/presentation/teams/render.ts";
import { renderTerminal } from "../../src/presentation/terminal/render.ts";
import { visible } from "../../src/presentation/visible-text.ts";
import { acmeAttention, acmeHealth, acmeScore } from "../answers/golden-account.ts";
import { context } from "../answers/golden-quarters.ts";
import { missingFacts, read, seenInSlack, seenInTeams } from "./reader.ts";

const esc = String.fromCharCode(27);

function healthOf(name: string) {
  return answerAccountHealth({ ...acmeHealth, account: { id: "x", name }, didYouMean: [name] });
}

describe("markup in a name is only text in Slack", () => {
  const answer = healthOf("<!channel> & <@U123> <https://evil.example|click> *bold* `code`");
  const message = renderSlack(answer);

  test("no mention and no link leaves the house, in blocks or in text", () => {
    const texts = JSON.stringify(message.blocks?.filter(({ type }) => type !== "actions"));
    for (const sent of [texts, message.text]) expect(sent).not.toMatch(/<[!@#h]/);
    expect(texts).toContain("&lt;!channel&gt; &amp; &lt;@U123&gt;");
  });

  test("buttons show it as plain text without emoji", () => {
    const buttons = message.blocks?.flatMap((block) => (block.type === "actions" ? block.elements : [])) ?? [];
    expect(buttons.map(({ text }) => [text.type, text.emoji])).toEqual(buttons.map(() => ["plain_text", false]));
  });

  test("every mrkdwn text is verbatim, so that Slack links nothing by itself", () => {
    const json = JSON.stringify(message.blocks);
    expect(json.split('"type":"mrkdwn"').length).toBe(json.split('"verbatim":true').length);
  });
});

describe("markup and macros in a name are only text in Teams", () => {
  const name = "[x](https://evil.example) **b** {{DATE(2020-01-01T00:00:00Z)}} <at>all</at> & <b>";
  const answer = healthOf(name);
  const { cards, text } = renderTeams(answer);
  const json = JSON.stringify(cards);

  test("it is shown exactly so, as often as it is said, on buttons too", () => {
    expect(missingFacts(answer, seenInTeams(cards, "shown"))).toEqual([]);
    expect(missingFacts(answer, seenInTeams(cards, "replaced"))).toEqual([]);
    expect(read(seenInTeams(cards, "shown")).split(name).length).toBeGreaterThan(3);
  });

  test("no element reads Markdown, and no text holds a macro, which every element reads", () => {
    expect(json).not.toMatch(/"(?:TextBlock|FactSet)"/);
    expect(json).not.toContain("{{");
  });

  test("nothing of it gets into what a button sends", () => {
    expect(json.match(/"data":\{[^}]*\}/g)?.filter((data) => data.includes("evil"))).toEqual([]);
  });

  test("the text of the message is plain and has it as it is", () => {
    expect(text).toContain(`${name} is red`);
  });
});

test("a right-to-left name keeps to itself in Teams, in a sentence, in a cell and on a button", () => {
  const isolated = "\u2068חברת אקמה\u2069";
  const answer = healthOf("חברת אקמה");
  const { cards, text } = renderTeams(answer);
  expect(text).toContain(`${isolated} is red`);
  expect(seenInTeams(cards, "shown").split("חברת").length).toBe(seenInTeams(cards, "shown").split("\u2068").length);
});

test("and in Slack: in its blocks, on a button, and in what is sent without them", () => {
  const { blocks, text, whole } = renderSlack(healthOf("חברת אקמה"));
  for (const seen of [seenInSlack(blocks), text, whole]) {
    expect(seen).toContain("\u2068חברת אקמה\u2069 is red");
    expect(seen.split("חברת").length).toBe(seen.split("\u2068").length);
  }
});

test("formatting marks are parted from what they would format, by a space nobody sees", () => {
  expect(escapeMrkdwn("*a* _b_")).toBe("\u200b*\u200ba\u200b*\u200b \u200b_\u200bb\u200b_\u200b");
});

test("a name between colons is no emoji, and one that begins with a bracket no quote", () => {
  expect(escapeMrkdwn(":fire: 10:30:45")).toBe(":\u200bfire: 10:\u200b30:45");
  expect(escapeMrkdwn("> Corp > 1")).toBe("\u200b&gt; Corp &gt; 1");
});

test("control sequences in a name never reach a terminal", () => {
  const text = renderTerminal(healthOf(`Evil${esc}[2J${esc}]0;pwned\u0007\rCorp\u009b31m`), {
    width: 80,
    colour: false,
  });
  expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

test("a stored document with controls in its texts is shown without them", () => {
  const answer = healthOf("Acme");
  const stored = {
    ...answer,
    read_as: `a${esc}[31mb`,
    sections: answer.sections.map((one) => ({ ...one, title: `t${esc}t` })),
  };
  expect(renderTerminal(stored, { width: 80, colour: false })).not.toContain(esc);
});

test("a right-to-left name is isolated, so that it cannot reorder the figures beside it", () => {
  expect(visible("שלום")).toBe("\u2068שלום\u2069");
  const [line] = cardOf(healthOf("חברת אקמה")).headline;
  expect(line).toMatch(/^\u2068חברת אקמה\u2069 is red: weekly active users are falling/);
});

test("an override that would turn the text around is taken out of the name itself", () => {
  expect(visible("a\u202eb")).toBe("a b");
  expect(healthOf("gro\u202e.evil").facts[0]?.display).toBe("gro.evil");
});

describe("at the extremes", () => {
  const long = "W".repeat(120);
  const wide = "👩‍🚀 ".repeat(24).trim();
  const hebrew = "אקמה ".repeat(24).trim();
  const entities = "&<>".repeat(40);

  test.each([long, wide, hebrew, entities])("a name of 120 characters is shown whole: %s", (name) => {
    const answer = healthOf(name);
    const { blocks, degraded } = renderSlack(answer);
    expect(degraded).toBeUndefined();
    expect(missingFacts(answer, seenInSlack(blocks))).toEqual([]);
    expect(missingFacts(answer, renderTerminal(answer, { width: 80, colour: true }))).toEqual([]);
  });

  test("three hundred accounts at risk, each with such a name and owner, fit one message", () => {
    const ranked = Array.from({ length: 300 }, (_, index) => ({
      account: { id: `a${index}`, name: `${entities}${index}` },
      ownerName: wide,
      score: acmeScore,
      attention: acmeAttention,
    }));
    const asked = context({ intent: "list_at_risk", slots: {} });
    const answer = answerAtRisk({
      context: asked,
      ranked,
      looked: 300,
      unscored: 0,
      owner: null,
      stoppedFeeds: [],
      config: defaultHealthConfig,
    });
    const { blocks, degraded } = renderSlack(answer);
    expect(degraded).toBeUndefined();
    expect(missingFacts(answer, seenInSlack(blocks))).toEqual([]);
  });

  test("ten long candidates are ten buttons, each in a row of its own kind, none cut inside an emoji", () => {
    const asked = context({ intent: "ambiguous", slots: {} });
    const choices = Array.from({ length: 10 }, (_, index) => ({ name: `${index} ${wide}`, question: "how is it?" }));
    const { blocks = [], degraded } = renderSlack(answerAskingBack({ context: asked, choices }));
    expect(degraded).toBeUndefined();
    const labels = blocks.flatMap((block) =>
      block.type === "actions" ? block.elements.map(({ text }) => text.text) : [],
    );
    expect(labels).toHaveLength(10);
    for (const label of labels) expect(label).toMatch(/^\d (?:👩‍🚀 ?)+…$/u);
  });
});
