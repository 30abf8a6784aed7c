import { describe, expect, test } from "vitest";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import type { Answer } from "../../src/answers/answer.ts";
import { answerAskingBack } from "../../src/answers/asking-back.ts";
import type { CardElement } from "../../src/presentation/teams/adaptive-card.ts";
import { nativeChart } from "../../src/presentation/teams/native-chart.ts";
import { renderTeams, renderTeamsReceipt } from "../../src/presentation/teams/render.ts";
import { wholeTable } from "../../src/presentation/teams/table.ts";
import { everyAnswer } from "../answers/every-answer.ts";
import { acmeHealth } from "../answers/golden-account.ts";
import { context } from "../answers/golden-quarters.ts";
import { missingFacts, seenInTeams } from "./reader.ts";

const health = answerAccountHealth(acmeHealth);

function bodyOf(answer: Answer): readonly CardElement[] {
  return renderTeams(answer).cards.flatMap(({ body }) => body);
}

function buttonsOf(answer: Answer, options = {}) {
  const body = renderTeams(answer, options).cards.flatMap((card) => card.body);
  return body.flatMap((element) => (element.type === "ActionSet" ? element.actions : []));
}

/** Each row of each table as the texts of its cells. */
function tablesOf(elements: readonly CardElement[]) {
  const text = ({ inlines }: { readonly inlines: readonly { readonly text: string }[] }) =>
    inlines.map((one) => one.text).join("");
  return elements.flatMap((element) =>
    element.type === "Table"
      ? [element.rows.map(({ cells }) => cells.map(({ items }) => items.map(text).join("\n")))]
      : [],
  );
}

function answerCalled(name: string): Answer {
  const found = everyAnswer.find(([called]) => called === name);
  if (found === undefined) throw new Error(`there is no answer called "${name}"`);
  return found[1];
}

describe("the health card in Teams", () => {
  test("is one card of version 1.5 over the whole width", () => {
    expect(renderTeams(health).cards).toMatchObject([
      { type: "AdaptiveCard", version: "1.5", msteams: { width: "Full" } },
    ]);
  });

  test("is announced by its headline as plain text", () => {
    expect(renderTeams(health).text).toBe(
      "Acme Robotics is red: weekly active users are falling week by week; its health score is 34. " +
        "At stake: $5,000 of MRR, $60,000 a year; it renews on 10 Jan 2027; action window: 20 days left. " +
        "Next step, for Jana Novak: Review the usage with the account and agree on a success plan.",
    );
  });

  test("begins with its headline, the first sentence larger", () => {
    expect(bodyOf(health).slice(0, 2)).toEqual([
      {
        type: "RichTextBlock",
        inlines: [
          {
            type: "TextRun",
            text: "Acme Robotics is red: weekly active users are falling week by week; its health score is 34.",
            size: "Medium",
            weight: "Bolder",
          },
        ],
      },
      {
        type: "RichTextBlock",
        inlines: [
          {
            type: "TextRun",
            text: "At stake: $5,000 of MRR, $60,000 a year; it renews on 10 Jan 2027; action window: 20 days left.",
          },
        ],
      },
    ]);
  });

  test("shows facts as a table of labels and values, contributions under their titles", () => {
    const [glance, , contributions] = tablesOf(bodyOf(health));
    expect(glance?.slice(0, 3)).toEqual([
      ["Health score", "34"],
      ["Band", "red"],
      ["MRR", "$5,000"],
    ]);
    expect(contributions?.slice(0, 3)).toEqual([
      ["Signal", "Part"],
      ["Starting point", "+50 points"],
      ["Active users: falling week by week", "-13 points"],
    ]);
  });

  test("draws the trend as a native chart of the displayed figures, a line of bars where there are no charts, and says them", () => {
    const body = bodyOf(health);
    const at = body.findIndex(({ type }) => type === "Chart.Line");
    expect(body[at]).toMatchObject({
      data: [
        {
          legend: "Health score",
          values: [
            { x: "7 Nov 2026", y: 50 },
            { x: "14 Nov 2026", y: 41 },
            { x: "21 Nov 2026", y: 34 },
          ],
        },
      ],
      fallback: {
        type: "Table",
        rows: [
          {
            cells: [{ items: [{ inlines: [{ text: "█▄▁" }] }] }, { items: [{ inlines: [{ text: "Health score" }] }] }],
          },
        ],
      },
    });
    expect(body[at + 1]).toMatchObject({
      inlines: [{ text: "Health score: 50 (7 Nov 2026), 41 (14 Nov 2026), 34 (21 Nov 2026)" }],
    });
  });

  test("has buttons that carry the answer's id and the action's, for old clients with the verb", () => {
    const data = (t: string) => ({ a: "ans-1", t });
    const old = (title: string, t: string, verb: string) => ({
      type: "Action.Submit",
      title,
      data: { ...data(t), verb },
    });
    expect(buttonsOf(health)).toEqual([
      {
        type: "Action.Execute",
        title: "Why?",
        verb: "holdfast:why",
        data: data("a1"),
        fallback: old("Why?", "a1", "holdfast:why"),
      },
      {
        type: "Action.Execute",
        title: "Show the arithmetic",
        verb: "holdfast:receipt",
        data: data("a2"),
        fallback: old("Show the arithmetic", "a2", "holdfast:receipt"),
      },
      {
        type: "Action.Execute",
        title: "Share",
        verb: "holdfast:share",
        data: data("a3"),
        fallback: old("Share", "a3", "holdfast:share"),
      },
    ]);
  });

  test("leaves the share button out where sharing is not allowed", () => {
    expect(buttonsOf(health, { share: false }).map(({ verb }) => verb)).toEqual(["holdfast:why", "holdfast:receipt"]);
  });

  test("looks like this", () => {
    expect(renderTeams(health).cards).toMatchSnapshot();
  });
});

