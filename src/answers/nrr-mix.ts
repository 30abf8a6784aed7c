/** A change of NRR -> its second view, by name: mix and rates, group by group, adding up to the change exactly and as displayed. */
import { compare, type Fraction, negate } from "../core/fraction.ts";
import { type MixPart, mixParts } from "../core/revenue/mix-and-rates.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import type { Defined } from "../core/undefined.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { noteBeside } from "./beside-notes.ts";
import { capitalised } from "./capitalised.ts";
import { cutWords } from "./cut-words.ts";
import { Draft } from "./draft.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import { noteMetric } from "./metric-notes.ts";
import { readMetricAs } from "./metric-words.ts";
import { nrr } from "./metrics/retention.ts";
import { type NrrReading, sayNrrChange } from "./nrr-change.ts";
import { type MixCells, type MixLine, mixLines, totalOf } from "./nrr-mix-lines.ts";
import type { Groups } from "./nrr-parts.ts";
import { type NrrPart, plus } from "./nrr-shares.ts";
import { trailingYearFacts } from "./trailing-year.ts";

export interface NrrMixInput extends Omit<NrrReading, "metric"> {
  readonly trailing: Defined<PeriodMetrics> | null;
  readonly groups: Groups;
  /** Exact, by these groups. */
  readonly mix: readonly MixPart[];
}

type Columns = Readonly<Record<MixPart["part"], string>>;

const titles: Columns = { mix: "Mix", expansion: "Expansion", contraction: "Contraction", churn: "Churn" };

const definition =
  "Mix: groups with a higher or a lower NRR came to weigh more or less in the starting MRR. Rates: what happened inside the groups. " +
  "The split treats both periods alike and leaves nothing over (Kitagawa's decomposition).";

/** The parts must be of this very change. @throws HoldfastError `parts_do_not_add_up`, or RangeError, when they are not. */
export function answerNrrMix(given: NrrMixInput): Answer {
  const input = { ...given, metric: nrr };
  const { context, attribution, groups, mix } = input;
  const draft = new Draft(context);
  const change = sayNrrChange(draft, input);
  const lines = mixLines(mix, groups, attribution.change);
  const totals = totalFacts(draft, input, totalOf(lines));
  draft.addUp(change.id, Object.values(totals));
  sayWhich(draft, input, totalOf(lines));
  const trailing = trailingYearFacts(draft, input);
  const shown = [...change.shown, ...Object.values(totals), ...trailing];
  draft.section({ title: "Mix and rates", kind: "facts", facts: shown });
  mixTable(draft, groups, lines, totals);
  draft.note("mix_and_rates", definition);
  noteMetric(draft, nrr, context);
  noteBeside(draft, input);
  draft.action("why", "Show the evidence", ask.why);
  draft.action("receipt", "Show the arithmetic", change.receipt);
  if (groups.cut !== "owner") draft.action("correct", "By owner", ask.byOwner);
  draft.action("share", "Share", context.id);
  return draft.answer(`Mix and rates of ${readMetricAs(draft, input)}`);
}

function totalFacts(draft: Draft, of: MetricSubject, totals: MixCells): Columns {
  const total = (part: MixPart["part"]) =>
    draft.fact(draft.figures.points(totals[part].value, totals[part].tenths), {
      label: titles[part],
      subject: subjectOf(of),
      metric: of.metric.name,
      polarity: of.metric.polarity,
    });
  return { mix: total("mix"), expansion: total("expansion"), contraction: total("contraction"), churn: total("churn") };
}

/** Whether the groups changed their weights or their ways. */
function sayWhich(draft: Draft, of: NrrReading & Pick<NrrMixInput, "groups">, totals: MixCells): void {
  const ratesMoved = plus(plus(totals.expansion, totals.contraction), totals.churn);
  const figure = ({ value, tenths }: NrrPart, label: string) =>
    draft.fact(draft.figures.points(value, tenths), { label, subject: subjectOf(of), metric: of.metric.name });
  const rates = figure(ratesMoved, "rates");
  const mix = figure(totals.mix, "mix");
  const { noun } = cutWords[of.groups.cut];
  const order = compare(magnitude(ratesMoved.value), magnitude(totals.mix.value));
  const verdict = order > 0 ? "it was mostly the rates" : order < 0 ? "it was mostly the mix" : "both weigh the same";
  draft.say(`What happened inside the ${noun.other} moved it by {${rates}}, their mix by {${mix}}: ${verdict}.`);
}

function magnitude(value: Fraction): Fraction {
  return value.num < 0n ? negate(value) : value;
}

/** Every column adds up to its total. */
function mixTable(draft: Draft, { cut }: Groups, lines: readonly MixLine[], totals: Columns): void {
  const { noun, subject: type } = cutWords[cut];
  const rows = lines.map(({ group, label, cells }) => ({
    label: group === null ? label : draft.figures.name(label).display,
    facts: mixParts.map((part) =>
      draft.fact(draft.figures.points(cells[part].value, cells[part].tenths), {
        label: `${label}: ${titles[part]}`,
        subject: { type, id: group ?? "others", name: label },
      }),
    ),
  }));
  mixParts.forEach((part, column) => {
    draft.addUp(
      totals[part],
      rows.map(({ facts }) => facts[column] ?? ""),
    );
  });
  draft.section({
    title: `By ${noun.one}`,
    kind: "table",
    facts: rows.flatMap(({ facts }) => facts),
    columns: [capitalised(noun.one), ...mixParts.map((part) => titles[part])],
    rows,
  });
}
