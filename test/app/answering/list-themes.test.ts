/** What the demo book's customers wrote, asked in chat: of Acme as read by hand, of all as the sum of the regions. */
import { beforeAll, expect, it } from "vitest";
import { headlineOf, sectionOf } from "../../answers/read.ts";
import { type DemoDesk, demoDesk } from "../../support/demo.ts";

let desk: DemoDesk;
const title = "What they write about";

beforeAll(async () => {
  desk = await demoDesk();
});

// The same seven texts as on the health card (what-they-say.test.ts).
it("tells of one account what its health card tells, in every language", async () => {
  for (const text of ["what does acme say", "was sagt acme", "que dit acme ?", "¿qué dice acme?"]) {
    const answer = await desk.ask(text);
    expect(headlineOf(answer)).toEqual([
      "Complaints from Acme Robotics over 24 Aug - 21 Nov 2026 are most often about slowness and, just as often, " +
        "about sign-in and rights: 2 complaints each, in 7 texts read.",
    ]);
    expect(sectionOf(answer, title)).toEqual(sectionOf(await desk.ask("why is acme red"), title));
  }
});

// In October: on the 18th how to invite a colleague, on the 31st the first of the slow dashboards.
it("tells of the days named, against as many before them", async () => {
  expect(sectionOf(await desk.ask("what did acme say in October"), title)).toEqual([
    ["slowness", "1", "1 complaint, the last text on 31 Oct 2026, 0 in as many days before"],
    ["onboarding and training", "1", "0 complaints, the last text on 18 Oct 2026, 0 in as many days before"],
  ]);
});

it("reads everybody's texts once: those of the regions add up to those of all", async () => {
  const texts = async (text: string) => {
    const { facts } = await desk.ask(text);
    return Number(facts.find(({ label }) => label === "texts")?.value);
  };
  const regions = await Promise.all(["EMEA", "AMER", "APAC"].map((region) => texts(`complaints in ${region}`)));
  expect(regions.every((count) => count > 0)).toBe(true);
  expect(await texts("what do customers complain about?")).toBe(regions.reduce((sum, count) => sum + count, 0));
});

it("has nothing before the book began, and asks back for a name that fits two", async () => {
  expect(headlineOf(await desk.ask("complaints in January 2020"))).toEqual([
    "Nothing that customers wrote over 1 Jan - 31 Jan 2020 is stored.",
  ]);
  expect((await desk.ask("what does bluefin say")).intent).toBe("ambiguous");
});
