/** The same equality at the extremes, and no rendering past what its platform takes. */
import { describe, expect, test } from "vitest";
import { renderTeams } from "../../src/presentation/teams/render.ts";
import { vendorFindings } from "../presentation/vendor-card.ts";
import { extremeAnswers } from "./extremes/extreme-answers.ts";
import { passedInSlack, passedInTeams, passedInTerminal } from "./extremes/limits.ts";
import { surfaces } from "./surfaces.ts";

const extremes = await extremeAnswers();

describe.each(surfaces)("$name", ({ render, differences }) => {
  test.each(extremes)("$name", ({ answer }) => {
    expect(differences(answer, render(answer))).toEqual([]);
  });
});

describe.each(extremes)("within every limit: $name", ({ answer }) => {
  test("Slack's", () => expect(passedInSlack(answer)).toEqual([]));
  test("Teams'", () => {
    expect(passedInTeams(answer)).toEqual([]);
    expect(renderTeams(answer).cards.flatMap((card) => vendorFindings(card).problems)).toEqual([]);
  });
  test.each([40, 80, 200])("a terminal's of %i columns", (width) => {
    expect(passedInTerminal(answer, width)).toEqual([]);
  });
});
