/** An answer that a model was to phrase and that kept its plain words -> why, from the record. */
import type { OrgTx } from "../../store/scope.ts";
import { callsFor } from "./calls-for.ts";

export async function whyPlain(tx: OrgTx, answerId: string): Promise<string> {
  const last = (await callsFor(tx, answerId)).at(-1);
  if (last === undefined) return "The plain words stay: no model was asked. Is model_words off? See holdfast doctor.";
  const why = (last.reasons ?? []).join(" ");
  const otherwise = last.verdict === "begun" ? "the end of the call is not on record" : last.verdict;
  return `The plain words stay: ${why === "" ? otherwise : why.replace(/\.$/, "")}. All of it: holdfast model-calls --answer ${answerId}`;
}
