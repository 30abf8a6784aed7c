/** Who leaves in a what-if -> their ids, and who they are in words: accounts by name, or a group by band, risk, size, segment, owner. */
import { segmentsInWords } from "../../answers/segment-words.ts";
import type { WhoLeaves } from "../../answers/who-leaves.ts";
import type { Book } from "../../core/revenue/book.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import type { Slots } from "../../questions/question.ts";
import { type AccountState, isAtRisk } from "../account-state.ts";
import { lookedAt, segmentsLookedAt } from "./looked-at.ts";
import type { AnswerRequest } from "./request.ts";
import { type Whose, whoseAccounts } from "./whose.ts";

export interface Leaving {
  readonly who: WhoLeaves;
  readonly ids: ReadonlySet<string>;
  /** Only so many of the largest; undefined = all of them. */
  readonly limit: number | undefined;
}

/** null: nobody is named, by name or as a group. Segments, owners and bands are those of the day asked about. */
export async function leavingOf(request: AnswerRequest, book: Book): Promise<Leaving | null> {
  const { slots } = request.question;
  const named = slots.account === undefined ? slots.accounts : [slots.account];
  if (named !== undefined) return byName(request, named);
  const { band, at_risk: atRisk, limit, segment, owner } = slots;
  if ([band, atRisk, limit, segment, owner].every((one) => one === undefined)) return null;
  const whose = await whoseAccounts(request);
  const who: WhoLeaves = {
    named: null,
    band: band ?? null,
    atRisk: atRisk ?? false,
    largest: limit !== undefined,
    segment: segmentsInWords(segmentsLookedAt(request)),
    owner: whose?.subject.name ?? null,
  };
  return { who, ids: await groupIds(request, book, whose), limit };
}

function byName({ vocabulary }: AnswerRequest, names: readonly string[]): Leaving {
  const named = vocabulary.accounts.filter(({ name }) => names.includes(name)).map(({ id, name }) => ({ id, name }));
  const who = { named, band: null, atRisk: false, largest: false, segment: null, owner: null };
  return { who, ids: new Set(named.map(({ id }) => id)), limit: undefined };
}

async function groupIds(request: AnswerRequest, book: Book, whose: Whose | null): Promise<ReadonlySet<string>> {
  const { slots } = request.question;
  if (slots.band !== undefined || slots.at_risk) {
    const states = (await lookedAt(request, whose)).filter(standsAs(slots, request));
    return new Set(states.map(({ facts }) => facts.account.id));
  }
  const { accounts } = withinSegments(book, request.context.asOf, [slots.segment ?? []].flat());
  return new Set(accounts.map(({ id }) => id).filter((id) => whose === null || whose.accountIds.has(id)));
}

function standsAs({ band }: Slots, { config }: AnswerRequest): (state: AccountState) => boolean {
  return (state) => (band === undefined ? isAtRisk(state, config) : state.score.band === band);
}
