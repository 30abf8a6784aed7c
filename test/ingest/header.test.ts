import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

describe("a header row", () => {
  it("without a required column stops the file, naming it, what was found and what was probably meant", async () => {
    await expect(readText("accounts", "id,nmae,plan\n1,Acme,Pro\n")).rejects.toMatchObject({
      code: "missing_column",
      message: "accounts.csv lacks the column name; it has: id, nmae, plan. Nothing was imported.",
      remedy: 'Add the column, or read the file as it is with a mapping (--map). Did you mean "nmae"?',
    });
  });

  it("is shown without what would act on a terminal", async () => {
    await expect(readText("accounts", "id,\u001b[2Jn\u202eame\n")).rejects.toMatchObject({
      message: "accounts.csv lacks the column name; it has: id,  [2Jn ame. Nothing was imported.",
    });
  });

  it("of subscriptions needs mrr, or amount and interval", async () => {
    await expect(readText("subscriptions", "id,account_id,start_date,amount\n")).rejects.toMatchObject({
      code: "missing_column",
      message:
        "subscriptions.csv lacks the column mrr, or amount and interval; it has: id, account_id, start_date, amount. Nothing was imported.",
    });
    expect((await readText("subscriptions", "id,account_id,start_date,amount,interval\n")).records).toEqual([]);
  });

  it("with one name twice stops the file: which one is meant cannot be known", async () => {
    await expect(readText("accounts", "id,name,plan,Name\n")).rejects.toMatchObject({
      code: "duplicate_column",
      message: "accounts.csv has the column Name twice (columns 2 and 4). Nothing was imported.",
    });
  });

  it.each(["", "\n \r\n", "\ufeff"])("is missed in an empty file (%j)", async (text) => {
    await expect(readText("accounts", text)).rejects.toMatchObject({ code: "empty_file" });
  });

  it("is understood however its names are cased, spaced and ordered", async () => {
    const { records } = await readText("usage", " Day ;Account ID;Active-Users\n2026-01-02;a;7\n");
    expect(records[0]?.record).toMatchObject({ accountId: "a", activeUsers: 7, sessions: null });
  });
});
