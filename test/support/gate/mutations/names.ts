/** Names spoilt: a letter altered, a role given to a person who has none. */
import { replaced } from "../spans.ts";
import { type Lie, type Mutation, pick, type Truth } from "../truth.ts";

const roles = ["the CFO", "Head of Procurement", "our VP of Sales", "their new CEO", "the executive sponsor"];
const people = new Set(["owner", "name", "set_by", "person"]);

export const names: readonly Mutation[] = [
  { kind: "name altered by a letter", check: 5, tell: altered },
  { kind: "role invented", check: 8, tell: roleInvented },
];

function altered({ text, spans, facts }: Truth, random: () => number): Lie | null {
  const latin = spans.names.filter(({ text: name, kind }) => /^[A-Z][a-z]{3}/.test(name) && kind !== "metric");
  const said = pick(random, latin);
  const at =
    said &&
    pick(
      random,
      [...said.text.matchAll(/(?<=[a-z])[a-z]/g)].map(({ index }) => index),
    );
  if (said === undefined || at === undefined) return null;
  const letter = String.fromCharCode(97 + ((said.text.charCodeAt(at) - 97 + 1 + Math.floor(random() * 24)) % 26));
  const by = said.text.slice(0, at) + letter + said.text.slice(at + 1);
  if (facts.words.includes(by.toLowerCase())) return null;
  return { text: replaced(text, said, by), why: `${said.text} is written ${by}` };
}

function roleInvented({ text, spans, facts }: Truth, random: () => number): Lie | null {
  const said = pick(
    random,
    spans.names.filter(({ kind }) => people.has(kind)),
  );
  const role = pick(random, roles);
  if (said === undefined || role === undefined || facts.words.includes(role.toLowerCase())) return null;
  const comma = /^\p{L}/u.test(text.slice(said.end).trimStart()) ? "," : "";
  return { text: replaced(text, said, `${said.text}, ${role}${comma}`), why: `no fact calls ${said.text} ${role}` };
}
