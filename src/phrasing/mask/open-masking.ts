/** The people and accounts an organisation knows -> the masking of one request, which remembers what it replaced. */
import { HoldfastError, reasonOf } from "../../core/error.ts";
import { compiled } from "./dictionary/compile.ts";
import { openFinders } from "./find/all-kinds.ts";
import type { Finding } from "./finding.ts";
import { maskedJson } from "./masked-json.ts";
import type { MaskedEntity, MaskedText } from "./masked-text.ts";
import type { MaskDictionary, Masking } from "./masking.ts";
import { placeholdersIn } from "./placeholder.ts";
import { openPlaceholderMap, type PlaceholderMap } from "./placeholder-map.ts";
import { originalSpan, type Shadow } from "./shadow/shadow.ts";
import { shadowOf } from "./shadow/shadow-of.ts";

/** In UTF-16 units: far beyond any prompt, and still read in seconds. A longer text is refused whole, never passed. */
const longestText = 200_000;

/** One per request: numbers begin anew, and no map is shared. The dictionary is compiled once for as long as it lives. */
export function openMasking(dictionary: MaskDictionary): Masking {
  const map = openPlaceholderMap();
  const find = openFinders(compiled(dictionary), dictionary.regions);
  const mask = (text: string) =>
    orRefuse(() => {
      const shadow = shadowOf(short(text));
      return replaced(text, shadow, find(shadow.text), map);
    });
  return {
    mask,
    maskJson: (value) => orRefuse(() => maskedJson(value, (text) => mask(text).text)),
    unmask: (text) => unmasked(text, map),
    about: map.about,
  };
}

function short(text: string): string {
  if (text.length <= longestText) return text;
  throw new Error(`it has ${text.length} characters, and ${longestText} are the most`);
}

/** Whatever goes wrong in here, no part of the text goes on. */
function orRefuse<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof HoldfastError) throw cause;
    const message = `A text could not be masked: ${reasonOf(cause)}.`;
    throw new HoldfastError("masking_failed", message, "Nothing was sent. Give a shorter text, or report this one.", {
      cause,
    });
  }
}

function replaced(text: string, shadow: Shadow, findings: readonly Finding[], map: PlaceholderMap) {
  const entities: MaskedEntity[] = [];
  let [out, from] = ["", 0];
  for (const finding of findings) {
    const span = originalSpan(shadow, finding.start, finding.end);
    // One character may be two in the shadow, each of another finding: the first has it.
    const start = Math.max(span.start, from);
    if (start >= span.end) continue;
    const value = text.slice(start, span.end);
    entities.push({ type: finding.type, value, start, end: span.end });
    out += text.slice(from, start) + map.put(finding, value);
    from = span.end;
  }
  // The one place where a text becomes a masked one.
  return { text: (out + text.slice(from)) as MaskedText, entities };
}

function unmasked(text: string, map: PlaceholderMap): ReturnType<Masking["unmask"]> {
  const shadow = shadowOf(text);
  let [out, from] = ["", 0];
  for (const { start, end, token, tail } of placeholdersIn(shadow.text)) {
    const span = originalSpan(shadow, start, end);
    const value = token === null ? undefined : map.valueOf(token);
    if (value === undefined) return { kind: "rejected", token: text.slice(span.start, span.end) };
    out += text.slice(from, span.start) + value + tail;
    from = span.end;
  }
  return { kind: "whole", text: out + text.slice(from) };
}