describe("a table", () => {
  test("has its figures on the right, under titles, and its columns as wide as what stands in them", () => {
    const table = bodyOf(answerCalled("who is at risk")).find(({ type }) => type === "Table");
    expect(table).toMatchObject({
      showGridLines: false,
      // By hand: at least the longest word of the title or the longest cell, and 2 between: the words below the account are
      // longer than the 32 letters they get; "stake" and "$5,000"; "Score"; "20 days left".
      columns: [
        { width: 34 },
        { width: 8, horizontalCellContentAlignment: "right" },
        { width: 7, horizontalCellContentAlignment: "right" },
        { width: 14, horizontalCellContentAlignment: "right" },
      ],
    });
  });

  test("lets words beside those below a row wrap, and gives a figure all it needs: a card shows some sixty letters in a line", () => {
    const text = { style: {}, right: true } as const;
    const { columns } = wholeTable({
      columns: [
        { title: "Account", style: {}, right: false },
        { title: "MRR", ...text },
        { title: "Window", ...text },
      ],
      rows: [{ cells: ["Acme", "-$1,234,567.89", "overdue by 110 days"], below: "Review the usage with the account" }],
    });
    // By hand: 32 of 33 letters, the 14 of the figure, 12 of 19 letters; and 2 between.
    expect(columns.map(({ width }) => width)).toEqual([34, 16, 14]);
  });

  test("has the words below a row in its first cell, so that it stays one table", () => {
    expect(tablesOf(bodyOf(answerCalled("who is at risk")))).toEqual([
      [
        ["Account", "MRR at stake", "Score", "Action window"],
        [
          "Acme Robotics\nWeekly active users are falling week by week -> Review the usage with the account and agree on a success plan (nobody owns it)",
          "$5,000",
          "34",
          "20 days left",
        ],
      ],
    ]);
  });

  test("whose rows are shorter than its titles has empty cells, as a client may drop a row that is too short", () => {
    const [cohorts] = tablesOf(bodyOf(answerCalled("what cohorts kept of their MRR")));
    expect(cohorts?.[0]).toEqual(["Cohort", "Q+0", "Q+1", "Q+2", "Q+3", "Q+4"]);
    expect(cohorts?.at(-1)).toEqual(["2026-Q1", "100.0%", ...Array.from({ length: 4 }, () => "\u00a0")]);
  });
});

