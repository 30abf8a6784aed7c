/** An independent reader: what a person sees of a rendering, and whether it is what the document says. */
import type { Answer } from "../../src/answers/answer.ts";

/** The visible text of Slack blocks, read from their JSON alone; button values and ids are not seen. */
export function seenInSlack(value: unknown): string {
  if (Array.isArray(value)) return value.map(seenInSlack).join("\n");
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([key, inner]) => {
      if (["text", "title", "label", "name"].includes(key) && typeof inner === "string") return unescaped(inner);
      if (key === "value" && typeof inner === "number") return String(inner);
      return seenInSlack(inner);
    })
    .join("\n");
}

/** The visible text of Adaptive Cards, read from their JSON alone, with newer elements shown or what stands in for them. */
export function seenInTeams(value: unknown, newer: "shown" | "replaced"): string {
  if (Array.isArray(value)) return value.map((one) => seenInTeams(one, newer)).join("\n");
  if (typeof value !== "object" || value === null) return "";
  const element: Readonly<Record<string, unknown>> = { ...value };
  const type = String(element.type);
  if (newer === "replaced" && /^(?:Chart\.|Action\.Execute$)/.test(type)) return seenInTeams(element.fallback, newer);
  return Object.entries(element)
    .filter(([key]) => key !== "fallback" && !(key === "data" && type.startsWith("Action.")))
    .map(([key, inner]) => {
      if (["text", "title", "legend", "x"].includes(key) && typeof inner === "string") return inner;
      return key === "y" ? String(inner) : seenInTeams(inner, newer);
    })
    .join("\n");
}

export function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  return text.replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}

/** Line breaks, unseen characters and styles do not change what is read. */
export function read(text: string): string {
  const esc = String.fromCharCode(27);
  const styles = new RegExp(`${esc}\\[\\d+m`, "g");
  return text
    .replaceAll(styles, "")
    .replaceAll(/[\u200b\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ");
}

/** Facts of the headline and the sections that are seen less often than they are spoken of. */
export function missingFacts(answer: Answer, seen: string): readonly string[] {
  const text = read(seen);
  const shown = [...answer.headline, ...answer.sections].flatMap(({ facts }) => facts);
  const displays = shown.map((id) => read(answer.facts.find((fact) => fact.id === id)?.display ?? "?"));
  return [...new Set(displays)].filter((display) => {
    const wanted = displays.filter((one) => one === display).length;
    return text.split(display).length - 1 < wanted;
  });
}

/** Numbers that are seen and stand nowhere in the document. */
export function foreignNumbers(answer: Answer, seen: string): readonly string[] {
  const said = [
    ...answer.facts.flatMap(({ display, label, note = "" }) => [display, label, note]),
    ...answer.sections.flatMap(({ title, rows = [] }) => [title, ...rows.map(({ label }) => label)]),
    ...answer.actions.flatMap(({ id, label }) => [id, label]),
    ...answer.notes.map(({ text }) => text),
    answer.read_as,
  ];
  const known = new Set(said.flatMap((text) => numbers(read(text))).flatMap((number) => [number, onAxis(number)]));
  return numbers(read(seen)).filter((number) => !known.has(number));
}

/** A chart holds numbers, not texts: "15.0" stands there as 15 and "5,000" as 5000. */
function onAxis(number: string): string {
  return String(Number(number.replaceAll(",", "")));
}

function numbers(text: string): readonly string[] {
  return (text.match(/\d[\d.,]*/g) ?? []).map((number) => number.replace(/[.,]+$/, ""));
}
