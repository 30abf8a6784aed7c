import { expect, it } from "vitest";
import { importFolder } from "../../src/app/import.ts";
import { metricsJson } from "../../src/app/metrics.ts";
import { isoDay } from "../../src/core/day.ts";
import { readBook } from "../../src/store/book.ts";
import { testDatabase } from "../support/database.ts";
import { folderOf } from "../support/folder.ts";
import { readAs } from "./import-support.ts";

const db = await testDatabase();

interface Told {
  readonly segment: string;
  readonly status: string;
}

/** Acme as its export tells it, in San Francisco: 100.00 a month since the new year. */
async function importing(slug: string, now: string, { segment, status }: Told): Promise<void> {
  const dir = await folderOf({
    "settings.csv": "key,value\ntimezone,America/Los_Angeles\n",
    "accounts.csv": `id,name,segment\nacme,Acme,${segment}\n`,
    "subscriptions.csv": `id,account_id,start_date,mrr,status\ns1,acme,2026-01-01,100,${status}\n`,
    "tickets.csv": "id,account_id,opened_at\nt1,acme,2026-03-08 23:30\n",
  });
  await importFolder({ db, dir, slug, full: false, now });
}

const before = { segment: "SMB", status: "active" };
const changed = { segment: "Enterprise", status: "paused" };

async function daysOf(slug: string) {
  const { attributes, subscriptions } = await readAs(db, slug, readBook);
  const moved = attributes.filter(({ value }) => value === "Enterprise");
  const tickets = await readAs(db, slug, (tx) =>
    tx.query<{ opened_at: Date }>("select opened_at from ticket where org_id = $1", [tx.orgId]),
  );
  return {
    enterpriseFrom: moved.map(({ validFrom }) => validFrom !== null && isoDay(validFrom)),
    pausedFrom: subscriptions.flatMap(({ status, startDay }) => (status === "paused" ? [isoDay(startDay)] : [])),
    opened: tickets.map(({ opened_at }) => new Date(opened_at).toISOString()),
  };
}

it("an import at 23:30 on the day the clocks go forward is of that day, though it is the next one elsewhere", async () => {
  await importing("evening", "2026-03-01T12:00:00Z", before);
  // 8 March has 23 hours there: from 08:00Z, at UTC-8, to 07:00Z of the 9th, at UTC-7.
  await importing("evening", "2026-03-09T06:30:00Z", changed);
  expect(await daysOf("evening")).toEqual({
    enterpriseFrom: ["2026-03-08"],
    pausedFrom: ["2026-03-08"],
    opened: ["2026-03-09T06:30:00.000Z"],
  });
  const book = await readAs(db, "evening", readBook);
  expect(metricsJson(book, { from: "2026-03-07", to: "2026-03-08", by: "segment" })).toMatchObject({
    period: { start_mrr_cents: 10_000, end_mrr_cents: 0 },
    by: { SMB: { movements_cents: { churn: -10_000 } } },
  });
});

it("half an hour later it is of the next day", async () => {
  await importing("midnight", "2026-03-01T12:00:00Z", before);
  await importing("midnight", "2026-03-09T07:00:00Z", changed);
  expect(await daysOf("midnight")).toMatchObject({ enterpriseFrom: ["2026-03-09"], pausedFrom: ["2026-03-09"] });
});
