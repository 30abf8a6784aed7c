/** The books that the forty are asked of, in one database: the demo's, one of a single account, one of three currencies and scripts. */
import { importFolder } from "../../src/app/import.ts";
import { isoDay, parseDay } from "../../src/core/day.ts";
import { testDatabase } from "../support/database.ts";
import { type DemoDesk, demoNow, deskOn } from "../support/demo.ts";
import { demoDay, demoTemplate } from "../support/demo-template.ts";
import { folderOf } from "../support/folder.ts";

export type BookName = "demo" | "one" | "mixed";

export async function openBooks(): Promise<Readonly<Record<BookName, DemoDesk>>> {
  const db = await testDatabase(await demoTemplate());
  for (const [slug, files] of Object.entries(imported)) {
    await importFolder({ db, dir: await folderOf(files), slug, full: false, now: demoNow });
  }
  return { demo: await deskOn(db, "demo"), one: await deskOn(db, "one"), mixed: await deskOn(db, "mixed") };
}

const imported: Readonly<Record<Exclude<BookName, "demo">, Readonly<Record<string, string>>>> = {
  one: {
    "settings.csv": lines("key,value", "timezone,Europe/Berlin", "currency,EUR"),
    "accounts.csv": lines("id,name", "kf,Kiel Ferries"),
    "subscriptions.csv": lines("id,account_id,start_date,mrr", "s1,kf,2025-02-01,1200"),
    "surveys.csv": lines("id,account_id,kind,score,answered_at", "n1,kf,nps,9,2026-11-02"),
    "tickets.csv": lines(
      "id,account_id,opened_at,severity,subject",
      "t1,kf,2026-11-16T09:00:00Z,urgent,The timetable does not load",
      "t2,kf,2026-11-18T09:00:00Z,high,Timetable slow",
    ),
  },
  mixed: {
    "settings.csv": lines("key,value", "timezone,Asia/Jerusalem", "currency,USD"),
    "fx.csv": lines("day,currency,rate", "2025-01-01,EUR,1.10", "2025-01-01,ILS,0.27"),
    "accounts.csv": lines(
      "id,name,region,renewal_day,currency",
      "he,שירותי הים,IL,2026-12-20,ILS",
      "ar,شركة الأمل,AE,2027-03-01,USD",
      "de,Café Lumière,FR,2027-01-15,EUR",
      "us,Harbor Lights,US,2027-02-01,USD",
    ),
    "subscriptions.csv": lines(
      "id,account_id,start_date,end_date,mrr,currency",
      "s1,he,2025-02-01,,20000,ILS",
      "s2,ar,2025-02-01,2026-08-15,3000,USD",
      "s3,de,2025-02-01,2026-08-01,2500,EUR",
      "s4,de,2026-08-01,,2000,EUR",
      "s5,us,2025-02-01,,4000,USD",
    ),
    "usage.csv": lines("account_id,day,active_users", ...fallingUsage("he"), ...steadyUsage("us")),
    "tickets.csv": lines(
      "id,account_id,opened_at,severity,subject",
      "t1,he,2026-11-17T09:00:00Z,urgent,המערכת למטה",
      "t2,he,2026-11-19T09:00:00Z,urgent,Down again",
    ),
    "invoices.csv": lines("id,account_id,due_on,amount,currency,failed_attempts", "i1,he,2026-11-01,20000,ILS,2"),
  },
};

/** Weekly active users, who become fewer from October on. */
function fallingUsage(account: string): readonly string[] {
  return usage(account, (ago) => (ago > 50 ? 40 : 10 + Math.floor((ago * 3) / 5)));
}

function steadyUsage(account: string): readonly string[] {
  return usage(account, () => 25);
}

/** Of the 180 days before the demo's, by how many days ago they are. */
function usage(account: string, activeUsers: (ago: number) => number): readonly string[] {
  const today = parseDay(demoDay) ?? 0;
  return Array.from({ length: 180 }, (_, at) => `${account},${isoDay(today - 1 - at)},${activeUsers(at)}`);
}

function lines(...rows: readonly string[]): string {
  return `${rows.join("\n")}\n`;
}
