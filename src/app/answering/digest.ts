/** "digest", "what is slipping in EMEA?", "more" of one -> what slipped, composed as a digest that is sent. */
import type { Answer } from "../../answers/answer.ts";
import { workingDayBefore } from "../../core/acts/working-days.ts";
import { type Day, parseDay } from "../../core/day.ts";
import type { DigestFilter } from "../../core/digest/subscription.ts";
import { type Before, findSentDigest, nothingBefore, readBefore } from "../../store/digest-runs.ts";
import { listMembers } from "../../store/members.ts";
import { readDigestBook, rememberedFrom, sinceDays } from "../digests/book.ts";
import { composeDigest } from "../digests/compose.ts";
import type { AnswerRequest } from "./request.ts";
import { whoseAccounts } from "./whose.ts";

export async function digest(request: AnswerRequest): Promise<Answer> {
  const { tx, context, vocabulary, from, pageOf } = request;
  const { asOf, locale, before } = await lookingBack(request);
  const book = await readDigestBook(tx, { asOf, since: sinceDays([before]), vocabulary });
  const { answer } = await composeDigest(book, {
    id: context.id,
    org: { slug: context.org, name: context.orgName },
    filter: await filterOf(request),
    locale,
    before,
    from,
    ...(pageOf !== undefined && { pageOf }),
  });
  return answer;
}

interface LookingBack {
  readonly asOf: Day;
  /** BCP 47; null = the organisation's. */
  readonly locale: string | null;
  readonly before: Before;
}

/** One that is asked for is compared with the last working day; a page of one with what its first page was compared with. */
async function lookingBack({ tx, context, question, pageOf }: AnswerRequest): Promise<LookingBack> {
  const sent = pageOf === undefined ? null : await findSentDigest(tx, pageOf);
  if (sent !== null) {
    const { asOf, locale } = sent;
    return { asOf, locale, before: await readBefore(tx, { ...sent, remember: rememberedFrom(asOf) }) };
  }
  const { period } = question.slots;
  const asOf = (period && parseDay(period.to)) ?? context.asOf;
  const since = (period && parseDay(period.from)) ?? workingDayBefore(asOf);
  return { asOf, locale: null, before: { ...nothingBefore, since } };
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
