/** A field of an import -> words for it with an e-mail address, numbers of every kind and a key, each of them its own and none anywhere else. */

/** What is planted, and what of it must not leave the house. */
export interface Planted {
  readonly words: string;
  readonly secrets: readonly string[];
}

/** `nth` tells the fields apart, 0..99. */
export function planted(nth: number): Planted {
  const kinds = [email(nth), phone(nth), card(nth), iban(nth), ip(nth), nationalId(nth), key(nth), password(nth)];
  return {
    words: kinds.map(({ words }) => words).join(", "),
    secrets: kinds.flatMap(({ secrets }) => secrets),
  };
}

/** For cells that hold a name: what fits in one. */
export function plantedShort(nth: number): Planted {
  const both = [email(nth), phone(nth)];
  return { words: both.map(({ words }) => words).join(" "), secrets: both.flatMap(({ secrets }) => secrets) };
}

const letters = "abcdefghij";

/** Digits would be told apart from a name by their look alone. */
function tag(nth: number): string {
  return [...pad(nth, 2)].map((digit) => letters[Number(digit)]).join("");
}

function email(nth: number): Planted {
  const local = `girlitz.${tag(nth)}`;
  return { words: `Mail ${local}@finken.example`, secrets: [`${local}@finken.example`, local] };
}

/** Of the numbers that the regulator keeps for plays: +49 30 23125 000 to 999. */
function phone(nth: number): Planted {
  const own = `23125 ${pad(400 + nth, 3)}`;
  return { words: `Tel +49 30 ${own}`, secrets: [own] };
}

/** A bank's own range that is given to nobody, with its check digit (ISO/IEC 7812). */
function card(nth: number): Planted {
  const body = `40000000000${pad(nth, 4)}`;
  const sum = [...body].reverse().reduce((total, digit, at) => total + luhn(Number(digit), at), 0);
  const number = `${body}${(10 - (sum % 10)) % 10}`;
  return { words: `card ${number.replace(/(.{4})(?=.)/g, "$1 ")}`, secrets: [number] };
}

function luhn(digit: number, at: number): number {
  const twice = digit * 2;
  if (at % 2 === 1) return digit;
  return twice > 9 ? twice - 9 : twice;
}

/** The registry's German bank, with the check digits of ISO 13616. */
function iban(nth: number): Planted {
  const body = `370400440532${pad(nth, 6)}`;
  const check = 98n - (BigInt(`${body}131400`) % 97n);
  const number = `DE${pad(Number(check), 2)}${body}`;
  return { words: `IBAN ${number.replace(/(.{4})(?=.)/g, "$1 ")}`, secrets: [number] };
}

/** RFC 5737. */
function ip(nth: number): Planted {
  return { words: `from 203.0.113.${100 + nth}`, secrets: [`203.0.113.${100 + nth}`] };
}

/** Of the range that was only ever used in advertisements: 987-65-4320 and on. */
function nationalId(nth: number): Planted {
  return { words: `SSN 987-65-${4320 + nth}`, secrets: [`987-65-${4320 + nth}`] };
}

function key(nth: number): Planted {
  // Put together here: scanners of git hosts stop a push that holds what looks like a key.
  const secret = ["sk", "live", `51Kanari${tag(nth)}MadeUpMadeUpMadeUp`].join("_");
  return { words: `key ${secret}`, secrets: [secret] };
}

function password(nth: number): Planted {
  const secret = `Kanari-${tag(nth)}!77`;
  return { words: `password: ${secret}`, secrets: [secret] };
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
