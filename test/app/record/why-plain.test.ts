/** Why an answer kept its plain words, told to whoever asked for the model's. */
import { expect, test } from "vitest";
import { whyPlain } from "../../../src/app/record/why-plain.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { modelCall, saveModelCalls } from "../../support/model-call.ts";

test("is the reason of the last call for it, and that none was made where there is none", async () => {
  const db = await testDatabase();
  const org = await newOrg(db, "main");
  await withOrg(db, org, async (tx) => {
    await saveModelCalls(tx, [
      modelCall({ answerId: "a1", verdict: "refused", reasons: ["A digit."] }),
      modelCall({ answerId: "a1", attempt: 2, verdict: "failed", reasons: ["check LLM_API_KEY"] }),
      modelCall({ answerId: "a2", verdict: "refused", reasons: ["Another answer's."] }),
    ]);
    expect(await whyPlain(tx, "a1")).toBe(
      "The plain words stay: check LLM_API_KEY. All of it: holdfast model-calls --answer a1",
    );
    expect(await whyPlain(tx, "a3")).toBe(
      "The plain words stay: no model was asked. Is model_words off? See holdfast doctor.",
    );
  });
});
