/** The configured model -> what `holdfast doctor` says of it: its name, where it stands, and on request whether it answers. */
import type { LlmConfig } from "../../phrasing/model/llm-config.ts";
import { probeModel } from "../../phrasing/model/probe.ts";
import type { Finding } from "../examine.ts";

const what = "model";

/** @param probe its server is asked, over the network. */
export async function modelFinding(llm: LlmConfig | null, probe: boolean): Promise<Finding> {
  if (llm === null) return { what, ok: true, found: "none is configured: every answer is in plain words" };
  const stands = `${llm.model} at ${new URL(llm.baseUrl).host}, ${llm.region ?? "its region not said (LLM_REGION)"}`;
  if (!probe) return { what, ok: true, found: `${stands}; whether it answers is asked with --model` };
  const { found, ...probed } = await probeModel(llm);
  return { what, ...probed, found: `${stands}; ${found}` };
}
