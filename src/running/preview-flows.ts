/** What the preview asks of the application, bound to the store for one organisation. */
import { actFlow } from "../app/acts/act.ts";
import { ask, replay } from "../app/ask.ts";
import { ownsAccounts } from "../app/chat-store.ts";
import { feedbackFlow } from "../app/feedback/give.ts";
import { namesReader, type ReadNames } from "../app/known-names.ts";
import { newAnswerId } from "../app/new-id.ts";
import { findOrg, systemScope } from "../app/organisations.ts";
import { askerAs, peopleOf } from "../app/who-asks.ts";
import { plainWords, type Words } from "../app/words/words.ts";
import type { PreviewFlows } from "../channels/preview/flows.ts";
import type { Database } from "../store/database.ts";
import { withOrg } from "../store/with-org.ts";

/** @param readNames left out: kept by these flows alone. */
export function previewFlows(
  db: Database,
  slug: string,
  words: Words = plainWords,
  readNames: ReadNames = namesReader(),
): PreviewFlows {
  const deps = { db, readNames, newId: newAnswerId };
  const present = () => findOrg(db, slug);
  return {
    async book() {
      const org = await present();
      const { vocabulary } = await withOrg(db, systemScope(org), deps.readNames, "read");
      return {
        org: { slug, name: org.name, kind: org.kind },
        people: await peopleOf(db, org),
        account: vocabulary.accounts[0]?.name ?? null,
      };
    },
    asker: async (email) => askerAs(db, await present(), email),
    ...actFlow(deps),
    ...feedbackFlow(deps),
    words,
    ask: (asker, asked) => ask(deps, asker, asked),
    replay: (asker, answerId) => replay(deps, asker, answerId),
    ownsAccounts: (asker, accountIds) => ownsAccounts(db, asker, accountIds),
  };
}
