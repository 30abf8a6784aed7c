/** Where a model stands -> whether its server answers, and with what: asked for its list of models, which costs nothing and tells it nothing. */
import { z } from "zod";
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

/** More than the longest list of a public server. */
const mostListBytes = 1_000_000;

const remedies = {
  address: "Look at LLM_BASE_URL: it ends where /chat/completions is added, most often in /v1.",
  key: "Look at LLM_API_KEY.",
  reach: "Look at LLM_BASE_URL, and whether this machine reaches it.",
} as const;

/** Never rejects. */
export async function probeModel(llm: LlmConfig): Promise<Probed> {
  try {
    const listed = await send(llm, "/models");
    if (noList.includes(listed.status)) return withoutList(llm, listed);
    return { ...probedAs(listed.status), ...(listed.ok ? await amongThose(llm.model, listed) : {}) };
  } catch (error) {
    return { ok: false, found: `its server does not answer: ${whyNot(error)}`, remedy: remedies.reach };
  }
}

/** A request without a model or a message is refused by whoever serves this address, and phrases nothing. */
async function withoutList(llm: LlmConfig, listed: Response): Promise<Probed> {
  await listed.body?.cancel();
  const { status, body } = await send(llm, "/chat/completions", "{}");
  await body?.cancel();
  const found = `its server knows no /chat/completions at this address (HTTP ${status})`;
  if (noList.includes(status)) return { ok: false, found, remedy: remedies.address };
  return status === 400 || status === 422 ? probedAs(200) : probedAs(status);
}

const list = z.object({ data: z.array(z.object({ id: z.string() })).min(1) });

/** A list that cannot be read says nothing against the server. */
async function amongThose(model: string, listed: Response): Promise<Partial<Probed>> {
  const read = list.safeParse(await jsonOf(listed));
  const known = !read.success || read.data.data.some(({ id }) => id === model || id.startsWith(`${model}:`));
  return known ? {} : { found: `its server answers, but lists no model ${model}: some serve more than they list` };
}

async function jsonOf(response: Response): Promise<unknown> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > mostListBytes) return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function send({ baseUrl, apiKey }: LlmConfig, path: string, body?: string): Promise<Response> {
  const headers: Record<string, string> = {
    "content-type": "application/json",
    "user-agent": "holdfast",
    ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }),
  };
  const asked = body === undefined ? {} : { method: "POST", body };
  return fetch(`${baseUrl}${path}`, {
    ...asked,
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(patienceMs),
  });
}

function probedAs(status: number): Probed {
  if (keyRefused.includes(status))
    return { ok: false, found: `its server refuses the key (HTTP ${status})`, remedy: remedies.key };
  if (status < 300) return { ok: true, found: "its server answers" };
  return { ok: false, found: `its server answers HTTP ${status}`, remedy: remedies.address };
}

/** What `fetch` throws says only that it failed; the reason is in what it wraps. */
function whyNot(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error ? whyNot(error.cause) : reasonOf(error);
}
