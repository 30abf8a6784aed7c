/** "Show more" under a digest that nobody asked for, pressed where something else was asked last. */
import { pino } from "pino";
import { expect, it } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { parseAnswer } from "../../../src/answers/read-back.ts";
import { type AskDeps, ask } from "../../../src/app/ask.ts";
import { doDayWork } from "../../../src/app/day-work.ts";
import { digestMaker } from "../../../src/app/digests/maker.ts";
import { runDueDigests } from "../../../src/app/digests/tick.ts";
import { namesReader } from "../../../src/app/known-names.ts";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import { saveDigest } from "../../../src/store/digests.ts";
import { readsOf } from "../../../src/store/read-replica.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { headlineOf } from "../../answers/read.ts";
import { testDatabase } from "../../support/database.ts";
import { demoTemplate } from "../../support/demo-template.ts";

const db = await testDatabase(await demoTemplate());
const org = await findOrg(db, "demo");
const scope = systemScope(org);
let ids = 0;
const deps: AskDeps = { db, readNames: namesReader(), newId: () => `p-${++ids}` };

async function sentDigest(): Promise<{ answer: Answer; listed: readonly string[] }> {
  await linkWorkspace(db, { platform: "slack", externalId: "T1", orgId: org.orgId });
  const digest = {
    destination: { platform: "slack", workspaceId: "T1", kind: "channel", id: "C1" },
    placeName: "#cs",
    schedule: { atMinute: 510, weekdays: [1, 2, 3, 4, 5, 6, 7], timezone: "UTC" },
    filter: {},
    locale: "de-DE",
    emptyDay: "line",
    configName: null,
  } as const;
  await withOrg(db, scope, (tx) => saveDigest(tx, digest, { id: "paged", now: "2026-11-20T00:00:00Z" }));
  const maker = digestMaker(deps);
  const log = pino({ level: "silent" });
  const { readNames } = deps;
  const newDigestId = () => "never-declared";
  await runDueDigests(
    { db, reads: readsOf(db), log, dayWork: doDayWork, maker, readNames, newDigestId },
    "2026-11-21T09:00:00Z",
  );
  const { rows } = await db.pool.query<{ document: string; listed: string[] }>(
    `select document, listed from digest_run
     join answer on answer.org_id = digest_run.org_id and answer.id = answer_id where digest_id = 'paged'`,
  );
  const [run] = rows;
  if (run === undefined) throw new Error("no digest was made");
  return { answer: parseAnswer(run.document), listed: run.listed };
}

/** The account that each row's first button is about. */
function accountsIn({ sections, actions }: Answer): readonly (string | undefined)[] {
  return sections.flatMap(({ rows = [] }) =>
    rows.map((row) => actions.find(({ id }) => id === row.actions?.[0])?.target),
  );
}

it("goes on with that very digest, in its locale, page by page up to the last account", async () => {
  const { answer, listed } = await sentDigest();
  const thread = { entry: "message", threadKeys: ["here"], now: "2026-11-22T10:00:00Z" } as const;
  const member = { scope, org };
  await ask(deps, member, { text: "NRR by region", ...thread });
  const seen = [...accountsIn(answer)];
  let page = answer;
  for (let more = moreOf(page); more !== undefined; more = moreOf(page)) {
    page = await ask(deps, member, { text: more, ...thread });
    expect(page.as_of).toBe("2026-11-21");
    expect(headlineOf(page)[0]).toBe(headlineOf(answer)[0]);
    seen.push(...accountsIn(page));
  }
  expect(listed.length).toBeGreaterThan(10);
  // Inside a page, billing trouble stands by itself.
  expect(new Set(accountsIn(answer))).toEqual(new Set(listed.slice(0, 10)));
  expect([...seen].sort()).toEqual([...listed].sort());
});

function moreOf({ actions }: Answer): string | undefined {
  return actions.find(({ kind }) => kind === "more")?.target;
}
