import { describe, expect, test } from "vitest";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import { renderTerminal, renderTerminalReceipt } from "../../src/presentation/terminal/render.ts";
import { sparkline } from "../../src/presentation/terminal/sparkline.ts";
import { tableLines } from "../../src/presentation/terminal/table.ts";
import { textWidth } from "../../src/presentation/terminal/text-width.ts";
import { wrap } from "../../src/presentation/terminal/wrap.ts";
import { everyAnswer } from "../answers/every-answer.ts";
import { acmeHealth } from "../answers/golden-account.ts";
import { read } from "./reader.ts";

const health = answerAccountHealth(acmeHealth);
const esc = String.fromCharCode(27);

describe("a sparkline", () => {
  test("runs from the lowest bar to the highest", () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8])).toBe("▁▂▃▄▅▆▇██");
    expect(sparkline([50, 41, 34])).toBe("█▄▁");
  });
  test("stays in the middle when nothing moves, and leaves a gap where nothing is known", () => {
    expect(sparkline([5, 5])).toBe("▅▅");
    expect(sparkline([0, null, 1])).toBe("▁ █");
    expect(sparkline([])).toBe("");
  });
});

describe("the width of a text", () => {
  test.each([
    ["abc", 3],
    ["é", 1],
    ["e\u0301", 1],
    ["日本", 4],
    ["한국", 4],
    ["👩‍🚀", 2],
    ["\u2068שלום\u2069", 4],
    ["", 0],
  ])("%s takes %i columns", (text, width) => expect(textWidth(text)).toBe(width));
});

test("a line is broken at spaces, keeps its indent, and never inside a word", () => {
  expect(wrap("  one two three", 9, "    ")).toEqual(["  one two", "    three"]);
  expect(wrap("incomprehensibilities", 5)).toEqual(["incomprehensibilities"]);
});

const word = (title: string) => ({ title, figures: false });
const figure = (title: string) => ({ title, figures: true });
const row = (...cells: readonly string[]) => ({ cells, below: null });

test("a long value wraps beside its label, and under it where there is no room beside", () => {
  const answer = answerAccountHealth({ ...acmeHealth, ownerName: "Jana Novak of the Vienna office" });
  const lines = (width: number) => renderTerminal(answer, { width, colour: false }).split("\n");
  expect(lines(40)).toContain("  Owner          Jana Novak of the");
  expect(lines(40)).toContain("                 Vienna office");
  expect(lines(30)).toContain("  Owner  Jana Novak of the");
});

test("a value with a word too long for the room beside its label runs on behind it, and a title wraps", () => {
  const answer = answerAccountHealth({ ...acmeHealth, ownerName: "jana.novak@long-name.example" });
  const text = renderTerminal(answer, { width: 40, colour: false });
  expect(text.split("\n")).toContain("  Owner  jana.novak@long-name.example");
  const title = "Weekly active users below their usual level";
  const long = { ...answer, sections: answer.sections.map((one) => ({ ...one, title })) };
  expect(renderTerminal(long, { width: 40, colour: false })).toContain(
    "\nWeekly active users below their usual\nlevel\n",
  );
});

test("a table is aligned by what is seen, wide characters included, and figures end in one line", () => {
  expect(tableLines([word("Account"), figure("MRR")], [row("日本", "$1"), row("Acme", "$22")], 40)).toEqual([
    "  Account  MRR",
    "  日本      $1",
    "  Acme     $22",
  ]);
});

