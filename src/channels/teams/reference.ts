/** A stored reference, read back. */
import { record, text } from "../untrusted.ts";
import type { TeamsReference } from "./border.ts";

const kinds = ["personal", "group", "channel"] as const;

/** null for what this version did not write. */
export function readReference(stored: unknown): TeamsReference | null {
  const fields = record(stored);
  const bot = record(fields.bot);
  const title = text(fields.title);
  const kind = kinds.find((known) => known === fields.kind);
  const [tenantId, serviceUrl, conversationId, botId] = [
    text(fields.tenantId),
    text(fields.serviceUrl),
    text(fields.conversationId),
    text(bot.id),
  ];
  if (!kind || tenantId === null || serviceUrl === null || conversationId === null || botId === null) return null;
  return {
    tenantId,
    serviceUrl,
    conversationId,
    threadId: text(fields.threadId),
    kind,
    ...(title !== null && { title }),
    ...(fields.shared === true && { shared: true }),
    bot: { id: botId, name: text(bot.name) ?? "" },
  };
}
