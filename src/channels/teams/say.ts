/** Messages for whoever asked -> posted; or kept as letters when Teams takes nothing for longer than its caller can wait. */
import type { Destination } from "../../app/outbox/courier.ts";
import { TeamsError, type TeamsReference } from "./border.ts";
import type { Desk } from "./desk.ts";
import type { Message } from "./message.ts";
import { postTo, type Standing } from "./post.ts";

export interface Saying {
  /** Of what is answered, as its repeats share it. */
  readonly name: string;
  readonly messages: readonly Message[];
  /** Where it is said: a chat may have to be opened first. */
  readonly open: () => Promise<TeamsReference>;
  /** Where the letters go; null = nobody who could be found again. */
  readonly to: Destination | null;
  /** The message in whose thread they stand. */
  readonly thread: string | null;
}

export type Standings = readonly (Standing | null)[];

/** @returns where each of them stands, as far as they were posted and can be edited. @throws TeamsError when it cannot be said there at all, nor kept. */
export async function say(desk: Desk, saying: Saying): Promise<Standings> {
  const progress: Progress = { said: 0, posting: false };
  const standings: (Standing | null)[] = [];
  try {
    const reference = await saying.open();
    progress.posting = true;
    for (const { shown } of saying.messages) {
      standings.push(await postTo(desk, reference, shown));
      progress.said += 1;
    }
  } catch (error) {
    const kept =
      error instanceof TeamsError && passing.includes(error.reason) && (await keep(desk, saying, progress, error));
    if (!kept) throw error;
    desk.log.warn({ err: error, delivery: saying.name }, "Teams takes nothing for now; the reply is in the outbox");
  }
  return standings;
}

interface Progress {
  said: number;
  posting: boolean;
}

const passing: readonly TeamsError["reason"][] = ["throttled", "unreachable"];

async function keep(desk: Desk, saying: Saying, { said, posting }: Progress, error: TeamsError): Promise<boolean> {
  const { name, messages, to, thread } = saying;
  if (to === null) return false;
  for (const [nth, { kept: content }] of messages.entries()) {
    if (nth < said || content === null) continue;
    const kept = await desk.flows.replyLater({
      delivery: name,
      nth,
      to,
      content,
      ...(thread !== null && { thread }),
      ...(nth === said && posting && error.doubtful && { doubtful: true }),
    });
    if (kept === "nobodys") return false;
  }
  return true;
}
