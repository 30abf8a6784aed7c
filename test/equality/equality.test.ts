/** The corpus on every surface: what is read there is what the document says, in its order, and nothing else. */
import { afterAll, describe, expect, test } from "vitest";
import { randomStream } from "../../src/ingest/demo/random.ts";
import { renderSlack } from "../../src/presentation/slack/render.ts";
import { renderTeams } from "../../src/presentation/teams/render.ts";
import { rules } from "../../src/questions/intents/rules.ts";
import { bands, cuts, grains, metricNames, views } from "../../src/questions/question.ts";
import { answeredCorpus } from "./corpus/answered.ts";
import { digests } from "./corpus/digests.ts";
import { faults } from "./faults/faults.ts";
import { misreadings } from "./faults/misread.ts";
import { factsSeen } from "./read/facts-seen.ts";
import { seenInSlack } from "./read/slack.ts";
import { seenInTeams } from "./read/teams.ts";
import { surfaces } from "./surfaces.ts";

const corpus = await answeredCorpus();
const documents = [...corpus, ...digests];

describe.each(surfaces)("$name", ({ render, differences }) => {
  test.each(documents)("$intent: $name", ({ answer }) => {
    expect(differences(answer, render(answer))).toEqual([]);
  });
});

test("why did NRR drop? is answered on Teams with the very facts of Slack, one by one", () => {
  const asked = corpus.find(({ name }) => name === "why did NRR drop?");
  if (asked === undefined) throw new Error("the corpus asks it no more");
  const { answer } = asked;
  const onSlack = factsSeen(seenInSlack(renderSlack(answer).blocks));
  expect(factsSeen(seenInTeams(renderTeams(answer).cards, "newest"))).toEqual(onSlack);
  expect(factsSeen(seenInTeams(renderTeams(answer).cards, "oldest"))).toEqual(onSlack);
  // 107.5 % -> 98.3 %, as test/app/nrr-why.test.ts has it: neither of the two is empty.
  expect(onSlack).toContainEqual(["From one NRR to the other", "NRR before", "107.5%"]);
  expect(onSlack).toContainEqual(["Where it happened", "EMEA", "-2.8 points", "-2.5 points"]);
});

/** At least as many places over the corpus as make a fault that slips through unlikely to be a matter of luck. */
const fewestPlaces = 25;

/** README's figures. */
const counted = { planted: 0, missed: 0 };
afterAll(() => {
  const { planted, missed } = counted;
  process.stdout.write(`${corpus.length} questions; ${planted} planted faults, ${missed} of them missed\n`);
});

function count(planted: readonly unknown[], missed: readonly unknown[]): void {
  counted.planted += planted.length;
  counted.missed += missed.length;
}

describe.each(surfaces)("a fault in $name is noticed", ({ name, render, differences, hidden }) => {
  const rendered = documents.map(({ answer, ...row }) => ({ ...row, answer, rendering: render(answer) }));

  test.each(Object.entries(faults))("%s", (fault, plant) => {
    const planted = rendered.flatMap(({ name: question, answer, rendering }) => {
      const random = randomStream(1, name, fault, question);
      const wrong = plant({ answer, rendering, hidden, random });
      return wrong === undefined ? [] : [{ question, answer, wrong }];
    });
    const missed = planted.filter(({ answer, wrong }) => differences(answer, wrong).length === 0);
    count(planted, missed);
    expect(missed.map(({ question }) => question)).toEqual([]);
    if (!fault.includes("bar") && !(fault.includes("presses") && name.includes("terminal")))
      expect(planted.length).toBeGreaterThan(fewestPlaces);
  });

  test.each(Object.entries(misreadings))("and so is a walk of the document that has %s", (fault, misread) => {
    const planted = rendered.flatMap(({ name: question, answer, rendering }) => {
      const other = misread(answer, randomStream(1, name, fault, question));
      return other === undefined ? [] : [{ question, rendering, other }];
    });
    const missed = planted.filter(({ rendering, other }) => differences(other, rendering).length === 0);
    count(planted, missed);
    expect(missed.map(({ question }) => question)).toEqual([]);
    if (!fault.includes("of a row")) expect(planted.length).toBeGreaterThan(fewestPlaces);
  });
});

describe("the corpus", () => {
  test("has at least ninety questions, no two of them alike", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(90);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });

  const answered = new Set([...rules.map(({ intent }) => intent), "ambiguous", "out_of_scope"]);

  test.each(corpus)("reads $name as $intent", ({ intent, answer }) => {
    expect(answer.intent).toBe(answered.has(intent) ? intent : "out_of_scope");
  });

  const slots = corpus.map(({ answer }) => ({ intent: answer.intent, ...answer.slots }));

  test.each(metricNames)("asks for the metric %s", (metric) => {
    expect(slots.filter((one) => one.intent === "metric_value" && one.metric === metric)).not.toEqual([]);
  });

  test.each(cuts)("asks by %s, both how a figure compares and why it moved", (by) => {
    const asking = slots.filter((one) => one.by === by).map(({ intent }) => intent);
    expect(asking).toEqual(expect.arrayContaining(["compare", "metric_why"]));
  });

  test.each([...views, ...grains, ...bands])("asks for %s", (word) => {
    expect(slots.filter(({ view, grain, band }) => [view, grain, band].includes(word))).not.toEqual([]);
  });

  test.each(rules.flatMap((rule) => rule.slots.map((slot) => [rule.intent, slot] as const)))(
    "asks %s with its slot %s",
    (intent, slot) => {
      expect(slots.filter((one) => one.intent === intent && one[slot] !== undefined)).not.toEqual([]);
    },
  );
});
