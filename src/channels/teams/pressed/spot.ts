/** The conversation a button is about -> one that this organisation holds and that the presser reads, and who else reads it. */
import type { Exposure } from "../../../app/open-channel.ts";
import { refusals } from "../../../app/refusals.ts";
import type { TeamsReference } from "../border.ts";
import { readSpot } from "../buttons.ts";
import { homeOf } from "../desk.ts";
import { readershipOf } from "../readership.ts";
import { readReference } from "../reference.ts";
import type { Press } from "./press.ts";

export type Spot =
  | { readonly found: true; readonly reference: TeamsReference; readonly exposure: Exposure }
  | { readonly found: false; readonly why: string };

/** Its readers are asked for anew: what was internal when the answer was given may have guests by now. */
export async function spotOf(press: Press): Promise<Spot> {
  const reference = await namedReference(press);
  if (!reference) return { found: false, why: unknownConversation };
  const { exposure, userIds } = await readershipOf(press.desk, reference);
  // Whoever is not in there may not know what may be shown there; and says so only where that is known at all.
  if (exposure === "internal" && !userIds.has(press.caller.userId.toLowerCase()))
    return { found: false, why: refusals.notAmongReaders().text };
  return { found: true, reference, exposure };
}

const unknownConversation = "I do not know that conversation any more. Please ask there again.";

/** A button in a conversation that others read is about that one; in a chat it says which, and may say anything. */
async function namedReference({ desk, arrived, asker }: Press): Promise<TeamsReference | null> {
  const { reference } = arrived;
  if (reference.kind !== "personal") return reference;
  const named = readSpot(arrived.data);
  const stored = named && (await desk.flows.findConversation(asker.scope, named.conversationId));
  const found = stored && readReference(stored.reference);
  if (!found || found.kind === "personal" || found.tenantId.toLowerCase() !== homeOf(desk, reference)) return null;
  return { ...found, threadId: named?.threadId ?? null };
}
