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
    return readershipFrom(await desk.border.readers(reference), homeOf(desk, reference));
  } catch (error) {
    desk.log.warn({ err: error }, "Teams did not say who reads along; the conversation is treated as shared");
    return unknown;
  }
}

/** null = more than are worth asking for. */
export function readershipFrom(readers: readonly TeamsPerson[] | null, home: string): Readership {
  if (readers === null) return unknown;
  const userIds = new Set(readers.flatMap(({ userId }) => (userId === null ? [] : [userId.toLowerCase()])));
  // Nobody at all is no answer: whoever asks reads there.
  if (readers.length === 0 || userIds.size < readers.length) return { exposure: "unknown", userIds };
  const outside = readers.some(({ tenantId, guest }) => guest || tenantId?.toLowerCase() !== home);
  return { exposure: outside ? "shared" : "internal", userIds };
}
