/** What a person said on a chat platform -> what to reply, who may read it, and what to offer beside it; the same on every platform. */
import type { Answer } from "../answers/answer.ts";
import { parseDigestCommand } from "../questions/digest-command.ts";
import type { Asked } from "./ask.ts";
import { type Asker, admit, type Caller, reach } from "./authorise.ts";
import type { ChatFlows } from "./chat-flows.ts";
import { claim, claimCode } from "./claim.ts";
import type { Here } from "./digests/here.ts";
import { exitsFor } from "./leave-demo.ts";
import { type Exposure, type Placement, placement } from "./open-channel.ts";
import { readAlone } from "./read-alone.ts";

export interface Said {
  readonly caller: Caller;
  readonly asked: Asked;
  readonly spot: Spot;
  /** Given where the answer may go to another conversation: the keys under which what was asked is remembered there. */
  readonly elsewhereKeys?: readonly string[];
  /** Given where "claim CODE" may be typed: the name a claimed workspace is listed under. */
  readonly claimAs?: string;
  /** Given where a digest could be posted: the place it was said in. */
  readonly here?: Here;
}

/** Where it was said. */
export type Spot =
  /** Only the asker reads there, and nobody else ever will. */
  | { readonly kind: "alone" }
  /** Others read there, and the platform shows a reply to the asker alone (a slash command). */
  | { readonly kind: "aside" }
  /** Others read there. */
  | { readonly kind: "among_others"; readonly channelId: string; readonly exposure: () => Promise<Exposure> };

export type Reply =
  /** Plain words for the asker alone. */
  { readonly kind: "words"; readonly text: string } | Answered;

export interface Answered {
  readonly kind: "answer";
  readonly answer: Answer;
  /** Whose answer it is. */
  readonly scope: Asker["scope"];
  readonly where: Placement["where"];
  readonly offers: Offers;
}

/** Buttons beside the answer's own. */
export interface Offers {
  /** Only an offer: whether this answer may be shown to this channel is decided when it is pressed. */
  readonly share: boolean;
  readonly openChannel: boolean;
  /** Under a digest, to whoever may have it sent: a form that asks where and when. */
  readonly digestForm: boolean;
  /** Slugs an admin of the demo may move the workspace to. Never where others read along. */
  readonly demoExits: readonly string[];
}

/** @throws HoldfastError with words for the asker. */
export async function converse(flows: ChatFlows, said: Said): Promise<Reply> {
  const { caller, asked, claimAs } = said;
  const code = claimAs === undefined ? null : claimCode(asked.text);
  if (code !== null) return words(await claim(flows, caller, { code, workspaceName: claimAs ?? "" }));
  const admission = await admit(flows, caller);
  return admission.admitted ? answerFor(flows, admission.asker, said) : words(admission.refusal.text);
}

/** What an admitted person says, typed or pressed: about their subscriptions, else a question. @throws HoldfastError with words for the asker. */
export async function answerFor(flows: ChatFlows, asker: Asker, said: Said): Promise<Reply> {
  const { caller, asked, here } = said;
  const command = parseDigestCommand(asked.text);
  if (command === null) return answered(flows, asker, said);
  return words(await flows.digests.obey({ asker, seat: caller }, command, { now: asked.now, ...(here && { here }) }));
}

async function answered(flows: ChatFlows, asker: Asker, said: Said): Promise<Answered> {
  const { caller, asked, spot } = said;
  const placed = await placementIn(flows, asker, spot);
  const answer = await flows.ask(
    asker,
    placed.where === "channel" ? asked : { ...asked, ...rememberedElsewhere(said) },
  );
  const share = !readAlone(answer) && reach("share", asker.role) !== "none";
  const where = readAlone(answer) && placed.where === "channel" ? "private" : placed.where;
  return {
    kind: "answer",
    answer,
    scope: asker.scope,
    where,
    offers: {
      share: spot.kind !== "alone" && where === "private" && share,
      openChannel: placed.offerOpening,
      digestForm: answer.intent === "digest" && said.here !== undefined && reach("subscribe", asker.role) !== "none",
      demoExits: where === "channel" ? [] : await exitsFor(flows, caller, asker),
    },
  };
}

function rememberedElsewhere({ elsewhereKeys }: Said): Pick<Asked, "alsoRememberedUnder"> {
  return elsewhereKeys === undefined ? {} : { alsoRememberedUnder: elsewhereKeys };
}

async function placementIn(flows: ChatFlows, { scope, role }: Asker, spot: Spot): Promise<Placement> {
  if (spot.kind !== "among_others") return { where: "private", offerOpening: false };
  const exposure = await spot.exposure();
  const open = exposure === "internal" && (await flows.isOpenChannel(scope, spot.channelId));
  return placement({ exposure, open, role });
}

function words(text: string): Reply {
  return { kind: "words", text };
}
