import { beforeAll, describe, expect, it } from "vitest";
import { answerSchema } from "../../src/answers/schema.ts";
import { folderOf } from "../support/folder.ts";
import { holdfast, ownDatabase } from "../support/holdfast.ts";

const now = ["--now", "2026-09-30T08:00:00Z"];
let env: Readonly<Record<string, string>>;

describe("holdfast digest --preview", () => {
  beforeAll(async () => {
    env = await ownDatabase();
    const folder = await folderOf({
      "accounts.csv": "id,name,region\na1,Alder,EMEA\n",
      "subscriptions.csv": "id,account_id,mrr,currency,start_date\ns1,a1,100.00,USD,2026-01-01\n",
    });
    await holdfast(["import", folder, "--org", "main", ...now], { env });
  });

  it("prints the Answer document of a book in which nothing slips", async () => {
    const { code, stdout } = await holdfast(["digest", "--org", "main", "--preview", "--json", ...now], { env });
    expect(code).toBe(0);
    const answer = answerSchema.parse(JSON.parse(stdout));
    expect(answer).toMatchObject({ intent: "digest", org: "main", as_of: "2026-09-30" });
    expect(answer.sections).toEqual([]);
  });

  it("prints it for people as a terminal shows it", async () => {
    const { code, stdout } = await holdfast(["digest", "--org", "main", "--preview", ...now], { env });
    expect(code).toBe(0);
    expect(stdout).toContain("Digest, as of 30 Sep 2026");
  });

  it("says that it was not told what to do", async () => {
    const { code, stdout } = await holdfast(["digest", "--org", "main", ...now], { env });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "wrong_use" } });
  });

  it("names a segment and an owner that the book does not have, instead of a digest of nothing", async () => {
    const preview = ["digest", "--org", "main", "--preview", ...now];
    const segment = await holdfast([...preview, "--segment", "emae"], { env });
    expect(segment.code).toBe(1);
    expect(JSON.parse(segment.stdout)).toEqual({
      error: {
        code: "unknown_segment",
        message: "There is no segment, region or plan “emae” in the book.",
        remedy: "Use one of: EMEA.",
      },
    });
    const owner = await holdfast([...preview, "--owner", "nobody@x.example"], { env });
    expect(JSON.parse(owner.stdout)).toMatchObject({ error: { code: "unknown_owner" } });
    expect((await holdfast([...preview, "--segment", "emea"], { env })).code).toBe(0);
  });
});
