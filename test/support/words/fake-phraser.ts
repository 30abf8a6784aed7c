/** A phraser that says what a test wants said, or nothing, or never comes back; what it was asked is kept. */
import type { Answer } from "../../../src/answers/answer.ts";
import { sentence } from "../../../src/answers/sentence.ts";
import type { MaskDictionary, Masking } from "../../../src/phrasing/mask/masking.ts";
import type { ModelCall } from "../../../src/phrasing/model/model-call.ts";
import type { Phrased, PhraseRequest, Phraser } from "../../../src/phrasing/phraser.ts";

type Say = (request: PhraseRequest, stop: AbortSignal) => Promise<Phrased>;

export interface FakePhraser extends Phraser {
  readonly asked: PhraseRequest[];
}

export function fakePhraser(say: Say = async ({ answer }) => inWords(answer)): FakePhraser {
  const asked: PhraseRequest[] = [];
  return {
    asked,
    model: { name: "small-1", host: "llm.example", region: "EU" },
    phrases: ({ intent }) => intent !== "help",
    async phrase(request, stop) {
      asked.push(request);
      const said = await say(request, stop);
      for (const call of said.calls) await request.begin(call);
      return said;
    },
  };
}

/** Comes back when it is told to end, as the phraser does, and says nothing then. */
export function hanging(stop: AbortSignal): Promise<Phrased> {
  return new Promise((resolve) => {
    const end = () => resolve({ words: null, calls: [] });
    if (stop.aborted) end();
    else stop.addEventListener("abort", end, { once: true });
  });
}

/** "In short: " and the headline, with every fact of it. */
export function inWords({ id, headline }: Answer): Phrased {
  const sentences = headline.map(({ text }) => sentence(`In short: ${text}`));
  const call = callFor(id);
  return { words: { by: "model", sentences, prompt_version: "test-1", model_call: call.id }, calls: [call] };
}

export function callFor(answerId: string): ModelCall {
  return {
    id: `call for ${answerId}`,
    answerId,
    at: "2026-11-01T09:00:00.000Z",
    attempt: 1,
    promptVersion: "test-1",
    model: "small-1",
    host: "llm.example",
    region: "EU",
    request: "{}",
    reply: "{}",
    verdict: "accepted",
    reasons: [],
    latencyMs: 1,
    tokens: { sent: 1, received: 1 },
    about: { people: [], accounts: [] },
  };
}

/** For a phraser that masks nothing: it has the dictionary it was opened with. */
export function maskingOf(dictionary: MaskDictionary): Masking & { readonly dictionary: MaskDictionary } {
  const unused = () => {
    throw new Error("the fake phraser masks nothing");
  };
  return { dictionary, mask: unused, maskJson: unused, unmask: unused, about: unused };
}
