/** The national ids: one row each, its form, its check, and the word it needs where its form is that of any number. */

import { after, before } from "../edges.ts";
import { luhn, mod11of10, weighted } from "./check-digits.ts";

export interface NationalId {
  readonly of: string;
  readonly pattern: RegExp;
  /** Over letters and digits alone, in capitals. */
  readonly checks: (code: string) => boolean;
  /** What must stand before it; null = its form is enough. */
  readonly cue: RegExp | null;
}

const form = (source: string) =>
  new RegExp(String.raw`${before}(?<![+]|\p{N}[.,/-])(?:${source})${after}(?![.,/-]\p{N})`, "giu");
const any = () => true;
const said = (words: string) => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})[^\p{N}\n]{0,24}$`, "iu");

const anyId = said(
  "ssn|social security|social insurance|national insurance|sozialversicherungs?(?:nummer|nr)?|steuer-?(?:id|identifikationsnummer|nummer)|tax(?:payer)? id|tin|itin|national id|personal (?:id|number)|id card|passport|reisepass|personalausweis|passeport|pasaporte|passaporto|paspoort|driver['’]?s licen[cs]e|bsn|burgerservicenummer|sofinummer|sin|nif|nie|dni|codice fiscale|cpf|rg|pesel|personnummer|fødselsnummer|cpr|hetu|ahv|avs|insee|sécurité sociale|numéro de sécu|pps|contribuinte|skattenummer|aadhaar|curp|tfn|nino|nhs",
);

/** Spain: the letter is the number modulo 23 (Ministerio del Interior). */
const spanish = "TRWAGMYFPDXBNJZSQVHLCKE";
/** Italy: D.M. 23 December 1976; values of characters in odd places. */
const italianOdd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

export const nationalIds: readonly NationalId[] = [
  {
    of: "US social security number",
    pattern: form("(?!000|666|9\\d\\d)\\d{3}-(?!00)\\d\\d-(?!0000)\\d{4}"),
    checks: any,
    cue: null,
  },
  {
    of: "US taxpayer number",
    pattern: form("9\\d\\d-(?:5\\d|6[0-5]|[78]\\d|9[0-24-9])-\\d{4}"),
    checks: any,
    cue: null,
  },
  {
    of: "UK national insurance number",
    pattern: form("(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]"),
    checks: any,
    cue: null,
  },
  {
    of: "French INSEE number",
    pattern: form("[12] ?\\d\\d ?(?:0[1-9]|1[0-2]|[2-4]\\d|5\\d|6[0-2]) ?(?:\\d\\d|2[AB]) ?\\d{3} ?\\d{3} ?\\d\\d"),
    checks: insee,
    cue: null,
  },
  { of: "German tax id", pattern: form("[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}"), checks: steuerId, cue: null },
  {
    of: "German pension number",
    pattern: form("\\d\\d ?(?:[0-3]\\d[01]\\d{3}) ?[A-Z] ?\\d{3}"),
    checks: any,
    cue: null,
  },
  { of: "Spanish DNI and NIE", pattern: form("(?:\\d{8}|[XYZ][ -]?\\d{7})[ -]?[A-Z]"), checks: dni, cue: null },
  {
    of: "Italian tax code",
    pattern: form("[A-Z]{3} ?[A-Z]{3} ?[\\dLMNP-V]{2}[A-EHLMPRST][\\dLMNP-V]{2} ?[A-Z][\\dLMNP-V]{3}[A-Z]"),
    checks: codiceFiscale,
    cue: null,
  },
  { of: "Canadian SIN", pattern: form("[1-79]\\d\\d-\\d{3}-\\d{3}"), checks: luhn, cue: null },
  { of: "Brazilian CPF", pattern: form("\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d"), checks: cpf, cue: null },
  { of: "Polish PESEL", pattern: form("\\d\\d(?:[02][1-9]|[13][0-2])[0-3]\\d{6}"), checks: pesel, cue: null },
  {
    of: "Swedish personnummer",
    pattern: form("(?:19|20)?\\d\\d(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01]|[67]\\d|8\\d|9[01])[-+]\\d{4}"),
    checks: (code) => luhn(code.slice(-10)),
    cue: null,
  },
  {
    of: "Danish CPR number",
    pattern: form("(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d\\d-\\d{4}"),
    checks: any,
    cue: null,
  },
  {
    of: "Finnish personal code",
    pattern: form("[0-3]\\d[01]\\d{3}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]"),
    checks: hetu,
    cue: null,
  },
  { of: "Norwegian number", pattern: form("[0-7]\\d[0-5]\\d{3} ?\\d{5}"), checks: norwegian, cue: null },
  { of: "Swiss AHV number", pattern: form("756\\.?\\d{4}\\.?\\d{4}\\.?\\d\\d"), checks: ean13, cue: null },
  {
    of: "Belgian national number",
    pattern: form("\\d\\d\\.[0-1]\\d\\.[0-3]\\d-\\d{3}\\.\\d\\d"),
    checks: any,
    cue: null,
  },
  { of: "Irish PPS number", pattern: form("\\d{7}[A-W][A-IW]?"), checks: pps, cue: null },
  {
    of: "Dutch BSN",
    pattern: form("\\d{9}|\\d{4}[. ]\\d\\d[. ]\\d{3}|\\d{3}[. ]\\d{3}[. ]\\d{3}"),
    checks: any,
    cue: anyId,
  },
  {
    of: "a number said to be one",
    pattern: form("[A-Z]{0,4}[ -]?(?:\\d[A-Z]{0,2}[ ./-]?){4,15}[A-Z\\d]"),
    checks: any,
    cue: anyId,
  },
];

/** Bundeszentralamt für Steuern: of the first ten digits one stands twice or thrice, no other twice. */
function steuerId(code: string): boolean {
  const counts = [...new Set(code.slice(0, 10))].map((digit) => code.slice(0, 10).split(digit).length - 1);
  return counts.filter((count) => count > 1).length === 1 && Math.max(...counts) <= 3 && mod11of10(code);
}

function insee(code: string): boolean {
  const body = code.slice(0, 13).replace("2A", "19").replace("2B", "18");
  return 97n - (BigInt(body) % 97n) === BigInt(code.slice(13));
}

function dni(code: string): boolean {
  const body = code.slice(0, -1).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter)));
  return spanish[Number(body) % spanish.length] === code.at(-1);
}

function codiceFiscale(code: string): boolean {
  const sum = [...code.slice(0, 15)].reduce((total, sign, at) => {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
    return total + (at % 2 === 0 ? (italianOdd[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26)) === code.at(-1);
}

/** Receita Federal: two digits, each modulo 11; one digit eleven times is none. */
function cpf(code: string): boolean {
  if (/^(\d)\1*$/.test(code)) return false;
  return [9, 10].every((count) => {
    const weights = Array.from({ length: count }, (_, at) => count + 1 - at);
    return ((weighted(code, weights) * 10) % 11) % 10 === Number(code[count]);
  });
}

function pesel(code: string): boolean {
  return weighted(code, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

/** Digital and Population Data Services Agency: the date and number modulo 31. */
function hetu(code: string): boolean {
  const digits = code.replace(/^(\d{6})[A-FU-Y]?(\d{3}).$/, "$1$2");
  return "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(digits) % 31] === code.at(-1);
}

function norwegian(code: string): boolean {
  return (
    weighted(code, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weighted(code, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

function ean13(code: string): boolean {
  return weighted(code, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

function pps(code: string): boolean {
  const second = code[8] === undefined ? 0 : (code.charCodeAt(8) - 64) * 9;
  const rest = (weighted(code, [8, 7, 6, 5, 4, 3, 2]) + second) % 23;
  return (rest === 0 ? "W" : String.fromCharCode(64 + rest)) === code[7];
}
