import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { renderSlack } from "../../src/presentation/slack/render.ts";
import { renderTeams } from "../../src/presentation/teams/render.ts";
import { type CorpusRow, corpusRows } from "../equality/corpus/corpus.ts";
import { drawnTitles } from "../equality/read/lines.ts";
import { paneLines, slackPaneDifferences, teamsPaneDifferences } from "../equality/read/page-lines.ts";
import { saidBy } from "../equality/read/said.ts";
import { seenInSlack } from "../equality/read/slack.ts";
import { seenInTeams } from "../equality/read/teams.ts";
import { openBrowser, openPage } from "./browser.ts";
import { demoSite } from "./demo-site.ts";
import { ask, entries, open, type Surface, surface } from "./preview-page.ts";

// Every question of the corpus, typed into the real page: what its two panes show is what the document says.

const browser = await openBrowser();
const site = await demoSite();
const { page, complaints } = await openPage(browser);
await open(page, site.url());

// The figures of a chart stand beside it as text; its axis has numbers of its own.
const withoutDrawings =
  'for (const svg of document.querySelectorAll("[data-surface] svg")) svg.style.setProperty("display", "none", "important")';

/** Asked in a conversation of its own; those who ask there are the page's, not the corpus's. */
async function answerTo({ entry: { said, entry } }: CorpusRow, on: Page): Promise<Answer> {
  if ((await entries(on).count()) > 0) await on.getByRole("button", { name: "New conversation" }).click();
  const [first, ...later] = said.map((text) => (entry === "command" ? `/health ${text}` : text));
  let answer = await ask(on, first ?? "");
  for (const text of later) answer = await ask(on, text);
  return answer;
}

async function linesOf(name: Surface): Promise<readonly string[]> {
  await page.evaluate(withoutDrawings);
  return paneLines(await surface(entries(page).last(), name).innerText());
}

describe("both panes say what the document says, and nothing else", () => {
  it.each(corpusRows)("$name", async (row) => {
    const answer = await answerTo(row, page);
    const inSlack = drawnTitles(seenInSlack(renderSlack(answer).blocks));
    const inTeams = drawnTitles(seenInTeams(renderTeams(answer).cards, "newest"));
    expect(slackPaneDifferences(saidBy(answer), await linesOf("Slack"), inSlack)).toEqual([]);
    expect(teamsPaneDifferences(saidBy(answer), await linesOf("Teams"), inTeams)).toEqual([]);
  });

  it("without a complaint of the browser", () => expect(complaints).toEqual([]));
});
