/** What arrived -> a row of the inbox under a key that its repeats share, and back from there. */
import type { Delivery } from "../../app/receive.ts";
import { record, text } from "../untrusted.ts";
import type { Arrival, ArrivedInstall, ArrivedMessage, ArrivedPress } from "./border.ts";
import { readReference } from "./reference.ts";

export type Arrived =
  | ({ readonly kind: "message" } & ArrivedMessage)
  | ({ readonly kind: "press" } & ArrivedPress)
  | ({ readonly kind: "install" } & ArrivedInstall);

/** Activity ids are unique within a conversation. */
export function deliveryOf(arrived: Arrived, workspaceId: string): Delivery {
  return { platform: "teams", key: nameOf(arrived), workspaceId, payload: arrived, lane: laneOf(arrived) };
}

/** As its repeats share it. */
export function nameOf({ reference, activityId }: Arrival): string {
  return `${reference.tenantId}:${reference.conversationId}:${activityId}`;
}

/** What is asked by one person in one conversation is worked in the order it came. */
export function laneOf(payload: unknown): string {
  const arrived = readArrived(payload);
  return arrived ? `${arrived.reference.conversationId}:${arrived.sender.accountId}` : "";
}

/** null for what this version did not write. */
export function readArrived(payload: unknown): Arrived | null {
  const arrival = readArrival(payload);
  if (!arrival) return null;
  const { kind, value, verb, data, installed, ...rest } = record(payload);
  if (kind === "message") return { kind, ...arrival, text: text(rest.text) ?? "", value };
  if (kind === "press") return { kind, ...arrival, verb: text(verb) ?? "", data };
  return kind === "install" ? { kind, ...arrival, installed: installed === true } : null;
}

function readArrival(payload: unknown): Arrival | null {
  const fields = record(payload);
  const { accountId, userId, name } = record(fields.sender);
  const reference = readReference(fields.reference);
  const activityId = text(fields.activityId);
  const account = text(accountId);
  if (!reference || activityId === null || account === null) return null;
  return { activityId, reference, sender: { accountId: account, userId: text(userId), name: text(name) ?? "" } };
}
