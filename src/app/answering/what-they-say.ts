/** An account as of the day asked -> what it wrote in the ninety days up to it, against the ninety before. */
import type { WhatTheySay } from "../../answers/what-they-say.ts";
import { themesOf } from "../../core/themes/themes-of.ts";
import { readFreeTexts } from "../../store/free-text.ts";
import type { AnswerRequest } from "./request.ts";

/** A quarter of weeks, as far as cards look back. */
const days = 90;
/** Texts of both periods; whoever writes more is told how many were left out. */
const mostRead = 2_000;

export async function whatTheySay(
  { tx, context: { asOf } }: Pick<AnswerRequest, "tx" | "context">,
  accountId: string,
): Promise<WhatTheySay> {
  const period = { from: asOf - days + 1, to: asOf };
  const before = { from: period.from - days, to: period.from - 1 };
  const request = { accountIds: [accountId], from: before.from, to: period.to, most: mostRead };
  const { texts, leftOut } = await readFreeTexts(tx, request);
  return { read: themesOf(texts, period, before), period, leftOut };
}
