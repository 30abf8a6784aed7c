import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { renderSlack } from "../../src/presentation/slack/render.ts";
import { validateBlocks } from "../../src/presentation/slack/validate.ts";
import { renderTeams } from "../../src/presentation/teams/render.ts";
import { renderTerminal } from "../../src/presentation/terminal/render.ts";
import { everyAnswer } from "../answers/every-answer.ts";
import { foreignNumbers, missingFacts, seenInSlack, seenInTeams } from "./reader.ts";

describe.each(everyAnswer)("%s", (_, answer) => {
  const slack = renderSlack(answer);
  const teams = renderTeams(answer);
  const renderings = {
    "Slack's blocks": seenInSlack(slack.blocks),
    "Teams' cards": seenInTeams(teams.cards, "shown"),
    "Teams' cards on a client that knows no charts": seenInTeams(teams.cards, "replaced"),
    "a wide terminal": renderTerminal(answer, { width: 200, colour: true }),
    "a narrow terminal": renderTerminal(answer, { width: 40, colour: false }),
  };

  test("its blocks keep Slack's rules", () => {
    expect(slack.degraded).toBeUndefined();
    expect(validateBlocks(slack.blocks ?? [])).toEqual([]);
  });

  test.each(Object.entries(renderings))("%s show every fact and no other number", (_where, seen) => {
    expect(missingFacts(answer, seen)).toEqual([]);
    expect(foreignNumbers(answer, seen)).toEqual([]);
  });

  test("Slack's fallback text says every fact, or the headline when all would be too long", () => {
    const whole = missingFacts(answer, slack.text).length === 0;
    expect(whole || missingFacts({ ...answer, sections: [] }, slack.text).length === 0).toBe(true);
    expect(foreignNumbers(answer, slack.text)).toEqual([]);
  });

  test("what is sent when Slack refuses the blocks says every fact", () => {
    expect(missingFacts(answer, slack.whole)).toEqual([]);
    expect(foreignNumbers(answer, slack.whole)).toEqual([]);
  });

  test("Teams' notification says the headline", () => {
    expect(missingFacts({ ...answer, sections: [] }, teams.text)).toEqual([]);
    expect(foreignNumbers(answer, teams.text)).toEqual([]);
  });
});

test("one altered digit in any rendering is noticed by the reader", () => {
  let altered = 0;
  for (const [, answer] of everyAnswer) {
    for (const seen of [
      seenInSlack(renderSlack(answer).blocks),
      seenInTeams(renderTeams(answer).cards, "replaced"),
      renderTerminal(answer, { width: 80, colour: false }),
    ]) {
      for (const { display } of answer.facts.filter(
        ({ value, kind }) => value !== null && ["rate", "money"].includes(kind),
      )) {
        const wrong = seen.replace(
          display,
          display.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
        );
        if (wrong === seen) continue;
        altered += 1;
        expect([...missingFacts(answer, wrong), ...foreignNumbers(answer, wrong)]).not.toEqual([]);
      }
    }
  }
  expect(altered).toBeGreaterThan(100);
});

test("a section longer than any list of ours, and than a card, is whole on every surface", () => {
  const [, answer] = everyAnswer[0] ?? [];
  const [pattern] = answer?.facts ?? [];
  if (answer === undefined || pattern === undefined) throw new Error("there is no answer to lengthen");
  const facts = Array.from({ length: 100 }, (_, at) => ({
    ...pattern,
    id: `f${900 + at}`,
    display: `figure ${700 + at}`,
  }));
  const rows = facts.map(({ id }, at) => ({ label: `Row ${at}`, facts: [id] }));
  const ids = facts.map(({ id }) => id);
  const long: Answer = {
    ...answer,
    facts: [...answer.facts, ...facts],
    sections: [
      { title: "Facts", kind: "facts", facts: ids },
      { title: "Rows", kind: "table", facts: ids, columns: ["Row", "Figure"], rows },
    ],
  };
  for (const seen of [
    seenInSlack(renderSlack(long).blocks),
    seenInTeams(renderTeams(long).cards, "shown"),
    renderTerminal(long, { width: 80, colour: false }),
  ]) {
    for (const { display } of facts) expect(seen.split(display).length - 1).toBe(2);
  }
});
