/** "digest", "what is slipping in EMEA?" -> what slipped since the last working day, composed as a digest that is sent. */
import type { Answer } from "../../answers/answer.ts";
import { workingDayBefore } from "../../core/acts/working-days.ts";
import type { DigestFilter } from "../../core/digest/subscription.ts";
import { nothingBefore } from "../../store/digest-runs.ts";
import { listMembers } from "../../store/members.ts";
import { readDigestBook } from "../digests/book.ts";
import { composeDigest } from "../digests/compose.ts";
import type { AnswerRequest } from "./request.ts";
import { whoseAccounts } from "./whose.ts";

export async function digest(request: AnswerRequest): Promise<Answer> {
  const { tx, context, vocabulary, from } = request;
  const since = workingDayBefore(context.asOf);
  const book = await readDigestBook(tx, { asOf: context.asOf, since: [since], vocabulary });
  const { answer } = await composeDigest(book, {
    id: context.id,
    org: { slug: context.org, name: context.orgName },
    filter: await filterOf(request),
    locale: null,
    before: { ...nothingBefore, since },
    from,
  });
  return answer;
}

async function filterOf(request: AnswerRequest): Promise<DigestFilter> {
  const { segment, owner } = request.question.slots;
  const segments = [segment ?? []].flat();
  const ownerEmail = owner === undefined ? undefined : await emailOf(request);
  return { ...(segments.length > 0 && { segments }), ...(ownerEmail !== undefined && { ownerEmail }) };
}

/** "My digest" of somebody who owns nothing is that of the whole book. */
async function emailOf(request: AnswerRequest): Promise<string | undefined> {
  const whose = await whoseAccounts(request);
  if (whose === null || (whose.accountIds.size === 0 && request.question.slots.owner === "me")) return undefined;
  const { name } = whose.subject;
  // Before they are members, owners go by their e-mail.
  return (await listMembers(request.tx)).find((member) => member.name === name)?.email ?? name;
}
