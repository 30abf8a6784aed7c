/** The facts -> the reasons they give, each with the object it is the reason of and what kind of thing it explains. */
import type { Scope } from "../facts/figure.ts";
import { type Flow, flowOfCode, flowOfKey } from "../lexicon/flows.ts";
import { reasonKey } from "../lexicon/reason-words.ts";
import { keyWords } from "../text/stem.ts";
import type { Entry, Ledger } from "./ledger.ts";

export interface Reason {
  readonly scope: Scope;
  /** The whole of it. */
  readonly key: string;
  /** Without the movement it names, of which alone it is then the reason: "churn_price". */
  readonly rest: { readonly key: string; readonly flow: Flow } | null;
  /** What else its key says: "cancel", "pulse", "risk". */
  readonly of: readonly string[];
  /** Said to be the first of several. */
  readonly main: boolean;
}

const causing = new Set("reason cause why because trigger".split(" "));
const silentKeys = new Set("code text label name detail stated given sery root alert account status event".split(" "));
const main = new Set("top main primary key biggest first".split(" "));
/** They give none. */
const none = new Set(["unknown", "other", "none", "involuntary", "voluntary", "not known", "unclear"].map(reasonsKey));

const known = new WeakMap<Ledger, readonly Reason[]>();

export function reasonsOf(ledger: Ledger): readonly Reason[] {
  const found =
    known.get(ledger) ??
    codedIn(ledger)
      .filter(({ key }) => !none.has(key))
      .flatMap(withAlias);
  known.set(ledger, found);
  return found;
}

/** Also where the facts say that none is known. */
export function codedIn({ entries }: Ledger): readonly Reason[] {
  return entries.flatMap((entry) => reasonIn(entry) ?? []);
}

/** "lost to a failed payment": the reason of its loss. */
function happened(text: string, scope: Scope): Reason | undefined {
  const [lost, to, ...words] = keyWords(text);
  const key = reasonKey(words);
  return lost === "lost" && to === "to" && key !== "" ? { scope, key, rest: null, of: [], main: false } : undefined;
}

function reasonsKey(text: string): string {
  return reasonKey(keyWords(text));
}

/** "moving to a competitor" says no more than the code "competitor". */
const alias: ReadonlyMap<string, string> = new Map([[reasonsKey("competitor"), reasonsKey("switched to competitor")]]);

function withAlias(reason: Reason): readonly Reason[] {
  const other = alias.get(reason.key);
  return other === undefined ? [reason] : [reason, { ...reason, key: other }];
}

function reasonIn({ leaf: { key, path, scope, value, label }, list }: Entry): Reason | undefined {
  if (value.is !== "text") return undefined;
  if (label.join(" ") === "what happened" && key.join(" ") === "value") return happened(value.text, scope);
  const around = list?.items.includes(scope) === true ? [...list.words] : [];
  const own = key.some((word) => causing.has(word));
  const isReason =
    own ||
    (key.every((word) => silentKeys.has(word)) &&
      ([...path, ...around].some((word) => causing.has(word)) ||
        (key.join(" ") === "code" && flowOfKey(around) === "churn")));
  const words = keyWords(value.text);
  const whole = reasonKey(words);
  if (!isReason || whole === "") return undefined;
  const flow = flowOfCode(words);
  const rest = reasonKey(words.slice(1));
  return {
    scope,
    key: whole,
    rest: flow === null || rest === "" ? null : { key: rest, flow },
    of: [...path, ...key].filter(
      (word) => (word === "trigger" || !causing.has(word)) && !silentKeys.has(word) && !main.has(word),
    ),
    main: key.some((word) => main.has(word)),
  };
}
