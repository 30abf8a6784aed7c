/** Flows of a preview without a database: they count what was asked, and answer when and what the test says. */
import type { Asker } from "../../../src/app/authorise.ts";
import { plainWords } from "../../../src/app/words/words.ts";
import type { PreviewFlows } from "../../../src/channels/preview/flows.ts";

const ada: Asker = {
  scope: { orgId: "o1", memberId: "m1" },
  role: "manager",
  name: "Ada",
  email: "ada@home.example",
  org: { slug: "main", name: "Main" },
};

export interface GatedFlows extends PreviewFlows {
  /** Who was looked up: every request that got past the door and through the form. */
  readonly asked: string[];
}

/** @param ask what happens instead of an answer. */
export function gatedFlows(ask: PreviewFlows["ask"] = () => Promise.reject(new Error("no answer here"))): GatedFlows {
  const asked: string[] = [];
  return {
    asked,
    book: async () => ({
      org: { slug: "main", name: "Main", kind: "real" },
      people: [{ email: "ada@home.example", name: "Ada", role: "manager" }],
      account: "Quarry Works",
    }),
    asker: async (email) => {
      asked.push(email);
      return ada;
    },
    ask,
    act: () => Promise.reject(new Error("nothing is done here")),
    feedback: () => Promise.reject(new Error("nothing is judged here")),
    replay: () => Promise.reject(new Error("nothing is kept here")),
    ownsAccounts: async () => true,
    words: plainWords,
  };
}
