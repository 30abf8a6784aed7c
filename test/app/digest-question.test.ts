import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { ask } from "../../src/app/ask.ts";
import { findOrg, scopeAs, systemScope } from "../../src/app/organisations.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { sectionOf } from "../answers/read.ts";
import { type DemoDesk, demoDesk, demoNow, said } from "../support/demo.ts";

const title = "Slipping, most urgent first";
let desk: DemoDesk;

beforeAll(async () => {
  desk = await demoDesk();
});

async function asks(email: string, ...texts: readonly string[]): Promise<Answer | undefined> {
  const org = await findOrg(desk.db, "demo");
  const member = { scope: await scopeAs(desk.db, org, email), org };
  let answer: Answer | undefined;
  for (const text of texts) {
    answer = await ask(desk.deps, member, { text, entry: "message", threadKeys: [texts.join()], now: demoNow });
  }
  return answer;
}

/** How many accounts an answer says it looked at. */
function lookedAt(answer: Answer | undefined): string | undefined {
  return answer?.facts.find(({ label }) => label === "accounts looked at")?.display;
}

describe("a digest asked for in words", () => {
  // Today is Saturday, 21 November 2026.
  test("is compared with the last working day", async () => {
    const answer = await desk.ask("digest");
    expect(said(answer)).toMatch(/^Since 20 Nov 2026, \d+ accounts of \d+ looked at are slipping/);
    expect(answer.intent).toBe("digest");
  });

  test.each(["EMEA", "enterprise"])("of %s looks at those who is at risk there looks at", async (segment) => {
    const [digest, risk] = [await desk.ask(`digest for ${segment}`), await desk.ask(`who is at risk in ${segment}`)];
    expect(lookedAt(digest)).toBe(lookedAt(risk));
    expect(lookedAt(digest)).not.toBe(lookedAt(await desk.ask("digest")));
  });

  test("of somebody lists none but their accounts", async () => {
    const answer = await desk.ask("digest of Kim Larsen");
    const rows = sectionOf(answer, title);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.at(-1)).toContain("(Kim Larsen)");
    expect(lookedAt(answer)).toBe(lookedAt(await desk.ask("at risk accounts of Kim Larsen")));
  });

  test("as mine is of the asker's book, and of the whole one for who owns nothing", async () => {
    const kims = await asks("kim.larsen@tidewater.example", "my digest");
    expect(lookedAt(kims)).toBe(lookedAt(await desk.ask("digest of Kim Larsen")));
    const mayas = await asks("maya.okafor@tidewater.example", "my digest");
    expect(lookedAt(mayas)).toBe(lookedAt(await desk.ask("digest")));
  });

  test("is cut to a segment by the question after it", async () => {
    const answer = await asks("maya.okafor@tidewater.example", "digest", "and for enterprise?");
    expect(answer?.intent).toBe("digest");
    expect(lookedAt(answer)).toBe(lookedAt(await desk.ask("digest for enterprise")));
  });

  test("is no run of a digest and sends nothing", async () => {
    await desk.ask("digest");
    const sent = await withOrg(desk.db, systemScope(await findOrg(desk.db, "demo")), (tx) =>
      tx.query(
        "select day::text from digest_run where org_id = $1 union all select key from outbox where org_id = $1",
        [tx.orgId],
      ),
    );
    expect(sent).toEqual([]);
  });
});
