import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/core/day.ts";
import { type FeedMapping, parseMapping } from "../../src/ingest/mapping.ts";
import { readText } from "./read-text.ts";

function mapped(feed: object, name = "subscriptions"): FeedMapping {
  const mapping = parseMapping(JSON.stringify({ feeds: { [name]: { file: "export.csv", ...feed } } }), "map.json");
  const found = [...mapping.values()][0];
  if (!found) throw new Error("no feed");
  return found;
}

const columns = { id: "Nr", account_id: "Kunde", start_date: "von", end_date: "bis", mrr: "Preis" };

describe("a mapping", () => {
  it("reads a foreign file by its own names, its date order and its inclusive ends", async () => {
    const mapping = mapped({ date_order: "dmy", end_inclusive: true, columns, constants: { currency: "EUR" } });
    const { records } = await readText("subscriptions", "Nr;Kunde;von;bis;Preis\n1;k;01.02.2026;28/2/2026;9\n", {
      mapping,
    });
    const [row] = records;
    expect(row?.record).toMatchObject({ id: "1", accountId: "k", mrrCents: 900n, currency: "EUR" });
    expect([row?.record.startDay, row?.record.endDay].map((day) => day != null && isoDay(day))).toEqual([
      "2026-02-01",
      "2026-03-01",
    ]);
  });

  it("reads the last day there is, by which many systems mean no end, as an end that lies in no other year", async () => {
    const mapping = mapped({ end_inclusive: true, columns });
    const { records } = await readText("subscriptions", "Nr,Kunde,von,bis,Preis\n1,k,2026-01-01,9999-12-31,9\n", {
      mapping,
    });
    expect(records.map(({ record: { endDay } }) => endDay !== null && isoDay(endDay))).toEqual(["9999-12-31"]);
  });

  it.each([
    ["mdy", "02-13-2026"],
    ["dmy", "13-02-2026"],
    ["ymd", "2026/02/13"],
    ["iso", "2026-02-13"],
  ])("reads %s days and refuses those of another order", async (date_order, right) => {
    const mapping = mapped({ date_order, columns: { account_id: "a", day: "d" } }, "usage");
    const { records, rejected } = await readText("usage", `a,d\nx,${right}\nx,13-13-2026\nx,13-02-26\n`, { mapping });
    expect(records.map(({ record }) => isoDay(record.day))).toEqual(["2026-02-13"]);
    expect(rejected.map(({ line, column }) => [line, column])).toEqual([
      [3, "d"],
      [4, "d"],
    ]);
  });

  it("translates values and leaves the words it does not list", async () => {
    const mapping = mapped({
      columns: { ...columns, status: "Test" },
      values: { status: { ja: "trial", nein: "active" } },
    });
    const { records } = await readText(
      "subscriptions",
      "Nr,Kunde,von,bis,Preis,Test\n1,k,2026-01-01,,5,ja\n2,k,2026-01-01,,5,nein\n3,k,2026-01-01,,5,paused\n",
      { mapping },
    );
    expect(records.map(({ record }) => record.status)).toEqual(["trial", "active", "paused"]);
  });

  it("names a rejected cell by the foreign file's own column, and shows what stands there", async () => {
    const mapping = mapped({ columns });
    const { rejected } = await readText("subscriptions", "Nr,Kunde,von,bis,Preis\n1,k,2026-01-01,,gratis\n", {
      mapping,
    });
    expect(rejected[0]).toMatchObject({ column: "Preis", value: "gratis", problem: "is not an amount" });
  });

  it("takes only the rows that its conditions mean, in the file's own words, and counts the others", async () => {
    const where = { Test: { is: ["nein"] }, Land: { not: ["", "XX"] } };
    const mapping = mapped({ columns: { ...columns, status: "Test" }, values: { status: { nein: "active" } }, where });
    const rows = [
      "1,k,2026-01-01,,5, nein ,DE",
      "2,k,2026-01-01,,5,ja,DE",
      "3,k,2026-01-01,,5,Nein,DE",
      "4,k,2026-01-01,,5,nein,",
      "5,k,2026-01-01,,5,nein,XX",
      "6,k,not read,,5,ja,DE",
      "7,k,not a day,,5,nein,DE",
      "8,too short",
    ];
    const read = await readText("subscriptions", `Nr,Kunde,von,bis,Preis,Test,Land\n${rows.join("\n")}\n`, { mapping });
    expect(read.records.map(({ record }) => record.id)).toEqual(["1"]);
    expect(read.filtered).toBe(5);
    expect(read.rejected.map(({ line }) => line)).toEqual([8, 9]);
  });

  it("stops at a condition on a column that the file does not have", async () => {
    const mapping = mapped({ columns, where: { Tset: { is: ["x"] } } });
    await expect(readText("subscriptions", "Nr,Kunde,von,bis,Preis,Test\n", { mapping })).rejects.toMatchObject({
      code: "missing_column",
      remedy: expect.stringContaining('Did you mean "Test"?'),
    });
  });

  it("makes keys of several columns for rows that have none", async () => {
    const mapping = mapped(
      { columns: { account_id: "kunde", kind: "art", at: "am" }, keys: { id: ["kunde", "am"] } },
      "touches",
    );
    const { records } = await readText("touches", "kunde,art,am\nk,call,2026-01-01\n", { mapping });
    expect(records[0]?.record.id).toBe("k|2026-01-01");
  });

  it("stops at a column that the file does not have", async () => {
    await expect(
      readText("subscriptions", "Nr,Kunde,von,bis,Peris\n", { mapping: mapped({ columns }) }),
    ).rejects.toMatchObject({ code: "missing_column", remedy: expect.stringContaining('Did you mean "Peris"?') });
  });

  it.each([
    ["no JSON", "{", /JSON/],
    ["no feeds", "{}", /feeds: /],
    [
      "a feed that is none",
      '{"feeds":{"account":{"file":"a.csv"}}}',
      /feeds\.account: is no feed\. Did you mean "accounts"\?/,
    ],
    [
      "a column that is none",
      '{"feeds":{"accounts":{"file":"a.csv","columns":{"nmae":"x"}}}}',
      /feeds\.accounts\.columns\.nmae: accounts has no such column\. Did you mean "name"\?/,
    ],
    [
      "a column with two origins",
      '{"feeds":{"accounts":{"file":"a.csv","columns":{"name":"x"},"constants":{"name":"y"}}}}',
      /feeds\.accounts\.constants\.name: the column has another origin already/,
    ],
    [
      "a date order that is none",
      '{"feeds":{"accounts":{"file":"a.csv","date_order":"dym"}}}',
      /feeds\.accounts\.date_order: /,
    ],
    [
      "a condition of both kinds",
      '{"feeds":{"accounts":{"file":"a.csv","where":{"x":{"is":["a"],"not":["b"]}}}}}',
      /feeds\.accounts\.where\.x: takes either/,
    ],
    [
      "a condition without a word",
      '{"feeds":{"accounts":{"file":"a.csv","where":{"x":{"is":[]}}}}}',
      /feeds\.accounts\.where\.x\.is: /,
    ],
    ["a word it does not know", '{"feeds":{"accounts":{"file":"a.csv","colums":{}}}}', /feeds\.accounts: .*colums/],
  ])("with %s is refused, naming the place", (_, text, message) => {
    expect(() => parseMapping(text, "map.json")).toThrow(message);
    expect(() => parseMapping(text, "map.json")).toThrow(/^The mapping map\.json cannot be used/);
  });

  it("of RavenStack is one that can be read", () => {
    const mapping = parseMapping(readFileSync("src/ingest/maps/ravenstack.json", "utf8"), "ravenstack.json");
    expect([...mapping.keys()]).toEqual(["accounts", "subscriptions", "tickets", "churn_events", "feature_use"]);
  });
});
