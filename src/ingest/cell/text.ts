/** Cells of words become checked text: ids, names, notes, e-mail addresses, lists. */
import type { Read } from "../context.ts";
import { Fault } from "../fault.ts";

/** In characters. An index row of PostgreSQL holds about 2,700 bytes, and a key holds two ids of up to 4 bytes a character. */
const longest = { id: 200, name: 300, note: 10_000, address: 254, phone: 50, listItems: 50 };

const controlCharacter = /\p{Cc}/u;
/** Line breaks and tabs are part of a note, nothing else that is invisible. */
const controlInNote = /[^\P{Cc}\t\r\n]/u;
/** They make a name read as another one: bidirectional overrides and isolates (Unicode TR 36). */
const directionChange = /[\u202a-\u202e\u2066-\u2069]/u;
const addressPattern = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;

export const id = line(longest.id);
export const name = line(longest.name);
/** As people write it: which number it is gets asked where it is masked. */
export const phone = line(longest.phone);

export const note: Read<string> = (text) => tooLong(text, longest.note) ?? invisible(text, controlInNote) ?? text;

/** Lower case, so that one person is one person however a file writes them. */
export const emailAddress: Read<string> = (text) => {
  const bad = tooLong(text, longest.address) ?? invisible(text, controlCharacter);
  if (bad) return bad;
  return addressPattern.test(text)
    ? text.toLowerCase()
    : new Fault("is not an e-mail address", "Write one address such as ana@example.com, or leave the cell empty.");
};

/** "Acme; ACME Corp" as two names; repeated ones once. */
export const nameList: Read<readonly string[]> = (text, context) => {
  const names: string[] = [];
  for (const part of text.split(";").map((item) => item.trim())) {
    if (part === "" || names.includes(part)) continue;
    if (names.length === longest.listItems)
      return new Fault(`holds more than ${longest.listItems} names`, "Keep the names people really use.");
    const read = name(part, context);
    if (read instanceof Fault) return read;
    names.push(read);
  }
  return names;
};

function line(limit: number): Read<string> {
  return (text) =>
    tooLong(text, limit) ?? invisible(text, controlCharacter) ?? invisible(text, directionChange) ?? text;
}

function tooLong(text: string, limit: number): Fault | undefined {
  if (text.length <= limit) return undefined;
  return new Fault(
    `is ${text.length} characters long, at most ${limit} fit`,
    "Shorten it; when it runs over several lines, look for a quotation mark that was opened and not closed.",
  );
}

function invisible(text: string, pattern: RegExp): Fault | undefined {
  const found = pattern.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return undefined;
  const code = found.toString(16).toUpperCase().padStart(4, "0");
  return new Fault(`holds an invisible control character (U+${code})`, "Remove it in the source and export again.");
}
