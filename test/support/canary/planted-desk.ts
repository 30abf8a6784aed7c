/** A planted book in a database, and a model that is asked about it -> answers, and every byte that left the house or was logged. */

import type { Logger } from "pino";
import { afterAll } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { answerJson } from "../../../src/answers/schema.ts";
import { type AskingMember, ask } from "../../../src/app/ask.ts";
import { previewDigest } from "../../../src/app/digests/preview.ts";
import { importFolder } from "../../../src/app/import.ts";
import { namesReader } from "../../../src/app/known-names.ts";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import { startAsking } from "../../../src/app/words/asking.ts";
import { dictionaryReader } from "../../../src/app/words/dictionary.ts";
import { phraseAnswer } from "../../../src/app/words/phrase-answer.ts";
import type { Words } from "../../../src/app/words/words.ts";
import { openLog } from "../../../src/log.ts";
import { openMasking } from "../../../src/phrasing/mask/open-masking.ts";
import { saveAnswer } from "../../../src/store/answers.ts";
import type { Database } from "../../../src/store/database.ts";
import type { Org } from "../../../src/store/tenants.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { folderOf } from "../folder.ts";
import { phraserAt } from "../model/phraser-at.ts";
import { type ModelServer, type Respond, startModelServer } from "../model/server.ts";
import type { PlantedBook } from "./planted-book.ts";

const now = "2026-11-21T09:00:00Z";

export interface PlantedDesk {
  readonly server: ModelServer;
  readonly member: AskingMember;
  readonly org: Org;
  readonly words: Words;
  readonly log: Logger;
  /** JSON lines of the log at its most talkative. */
  readonly logged: readonly string[];
  /** @param thread left out = one of its own for each text. */
  ask(text: string, thread?: string): Promise<Answer>;
  digest(): Promise<Answer>;
  /** Phrased as a surface has it phrased; settles when it is done with, one way or the other. */
  phrase(answer: Answer): Promise<void>;
}

export async function plantedDesk(
  db: Database,
  slug: string,
  book: PlantedBook,
  respond: Respond,
): Promise<PlantedDesk> {
  await importFolder({ db, dir: await folderOf(book.files), slug, full: false, now: "2026-11-21T05:00:00Z" });
  const server = await startModelServer(respond);
  afterAll(() => server.close());
  const org = await findOrg(db, slug);
  const scope = systemScope(org);
  const deps = { db, readNames: namesReader(), newId: counting("a") };
  const logged: string[] = [];
  const log = openLog("trace", { write: (line: string) => void logged.push(line) });
  const underWay: Promise<unknown>[] = [];
  const parts = {
    db,
    phraser: phraserAt(server.llm),
    openMasking,
    readDictionary: dictionaryReader(deps.readNames),
    newId: counting("w"),
  };
  const words = startAsking({
    phrases: parts.phraser.phrases,
    phrase: (...asked) => {
      const phrased = phraseAnswer(parts, ...asked);
      underWay.push(phrased);
      return phrased;
    },
    log,
  });
  const member = { scope, org };
  return {
    ...{ server, member, org, words, log, logged },
    ask: (text, thread = text) => ask(deps, member, { text, entry: "message", threadKeys: [thread], now }),
    async digest() {
      const answer = await previewDigest(deps, scope, { org, now });
      await withOrg(db, scope, (tx) => saveAnswer(tx, answer.id, answerJson(answer)));
      return answer;
    },
    async phrase(answer) {
      words.whenPhrased(scope, answer, () => Promise.resolve());
      await Promise.allSettled(underWay);
    },
  };
}

function counting(prefix: string): () => string {
  let last = 0;
  return () => `${prefix}-${++last}`;
}
