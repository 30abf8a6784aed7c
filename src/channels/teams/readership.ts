/** Who reads a conversation -> whether people from outside are among them; unknown whenever Teams does not clearly say no. */
import type { Exposure } from "../../app/open-channel.ts";
import type { TeamsPerson, TeamsReference } from "./border.ts";
import { type Desk, homeOf } from "./desk.ts";

export interface Readership {
  readonly exposure: Exposure;
  /** Their Entra object ids, in small letters. */
  readonly userIds: ReadonlySet<string>;
}

const unknown: Readership = { exposure: "unknown", userIds: new Set() };

export async function readershipOf(desk: Desk, reference: TeamsReference): Promise<Readership> {
  if (reference.shared) return { exposure: "shared", userIds: new Set() };
  try {
    const readers = await desk.border.readers(reference);
    return readers === null ? unknown : readershipFrom(readers, homeOf(desk, reference));
  } catch (error) {
    desk.log.warn({ err: error }, "Teams did not say who reads along; the conversation is treated as shared");
    return unknown;
  }
}

function readershipFrom(readers: readonly TeamsPerson[], home: string): Readership {
  const userIds = new Set(readers.flatMap(({ userId }) => (userId === null ? [] : [userId.toLowerCase()])));
  // Nobody at all is no answer: whoever asks reads there.
  if (readers.length === 0 || userIds.size < readers.length) return { exposure: "unknown", userIds };
  const outside = readers.some(({ tenantId, guest }) => guest || tenantId?.toLowerCase() !== home);
  return { exposure: outside ? "shared" : "internal", userIds };
}