test("a line that goes below zero is a line of bars on every client, as the vendor's charts draw it wrongly", () => {
  const answer = answerCalled("Net revenue churn over time");
  const body = bodyOf(answer);
  expect(body.filter(({ type }) => type.startsWith("Chart."))).toEqual([]);
  expect(tablesOf(body)[0]).toEqual([["▁█", "Net revenue churn"]]);
  expect(seenInTeams(body, "shown")).toContain("Net revenue churn: -7.5% (Q2 2026), 2.5% (Q3 2026)");
});

test("a waterfall is drawn as bars on their side of zero, each beside its figure, levels by their figures alone", () => {
  const [, waterfall] = tablesOf(bodyOf(answerCalled("why NRR moved")));
  const none = "\u00a0";
  // 14.0 points to the left and 4.5 to the right share 10 cells, one of them lost to rounding: 9 for 18.5 points.
  expect(waterfall).toEqual([
    ["NRR before", "107.5%", none, none],
    ["Expansion", "-14.0 points", "█".repeat(7), none],
    ["Contraction", "+4.5 points", none, "██"],
    ["Churn, voluntary", "+2.5 points", none, "█"],
    ["Churn, involuntary", "-3.0 points", "█", none],
    ["NRR now", "97.5%", none, none],
  ]);
});

test("the bars of a waterfall meet at their zero: those below it end where the others begin", () => {
  const [, waterfall] = bodyOf(answerCalled("why NRR moved")).filter((element) => element.type === "Table");
  const sides = waterfall?.columns.map(({ horizontalCellContentAlignment }) => horizontalCellContentAlignment);
  expect(sides).toEqual([undefined, "right", "right", undefined]);
});

test("a native chart's labels hold no macro: the schema knows no escape for one", () => {
  const points = [{ label: "{{DATE(2020)}}", display: "1", value: 1, part: false }];
  const drawn = nativeChart({ kind: "chart", title: "", form: "line", series: [{ name: "{{TIME(1)}}", points }] });
  expect(drawn).toMatchObject({
    data: [{ legend: "{\u200b{TIME(1)}}", values: [{ x: "{\u200b{DATE(2020)}}", y: 1 }] }],
  });
});

test("more than six choices: the others are in the menu behind the buttons, in their order, none lost", () => {
  const choices = Array.from({ length: 10 }, (_, index) => ({ name: `Acme ${index}`, question: "how is it?" }));
  const asked = context({ intent: "ambiguous", slots: {} });
  const buttons = buttonsOf(answerAskingBack({ context: asked, choices }));
  expect(buttons.map(({ title, mode }) => [title, mode])).toEqual(
    choices.map(({ name }, index) => [name, index < 6 ? undefined : "secondary"]),
  );
  expect(buttons.map(({ fallback }) => fallback.mode)).toEqual(buttons.map(({ mode }) => mode));
});

test("a receipt opens to its figure, its formula, its inputs, its rows and its day", () => {
  const { text, cards, degraded } = renderTeamsReceipt(health, "r1");
  expect(degraded).toBeUndefined();
  expect(text).toContain("50 + sum over signals");
  const seen = seenInTeams(cards, "replaced");
  for (const part of [
    "50 + sum over signals",
    "Health score",
    "34",
    "-12.60",
    "1 of table account: acme",
    "As of 2026-11-21",
  ]) {
    expect(seen).toContain(part);
  }
});

test("a receipt that the answer does not hold is an error that says what to do", () => {
  expect(() => renderTeamsReceipt(health, "r9")).toThrowError(expect.objectContaining({ code: "unknown_receipt" }));
});

test("a card Teams would refuse is sent as text that says every fact, with the reasons to log", () => {
  // An action without words is what no document has: it stands for what nobody thought of.
  const answer = { ...health, actions: health.actions.map((action) => ({ ...action, kind: "Open it" as "why" })) };
  const { text, cards, degraded } = renderTeams(answer);
  expect(cards).toEqual([]);
  expect(degraded?.[0]).toEqual({ at: expect.stringMatching(/\.verb$/), problem: "is not a verb of ours" });
  expect(missingFacts(answer, text)).toEqual([]);
});
