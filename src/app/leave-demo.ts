/** After the first import: an admin of the demo is offered the imported organisations, and a press moves the workspace there. */
import type { ChatPlatform } from "../store/workspaces.ts";
import { type Asker, type Caller, reach } from "./authorise.ts";
import { homeWord } from "./home-word.ts";
import { refusals } from "./refusals.ts";

export interface DemoExit {
  /** The slugs of what this caller may move the workspace to at this moment; empty for whoever may not. */
  offeredOrgs(caller: Caller): Promise<readonly string[]>;
  /** false = not offered to this caller now; nothing is moved then. */
  leaveDemo(caller: Caller, slug: string): Promise<boolean>;
}

/** Nobody but an admin learns so much as the name of another organisation; the store asks again whether they are one. */
export async function exitsFor(exit: DemoExit, caller: Caller, { role }: Asker): Promise<readonly string[]> {
  return reach("administer", role) === "all" ? exit.offeredOrgs(caller) : [];
}

/** More imported organisations than this are the command line's work. */
export const mostExits = 5;

export function exitWords(platform: ChatPlatform): string {
  return (
    `This ${homeWord[platform]} answers from the demo book. Your own book is imported: press to answer from it instead. ` +
    "Only you see this; admins of the demo stay admins."
  );
}

/** On the button. A slug has at most 63 characters of a-z, 0-9, - and _, so that it needs no care in a label. */
export function exitLabel(slug: string): string {
  return `Answer from ${slug}`;
}

/** Plain words for the presser: where the workspace answers from now, or why it stays. */
export async function moveOut(exit: DemoExit, caller: Caller, slug: string): Promise<string> {
  const moved = await exit.leaveDemo(caller, slug);
  return moved ? movedTo(slug, caller.platform) : refusals.mayNotLink(caller).text;
}

function movedTo(slug: string, platform: ChatPlatform): string {
  return (
    `Done: this ${homeWord[platform]} answers from ${slug} now, and you are its admin as you were the demo's. ` +
    `Add colleagues with \`holdfast member add EMAIL --role csm --org ${slug}\`.`
  );
}
