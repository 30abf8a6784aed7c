/** The page's JSON -> a question or a press, or a refusal that names the field. */
import { z } from "zod";
import { HoldfastError } from "../../core/error.ts";
import type { PreviewPress, PreviewQuestion, PreviewWish } from "./api.ts";

/** As we make them: no control character, which the database does not take in a key. */
const id = z.string().regex(/^[!-~]{1,100}$/, "an id as this server gave it");
const asking = {
  as: z.string().min(1).max(320),
  conversation: z.string().regex(/^[A-Za-z0-9-]{1,64}$/, "letters, digits and dashes, at most 64"),
};

const question = z.strictObject({ ...asking, text: z.string().trim().min(1, "type a question") });
const press = z.strictObject({ ...asking, answerId: id, actionId: id });
const wish = z.strictObject({ as: asking.as, answerId: id });

export const readQuestion = (value: unknown): PreviewQuestion => read(question, value);
export const readWish = (value: unknown): PreviewWish => read(wish, value);
export const readPress = (value: unknown): PreviewPress => read(press, value);

/** @throws HoldfastError `bad_request`. */
function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue && issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  throw new HoldfastError(
    "bad_request",
    `This request has another form than the page's own: ${where}${issue?.message ?? "unreadable"}.`,
    "Reload the page; a script finds the form in src/channels/preview/api.ts.",
  );
}
