/** "Acknowledge" -> noted for the day, or who was first. */
import { figuresIn } from "../../answers/figures/figures.ts";
import { acknowledge } from "../../store/acknowledgements.ts";
import type { Acted } from "./acted.ts";
import type { Acting } from "./acting.ts";
import { actableAccount } from "./authority.ts";
import { markPosted } from "./mark-posted.ts";
import { words } from "./replies.ts";
import { whenDone, whoDid } from "./said-by.ts";

export async function acknowledgeAccount(acting: Acting): Promise<Acted> {
  const { tx, now, today, settings, pressed } = acting;
  const account = await actableAccount(acting, pressed.action.target);
  const name = figuresIn(settings).name(account.name).display;
  const earlier = await acknowledge(tx, { accountId: account.id, onDay: today, at: now });
  if (earlier === null) {
    await markPosted(acting, { accountId: account.id, episodeId: null });
    return words(`Acknowledged: ${name}. The next digest does not call it untouched.`);
  }
  return words(`${whoDid(acting, earlier)} acknowledged ${name} today ${whenDone(acting, earlier.at)} already.`);
}
