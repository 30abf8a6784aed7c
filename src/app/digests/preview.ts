/** An organisation, some of its accounts and a day to compare with -> the digest of now, by the way a real one is composed. */
import type { Answer } from "../../answers/answer.ts";
import { type Day, dayInZone } from "../../core/day.ts";
import type { DigestFilter } from "../../core/digest/subscription.ts";
import { HoldfastError } from "../../core/error.ts";
import { type Before, nothingBefore, readBefore } from "../../store/digest-runs.ts";
import { listDigests, type StoredDigest } from "../../store/digests.ts";
import type { OrgScope, OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import { withOrg } from "../../store/with-org.ts";
import type { AskDeps } from "../ask.ts";
import { readDigestBook, rememberedFrom, sinceDays } from "./book.ts";
import { composeDigest, type DigestRequest } from "./compose.ts";
import { namedFilter } from "./named-filter.ts";

export interface PreviewRequest {
  readonly org: { readonly slug: string; readonly name: string };
  /** ISO instant. */
  readonly now: string;
  /** Of which accounts, in which locale, compared with which day: where left out, as the subscription has it. */
  readonly digestId?: string;
  readonly filter?: DigestFilter;
  readonly locale?: string;
  /** The organisation's day; without a subscription that ran, a week before. */
  readonly since?: Day;
}

/**
 * Nothing is written: no run, no letter, no score.
 * @throws HoldfastError `bad_day` when the day to compare with has not come, `bad_locale`, `unknown_digest`,
 * `unknown_segment`, `unknown_owner`.
 */
export async function previewDigest(deps: AskDeps, scope: OrgScope, request: PreviewRequest): Promise<Answer> {
  const { org, now } = request;
  return withOrg(
    deps.db,
    scope,
    async (tx) => {
      const asOf = dayInZone(now, (await readSettings(tx)).timezone);
      const wanted = await wantedOf(tx, request, asOf);
      const { vocabulary } = await deps.readNames(tx);
      const book = await readDigestBook(tx, { asOf, since: sinceDays([wanted.before]), vocabulary });
      const filter = request.filter === undefined ? wanted.filter : await namedFilter(tx, request.filter, book);
      return (await composeDigest(book, { id: deps.newId(), org, ...wanted, filter })).answer;
    },
    "read",
  );
}

type Wanted = Pick<DigestRequest, "filter" | "locale" | "before">;

async function wantedOf(
  tx: OrgTx,
  { digestId, filter, locale, since, now }: PreviewRequest,
  asOf: Day,
): Promise<Wanted> {
  const stored = digestId === undefined ? null : await subscription(tx, digestId);
  const before = stored === null ? nothingBefore : await beforeNow(tx, stored, now, asOf);
  return {
    filter: filter ?? stored?.filter ?? {},
    locale: locale === undefined ? (stored?.locale ?? null) : known(locale),
    before: since === undefined ? before : { ...before, since: earlier(since, asOf) },
  };
}

/** As if it ran today, whether it has already or not. */
function beforeNow(tx: OrgTx, { id, schedule }: StoredDigest, now: string, asOf: Day): Promise<Before> {
  return readBefore(tx, { digestId: id, day: dayInZone(now, schedule.timezone), remember: rememberedFrom(asOf) });
}

async function subscription(tx: OrgTx, id: string): Promise<StoredDigest> {
  const digests = await listDigests(tx);
  const found = digests.find((digest) => digest.id === id);
  if (found !== undefined) return found;
  throw new HoldfastError(
    "unknown_digest",
    `There is no digest "${id}" in this organisation.`,
    digests.length === 0 ? "Leave --id out." : `Use one of: ${digests.map((digest) => digest.id).join(", ")}.`,
  );
}

function known(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? locale;
  } catch {
    throw new HoldfastError(
      "bad_locale",
      `"${locale}" names no language or region.`,
      "Write --locale as in en-US, de-DE or fr.",
    );
  }
}

function earlier(since: Day, asOf: Day): Day {
  if (since < asOf) return since;
  throw new HoldfastError(
    "bad_day",
    "The day to compare with is not before the day of the digest.",
    "Name an earlier day with --since, or leave it out.",
  );
}
