/** What every message about episodes is made with: the transaction, the day, the instant, and the organisation's own words. */
import type { AnswerContext } from "../../answers/context.ts";
import type { Day } from "../../core/day.ts";
import type { Settings } from "../../core/settings.ts";
import type { Slots } from "../../questions/question.ts";
import { readOwnOrg } from "../../store/own-org.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import { readWatermarks } from "../../store/watermarks.ts";

export interface Telling {
  readonly tx: OrgTx;
  readonly today: Day;
  /** ISO instant. */
  readonly now: string;
  readonly settings: Settings;
  context(id: string, slots: Slots): AnswerContext;
}

export async function telling(tx: OrgTx, on: { readonly today: Day; readonly now: string }): Promise<Telling> {
  const { slug, name } = await readOwnOrg(tx);
  const settings = await readSettings(tx);
  const watermarks = await readWatermarks(tx);
  return {
    tx,
    ...on,
    settings,
    context: (id, slots) => ({
      id,
      org: slug,
      orgName: name,
      question: { intent: "create_task", slots },
      asOf: on.today,
      watermarks,
      settings,
      defaults: [],
    }),
  };
}
