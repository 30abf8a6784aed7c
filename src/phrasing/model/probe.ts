/** Where a model stands -> whether its server answers, and with what: asked for its list of models, which costs nothing and tells it nothing. */
import { reasonOf } from "../../core/error.ts";
import type { LlmConfig } from "./llm-config.ts";

export interface Probed {
  readonly ok: boolean;
  /** In words; never with the key. */
  readonly found: string;
  readonly remedy?: string;
}

/** As long as a call may take. */
const patienceMs = 8_000;

const keyRefused = [401, 403];
/** Not every compatible server lists its models. */
const noList = [404, 405];

/** Never rejects. */
export async function probeModel({ baseUrl, apiKey }: LlmConfig): Promise<Probed> {
  const headers: Record<string, string> = apiKey === null ? {} : { authorization: `Bearer ${apiKey}` };
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const { status, body } = await fetch(`${baseUrl}/models`, { headers, redirect: "manual", signal });
    await body?.cancel();
    return probedAs(status);
  } catch (error) {
    const found = `its server does not answer: ${reasonOf(error)}`;
    return { ok: false, found, remedy: "Look at LLM_BASE_URL, and whether this machine reaches it." };
  }
}

function probedAs(status: number): Probed {
  if (keyRefused.includes(status))
    return { ok: false, found: `its server refuses the key (HTTP ${status})`, remedy: "Look at LLM_API_KEY." };
  if (status < 300 || noList.includes(status)) return { ok: true, found: "its server answers" };
  return { ok: false, found: `its server answers HTTP ${status}`, remedy: "Look at LLM_BASE_URL: does it end in /v1?" };
}
