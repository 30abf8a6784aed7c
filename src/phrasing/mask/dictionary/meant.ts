/** "Anna" where two people are called so -> the one whom the request has already named, if it is one. */
import type { Finding } from "../finding.ts";

/** Remembers, over the texts of one request, who was named beyond doubt. */
export function openMeant(): (findings: readonly Finding[]) => readonly Finding[] {
  const named = new Set<string>();
  return (findings) => {
    for (const { people = [] } of findings) if (people.length === 1) for (const id of people) named.add(id);
    return findings.map((finding) => {
      const candidates = (finding.people ?? []).filter((id) => named.has(id));
      const [only] = candidates;
      if (only === undefined || candidates.length > 1 || finding.type !== "PERSON") return finding;
      return { ...finding, people: [only], key: knownKey(only) };
    });
  };
}

/** The key of a person or an account by id. */
export function knownKey(id: string): string {
  return `known:${id}`;
}
