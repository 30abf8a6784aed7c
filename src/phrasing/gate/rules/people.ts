/** A person of the facts in a sentence -> whether they stand beside their own account, and no figure is told as theirs (masking.md §5, 3 and 5). */
import type { Name, Scope } from "../facts/figure.ts";
import { termOf } from "./number-use.ts";
import { isPerson } from "./person.ts";
import type { Place, Placed } from "./placed.ts";

export function personReason(sentence: Placed, place: Place): string | null {
  const { token } = place;
  const person = token.kind === "name" ? sentence.book.names.get(token.name) : undefined;
  if (person === undefined || !isPerson(person)) return null;
  const of = accountsBeside(sentence, place);
  if (!of.every((account) => isBeside(person, account)))
    return `"${token.text}" is somebody of another account in the facts.`;
  if (isOwned(sentence, place)) return `"${token.text}" is owned by nobody.`;
  if (isTheSame(sentence, place)) return `"${token.text}" is no other name of the one before.`;
  if (!isOfTime(sentence, place, person)) return `"${token.text}" had the role at another time, or has it still.`;
  return of.length === 0 && isClaimed(sentence, place, person)
    ? `"${token.text}" is told as if the figures were theirs.`
    : null;
}

/** Accounts and other subjects in the clause. */
function accountsBeside({ book, places }: Placed, { clause }: Place): readonly string[] {
  return places.flatMap(({ token, clause: other }) => {
    const name = token.kind === "name" && clause === other ? book.names.get(token.name) : undefined;
    return token.kind === "name" && name?.subject === true && !isPerson(name) ? [token.name] : [];
  });
}

function isBeside({ scopes }: Name, account: string): boolean {
  return [...scopes].some((scope) => isWithin(scope, account));
}

function isWithin(scope: Scope | null, account: string): boolean {
  if (scope === null) return false;
  return scope.subject === account || scope.names.has(account) || isWithin(scope.parent, account);
}

/** "Hazel Bikes owns Finn Larsson" turns round who looks after whom. */
function isOwned({ places }: Placed, { at }: Place): boolean {
  return /^(?:owns|looks after)$/iu.test(places[at - 1]?.token.text ?? "");
}

/** "Jo Marsh is Kai Lund." */
function isTheSame({ places }: Placed, { at }: Place): boolean {
  const [before, verb] = [places[at - 2]?.token, places[at - 1]?.token];
  return before?.kind === "name" && /^(?:is|was|are|were)$/iu.test(verb?.text ?? "");
}

const earlier = /^(?:previous|prior|former|old|past|ex)$/iu;

/** Who was the owner is said to be the former one, and who is, is not said to have been. */
function isOfTime({ places }: Placed, { clause }: Place, person: Name): boolean {
  const own = places.filter((other) => other.clause === clause).map(({ token }) => token);
  if (!own.some((token) => termOf(token)?.is === "role")) return true;
  const said = own.some(({ text }) => earlier.test(text));
  const been = own.some(({ text }) => /^(?:was|were|owned)$/iu.test(text));
  const passed = [...person.words].some((word) => earlier.test(word));
  return passed ? said : !(said || been);
}

const claims = new Set(["state", "direction", "metric", "extreme", "quantity"]);
/** What accounts do, and people do not. */
const ofAccounts = /^(?:renew|renews|renewal|its renewal|pays|pay|worth|churned|on)$/iu;

/** A person without a role, in a clause that names no account: what it says would be read as theirs. */
function isClaimed({ places }: Placed, { at, clause }: Place, { subject }: Name): boolean {
  const own = places.filter((other) => other.clause === clause && other.at !== at);
  const around = places.slice(Math.max(0, at - 3), at + 4);
  if ([...own, ...around].some(({ token }) => termOf(token)?.is === "role")) return false;
  if (own.some(({ token }) => ofAccounts.test(token.text)))
    return !subject || own.every(({ token }) => token.text !== "on");
  const behind = own.filter((other) => other.at > at);
  return !subject && behind.some(({ token }) => token.kind === "number" || claims.has(termOf(token)?.is ?? token.kind));
}
