/** IPv4 and IPv6 addresses, bare, in brackets, before a port or a prefix length. */
import { type Finder, type Finding, findingOf } from "../finding.ts";

const octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const v4 = new RegExp(String.raw`(?<![\p{L}\p{N}_]|\p{N}\.)${octet}(?:\.${octet}){3}(?![\p{L}\p{N}_]|\.\p{N})`, "gu");
/** Four numbers after these are a release, and so are they beside one of three: "from 1.2.3 to 1.2.3.4". */
const release =
  /(?:\bv|version|versión|versione|versão|versie|release|build|firmware|rev\.?|update|chrome|windows|firefox|safari|edge|node|ios|android)\s{0,2}$|(?<![\d.])\d{1,4}\.\d{1,4}\.\d{1,5}(?![\d.]).{0,12}$/isu;

const v6Run = /(?<![\p{L}\p{N}_:])[\da-f:]{2,39}(?:\.\d{1,3}){0,3}(?![\p{L}\p{N}_:])/giu;
const groups = { whole: 8, withV4: 6 };

export const ips: Finder = ({ text }) => [
  ...[...text.matchAll(v4)]
    .filter(({ index }) => !release.test(text.slice(Math.max(0, index - 30), index)))
    .map((match) => findingOf("IP", match, (value) => value)),
  ...[...text.matchAll(v6Run)].filter(([run]) => isV6(run)).map(v6Finding),
];

function v6Finding(match: RegExpExecArray): Finding {
  return findingOf("IP", match, (value) => value.toLowerCase());
}

/** RFC 4291 §2.2; "::" and "a::b" in prose are not taken: a digit must be in it. */
function isV6(run: string): boolean {
  if (!run.includes(":") || !/\d/.test(run) || run.split("::").length > 2) return false;
  const parts = run.split(":");
  const v4Tail = (parts.at(-1) ?? "").includes(".");
  const hex = (v4Tail ? parts.slice(0, -1) : parts).filter((part) => part !== "");
  if (hex.some((part) => part.length > 4)) return false;
  const needed = v4Tail ? groups.withV4 : groups.whole;
  if (run.includes("::")) return hex.length < needed;
  return hex.length === needed && parts.every((part) => part !== "");
}