describe("a table wider than the terminal", () => {
  const columns = [word("Signal"), figure("Part of the score")];
  const rows = [
    row("Starting point", "+50 points"),
    row("Active users: below their usual level and falling week by week", "-12 points"),
  ];

  test("wraps the words inside their column and leaves the figures whole", () => {
    expect(tableLines(columns, rows, 52)).toEqual([
      "  Signal                           Part of the score",
      "  Starting point                          +50 points",
      "  Active users: below their usual         -12 points",
      "  level and falling week by week",
    ]);
  });

  test("wraps a long title of figures before it gives up the table", () => {
    const parts = [word("Kind"), figure("Happened this period"), figure("Did not repeat from the period before")];
    expect(tableLines(parts, [row("Expansion", "+3.7 points", "-15.0 points")], 60)).toEqual([
      "  Kind       Happened this period    Did not repeat from the",
      "                                               period before",
      "  Expansion           +3.7 points               -15.0 points",
    ]);
  });

  test("wraps the titles of all columns before it wraps a single name", () => {
    const wide = [word("Account"), figure("MRR at stake"), figure("Action window")];
    expect(tableLines(wide, [row("Inverness Logistics International", "$2,740", "6 days left")], 58)).toEqual([
      "  Account                              MRR at       Action",
      "                                        stake       window",
      "  Inverness Logistics International    $2,740  6 days left",
    ]);
  });

  test("becomes one labelled block per row under fifty columns", () => {
    expect(
      tableLines([word("Account"), figure("MRR"), word("Cause")], [row("Acme", "$1", "weekly users fell")], 24),
    ).toEqual(["  Acme", "    MRR: $1", "    Cause: weekly users", "      fell"]);
  });

  test("becomes blocks where a word is wider than its share of the line", () => {
    const name = "W".repeat(70);
    expect(tableLines([word("Account"), figure("MRR")], [row(name, "$1,234,567")], 80)).toEqual([
      `  ${name}`,
      "    MRR: $1,234,567",
    ]);
  });
});

test("the words below a row stand under it, indented, and wrap", () => {
  const under = { cells: ["Acme", "$1"], below: "Users fall -> Call them (Jana Novak)" };
  expect(tableLines([word("Account"), figure("MRR")], [under], 30)).toEqual([
    "  Account  MRR",
    "  Acme      $1",
    "    Users fall -> Call them",
    "      (Jana Novak)",
  ]);
});

test("the health card reads top to bottom", () => {
  const lines = renderTerminal(health, { width: 100, colour: false }).split("\n");
  expect(lines.slice(0, 6)).toEqual([
    "Acme Robotics is red: weekly active users are falling week by week; its health score is 34.",
    "At stake: $5,000 of MRR, $60,000 a year; it renews on 10 Jan 2027; action window: 20 days left.",
    "Next step, for Jana Novak: Review the usage with the account and agree on a success plan.",
    "",
    "At a glance",
    "  Health score   34",
  ]);
  expect(lines).toContain("  █▄▁  Health score");
  expect(lines.at(-1)).toBe("  [a3] Share");
});

test("a remark that the headline has said already is not said twice", () => {
  const denied = {
    ...health,
    notes: [
      { code: "false_premise", text: "Acme Robotics is red" },
      { code: "x", text: "Else." },
    ],
  };
  const text = renderTerminal(denied, { width: 100, colour: false });
  expect(text.split("Acme Robotics is red")).toHaveLength(2);
  expect(text).toContain("\nElse.\n");
});

test("styles change no word, and without colour there is none", () => {
  for (const [, answer] of everyAnswer) {
    const plain = renderTerminal(answer, { width: 80, colour: false });
    const styled = renderTerminal(answer, { width: 80, colour: true });
    expect(plain).not.toContain(esc);
    expect(styled).toContain(`${esc}[1m`);
    expect(read(styled)).toBe(read(plain));
  }
});

test("no line is wider than the terminal while its words fit", () => {
  for (const [, answer] of everyAnswer) {
    for (const line of renderTerminal(answer, { width: 60, colour: false }).split("\n")) {
      expect(textWidth(line)).toBeLessThanOrEqual(60);
    }
  }
});

test("a receipt is read in a terminal too", () => {
  const text = renderTerminalReceipt(health, "r1", { width: 100, colour: false });
  expect(text).toContain("50 + sum over signals of effective weight x (sub-score - 50)");
  expect(text).toMatch(/Decision-maker silence\s+-5\.40/);
});
