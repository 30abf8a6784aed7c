/** A request to phrase -> the answer's facts in the model's words behind the gate, or nothing; with every call that was made. */
import type { Sentence } from "../answers/answer.ts";
import { askModel, type ModelServer, type Requested } from "./model/ask-model.ts";
import type { BegunCall, ModelCall, Verdict } from "./model/model-call.ts";
import { type Check, objections } from "./objections.ts";
import type { Phrased, PhraseRequest } from "./phraser.ts";
import type { Prompt, Prompts } from "./prompts/prompt-text.ts";
import { readReply } from "./reply/read-reply.ts";
import { replyShape } from "./reply/reply-schema.ts";
import { type Offer, offerOf, requestText } from "./request/material.ts";
import { phrasingTask } from "./request/task-of.ts";

export interface Desk {
  readonly server: ModelServer;
  readonly prompts: Prompts;
  readonly check: Check;
  readonly newId: () => string;
}

/** The second time with the reasons (masking.md §3). */
const mostTimes = 2;

/** Never rejects: whatever is thrown on the way, the plain words stay. */
export async function phrase(desk: Desk, request: PhraseRequest, stop: AbortSignal): Promise<Phrased> {
  const calls: ModelCall[] = [];
  const task = phrasingTask(request.answer);
  if (task === null) return { words: null, calls };
  try {
    return { words: await tryTo({ desk, request, stop, prompt: desk.prompts[task], calls, attempts: 0 }), calls };
  } catch {
    return { words: null, calls };
  }
}

interface Trial {
  readonly desk: Desk;
  readonly request: PhraseRequest;
  readonly stop: AbortSignal;
  readonly prompt: Prompt;
  /** Filled as they are made, so that they are kept whatever comes after. */
  readonly calls: ModelCall[];
  /** How many were begun. */
  attempts: number;
}

async function tryTo(trial: Trial): Promise<Phrased["words"]> {
  const offer = offerOf(trial.request.answer);
  let again: readonly string[] = [];
  for (let time = 0; time < mostTimes; time += 1) {
    const said = await sayOnce(trial, offer, again);
    if (said === null) return null;
    if ("sentences" in said) return wordsOf(trial, said.sentences);
    again = said.faults;
  }
  return null;
}

type Said = { readonly sentences: readonly Sentence[] } | { readonly faults: readonly string[] };

/** null: no reply that could be read; asking again would only take the server's time. */
async function sayOnce(trial: Trial, offer: Offer, again: readonly string[]): Promise<Said | null> {
  const { desk, request, prompt, stop } = trial;
  const material = requestText(offer, request.masking, request.untrusted, again);
  const messages = { instructions: prompt.text, material };
  const ids = [...offer.facts.keys()].filter((id) => offer.slots.has(`{${id}}`));
  const begin = (body: string, at: string) => begun(trial, body, at);
  const requests = await askModel(desk.server, { messages, schema: replyShape(ids), begin }, stop);
  const last = requests.at(-1);
  for (const failed of requests.slice(0, -1)) keep(trial, failed, "failed", [failed.failure ?? ""]);
  if (last === undefined) return null;
  if (last.completion === null) {
    keep(trial, last, "failed", [last.failure ?? ""]);
    return null;
  }
  const said = judged(last.completion.content, offer, trial);
  keep(trial, last, "sentences" in said ? "accepted" : "refused", "faults" in said ? said.reasons : []);
  return said;
}

type Judged =
  | { readonly sentences: readonly Sentence[] }
  /** `reasons` for people; `faults` for the model, without a figure or a name. */
  | { readonly faults: readonly string[]; readonly reasons: readonly string[] };

function judged(content: string, offer: Offer, { desk, request }: Trial): Judged {
  const read = readReply(content, offer);
  if ("faults" in read) return { ...read, reasons: read.faults };
  const reasons = objections(desk.check, request.answer, read.sentences);
  if (reasons.length === 0) return read;
  return { faults: ["Read with its figures in it, the text says something that the facts do not say."], reasons };
}

async function begun(trial: Trial, body: string, at: string): Promise<BegunCall> {
  const { desk, request, prompt } = trial;
  const { llm } = desk.server;
  trial.attempts += 1;
  const call: BegunCall = {
    id: desk.newId(),
    answerId: request.answer.id,
    at,
    attempt: trial.attempts,
    promptVersion: prompt.version,
    model: llm.model,
    host: new URL(llm.baseUrl).host,
    region: llm.region,
    request: body,
    about: aboutOf(request),
  };
  await request.begin(call);
  return call;
}

function keep({ desk, calls }: Trial, requested: Requested, verdict: Verdict, reasons: readonly string[]): void {
  const { begun, exchange, latencyMs, completion } = requested;
  if (begun === null) return;
  calls.push({
    ...begun,
    reply: withoutKey(exchange.reply, desk.server.llm.apiKey),
    verdict,
    reasons,
    latencyMs,
    tokens: completion?.tokens ?? { sent: null, received: null },
  });
}

/** Whoever was masked, and every account of the answer: its name was replaced by a slot, yet the request tells of it. */
function aboutOf({ answer, masking }: PhraseRequest): ModelCall["about"] {
  const { people, accounts } = masking.about();
  const told = answer.facts.filter(({ subject }) => subject.type === "account").map(({ subject }) => subject.id);
  return { people, accounts: [...new Set([...accounts, ...told])] };
}

/** A server may repeat the key that it refuses. */
function withoutKey(reply: string | null, key: string | null): string | null {
  return key === null || key === "" || reply === null ? reply : reply.replaceAll(key, "[LLM_API_KEY]");
}

function wordsOf({ prompt, calls }: Trial, sentences: readonly Sentence[]): Phrased["words"] {
  const call = calls.at(-1);
  if (call === undefined) return null;
  return { by: "model", sentences, prompt_version: prompt.version, model_call: call.id };
}
