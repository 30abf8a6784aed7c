/** A pressed acknowledge, snooze or task -> done once in one transaction, and what its presser is told. */
import type { ActionKind } from "../../answers/answer.ts";
import { massChangeTarget } from "../../answers/digest-mass-change.ts";
import { dayInZone } from "../../core/day.ts";
import type { Database } from "../../store/database.ts";
import { readSettings } from "../../store/settings.ts";
import { withOrg } from "../../store/with-org.ts";
import { unknownButton } from "../deeds.ts";
import { acknowledgeAccount } from "./acknowledge.ts";
import type { Acted, ActFlow } from "./acted.ts";
import type { Acting } from "./acting.ts";

import { snoozeAccount } from "./snooze.ts";
import { workOnTask } from "./task.ts";
import { vouch } from "./vouch.ts";

export interface ActDeps {
  readonly db: Database;
  readonly newId: () => string;
}

const acts: Partial<Record<ActionKind, (acting: Acting) => Promise<Acted>>> = {
  ack: (acting) => (acting.pressed.action.target === massChangeTarget ? vouch(acting) : acknowledgeAccount(acting)),
  snooze: snoozeAccount,
  task: workOnTask,
};

export function actFlow({ db, newId }: ActDeps): ActFlow {
  return {
    act: (asker, pressed, now) =>
      withOrg(db, asker.scope, async (tx) => {
        const act = acts[pressed.action.kind];
        if (act === undefined) return { kind: "words", text: unknownButton };
        const settings = await readSettings(tx);
        return act({ tx, asker, pressed, now, today: dayInZone(now, settings.timezone), settings, newId });
      }),
  };
}
