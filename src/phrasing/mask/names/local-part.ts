/** `anna.schmidt@acme.com` -> "Anna Schmidt". */
import type { Finding } from "../finding.ts";
import { notNames } from "./not-names.ts";

const twoNames = /^"?(\p{L}{2,30})[._-](\p{L}{2,30})"?(?:\+[^@]*)?@/u;

export function namesOfAddresses(found: readonly Finding[]): string[] {
  return found.flatMap(({ type, key }) => {
    const [, first, last] = (type === "EMAIL" && twoNames.exec(key)) || [];
    if (first === undefined || last === undefined || notNames.has(first) || notNames.has(last)) return [];
    return [`${capital(first)} ${capital(last)}`];
  });
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
