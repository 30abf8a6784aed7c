import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stats } from "../../src/app/stats.ts";
import { bograRainfall, copperInFlour, nile } from "../core/statistics/published-series.ts";

const times = (count: number, value: number): readonly number[] => new Array<number>(count).fill(value);
const upTo = (count: number): readonly number[] => [...times(count, 0).keys()];

/** Hanley & McNeil 1982, Radiology 143:29, table I: how 58 normal and 51 abnormal CT images were rated, 1 to 5. */
const ratedNormal = [33, 6, 6, 11, 2];
const ratedAbnormal = [3, 2, 2, 11, 33];
const ratings = (counts: readonly number[]) => counts.flatMap((count, at) => times(count, at + 1));
const hanleyMcNeil = {
  scores: [...ratings(ratedNormal), ...ratings(ratedAbnormal)],
  labels: [...times(58, 0), ...times(51, 1)],
};

/** The example of scikit-learn's pages of roc_auc_score and average_precision_score. */
const docstring = { scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1] };

/** Where a publication prints fewer digits than 1e-9 needs, its figure is in the comment and its exact value here. */
const published: readonly [source: string, fn: string, inputs: object, result: object][] = [
  [
    "pyMannKendall's test_original_test: slope -0.0064516129032258064; median 95, of the steps 176",
    "theil_sen",
    { values: bograRainfall },
    { slope: -1 / 155, intercept: 95 + 176 / 155 },
  ],
  [
    "SciPy's TestTheilslopes: slope and intercept 0.5",
    "theil_sen",
    { values: [0, 1, 1] },
    { slope: 0.5, intercept: 0.5 },
  ],
  [
    "pyMannKendall's test_original_test, months with rain",
    "mann_kendall",
    { values: bograRainfall },
    { S: -1959, var: 4889800.333333333, z: -0.8854562842589916, p_two_sided: 0.37591058740506833 },
  ],
  [
    // 1.685 and 155.33 there: (22 - 1) / sqrt(466/3).
    "EPA QA/G-9S page 109, with ties",
    "mann_kendall",
    { values: [10, 10, 10, 5, 10, 20, 18, 17, 15, 24, 15] },
    { S: 22, var: 466 / 3, z: 21 / Math.sqrt(466 / 3), p_two_sided: 0.09199825920605485 },
  ],
  [
    "pyMannKendall's test_original_test, no trend",
    "mann_kendall",
    { values: times(360, 7) },
    { S: 0, var: 0, z: 0, p_two_sided: 1 },
  ],
  // 64620 and p 0.0 there; variance 360 x 359 x 725 / 18 without ties.
  [
    "pyMannKendall's test_original_test, all trend",
    "mann_kendall",
    { values: upTo(360) },
    { S: 64620, var: 5205500, z: 64619 / Math.sqrt(5205500), p_two_sided: 0 },
  ],
  ["R's MASS, median(chem) 3.385", "median", { values: copperInFlour }, { value: 3.385 }],
  ["SciPy's TestMedianAbsDeviation on R's chem: 0.355", "mad", { values: copperInFlour }, { value: 0.355 }],
  [
    // Breakpoint 28, RSS 1597457 there; 57508459 / 36, 30737 / 28 and 61198 / 72 exactly.
    "strucchange's breakpoints(Nile ~ 1): the dam of 1898",
    "best_split",
    { values: nile },
    { index: 28, sse: 57508459 / 36, mean_before: 1097.75, mean_after: 30599 / 36 },
  ],
  ["scikit-learn's roc_auc_score page: 0.75", "auc", docstring, { value: 0.75 }],
  // 0.893 there: of 58 x 51 pairs 2,642 with ties as halves.
  ["Hanley & McNeil 1982, with ties", "auc", hanleyMcNeil, { value: 1321 / 1479 }],
  // 0.83 there: precision 1 at the first threshold, 2/3 at the third.
  ["scikit-learn's average_precision_score page", "average_precision", docstring, { value: 5 / 6 }],
  // 0.037 there: (0.01 + 0.01 + 0.04 + 0.09) / 4.
  [
    "scikit-learn's brier_score_loss page",
    "brier",
    { scores: [0.1, 0.9, 0.8, 0.3], labels: [0, 1, 1, 0] },
    { value: 0.0375 },
  ],
  [
    "scikit-learn's log_loss page: 0.21616187468057912",
    "log_loss",
    { scores: [0.9, 0.1, 0.2, 0.65], labels: [1, 0, 0, 1] },
    { value: 0.21616187468057912 },
  ],
  [
    // 1.8817971 there: -(ln 0.0000125 + ln 0.999) / 6.
    "scikit-learn's test_log_loss",
    "log_loss",
    { scores: [0.5, 0.9, 0.99, 0.1, 0.25, 0.999], labels: [0, 0, 0, 1, 1, 1] },
    { value: -(Math.log(0.0000125) + Math.log(0.999)) / 6 },
  ],
  [
    "scikit-learn's test_isotonic_regression",
    "isotonic",
    { scores: upTo(7), labels: [3, 7, 5, 9, 8, 7, 10] },
    { fitted: [3, 6, 6, 8, 8, 8, 10] },
  ],
  [
    // The last seven, 21 in all, fall to one level of 3.
    "R's isoreg page: isoreg(c(1,0,4,3,3,5,4,2,0))",
    "isotonic",
    { scores: upTo(9), labels: [1, 0, 4, 3, 3, 5, 4, 2, 0] },
    { fitted: [0.5, 0.5, 3, 3, 3, 3, 3, 3, 3] },
  ],
  [
    // 22.22222 and 24.25 there: 200 mm over nine children, 48.5 over two.
    'de Leeuw, Hornik & Mair 2009, pituitary sizes, ties "secondary"',
    "isotonic",
    {
      scores: [8, 8, 8, 10, 10, 10, 12, 12, 12, 14, 14],
      labels: [21, 23.5, 23, 24, 21, 25, 21.5, 22, 19, 23.5, 25],
    },
    { fitted: [...times(9, 200 / 9), 24.25, 24.25] },
  ],
];

/** Worked by hand. */
const worked: readonly [what: string, fn: string, inputs: object, result: object][] = [
  ["one value is its own median", "median", { values: [7] }, { value: 7 }],
  ["the median of an even number lies between the middle two", "median", { values: [9, 1, 4, 3] }, { value: 3.5 }],
  ["MAD is not scaled: of 1 1 2 2 4 6 9 it is 1", "mad", { values: [1, 1, 2, 2, 4, 6, 9] }, { value: 1 }],
  ["a falling line", "theil_sen", { values: [3, 1, -1, -3] }, { slope: -2, intercept: 3 }],
  ["one value has no trend", "mann_kendall", { values: [3] }, { S: 0, var: 0, z: 0, p_two_sided: 1 }],
  [
    "the earlier of two equal splits: 1 | 2 1 leaves as much as 1 2 | 1",
    "best_split",
    { values: [1, 2, 1] },
    { index: 1, sse: 0.5, mean_before: 1, mean_after: 1.5 },
  ],
  [
    // By running sums in doubles 1.1 1.3 | 1.1 seems to leave less.
    "equal in decimals is equal: 1.1 | 1.3 1.1",
    "best_split",
    { values: [1.1, 1.3, 1.1] },
    { index: 1, sse: 0.02, mean_before: 1.1, mean_after: 1.2 },
  ],
  [
    // Without it 9 | 0 0 0 0 0 leaves nothing; 9 0 0 | 0 0 0 leaves 36 + 9 + 9.
    "a least length of the parts",
    "best_split",
    { values: [9, 0, 0, 0, 0, 0], min_segment: 3 },
    { index: 3, sse: 54, mean_before: 3, mean_after: 0 },
  ],
  [
    "numbers past every integer a double holds",
    "best_split",
    { values: [1e300, 1e300, -1e300] },
    { index: 2, sse: 0, mean_before: 1e300, mean_after: -1e300 },
  ],
  ["a tie is half a win", "auc", { scores: [0.5, 0.5], labels: [0, 1] }, { value: 0.5 }],
  ["every pair the wrong way round", "auc", { scores: [3, 2, 1], labels: [false, true, true] }, { value: 0 }],
  [
    // Thresholds 0.6: precision 1, recall 1/2; 0.5: precision 2/3, recall 1. The order of the tied two says nothing.
    "tied scores are one threshold, whichever comes first",
    "average_precision",
    { scores: [0.5, 0.6, 0.5], labels: [1, 1, 0] },
    { value: 5 / 6 },
  ],
  ["all ones", "average_precision", { scores: [1, 2], labels: [1, 1] }, { value: 1 }],
  [
    "a certain forecast that failed costs -ln 1e-15, not an infinity",
    "log_loss",
    { scores: [0], labels: [1] },
    { value: 15 * Math.LN10 },
  ],
  ["a certain forecast that held", "brier", { scores: [1, 0], labels: [1, 0] }, { value: 0 }],
  [
    // By score: 1, 0, 1 -> 1/2, 1/2, 1.
    "fitted values stand in the order given",
    "isotonic",
    { scores: [0.9, 0.2, 0.5], labels: [1, 1, 0] },
    { fitted: [1, 0.5, 0.5] },
  ],
  [
    "equal scores get one fitted value",
    "isotonic",
    { scores: [2, 1, 2, 1], labels: [1, 0, 0, 0] },
    { fitted: [0.5, 0, 0.5, 0] },
  ],
];

const undefinedOnes: readonly [fn: string, inputs: object, reason: string][] = [
  ...["theil_sen", "mann_kendall", "median", "mad", "best_split"].map(
    (fn) => [fn, { values: [] }, "no_data"] as [string, object, string],
  ),
  ...["auc", "average_precision", "brier", "log_loss", "isotonic"].map(
    (fn) => [fn, { scores: [], labels: [] }, "no_data"] as [string, object, string],
  ),
  ["theil_sen", { values: [1] }, "too_little_data"],
  ["best_split", { values: [1] }, "too_little_data"],
  ["best_split", { values: [1, 2, 3, 4, 5], min_segment: 3 }, "too_little_data"],
  ["auc", { scores: [1, 2], labels: [1, 1] }, "too_little_data"],
  ["auc", { scores: [1, 2], labels: [0, 0] }, "too_little_data"],
  ["average_precision", { scores: [1, 2], labels: [0, 0] }, "too_little_data"],
];

const refused: readonly [why: string, line: unknown, code: string, says: string][] = [
  ["not an object", [1, 2], "bad_request", "expected object"],
  ["no function", { values: [1] }, "bad_request", "fn"],
  ["an unknown function", { fn: "mode", values: [1] }, "unknown_function", '"mode"'],
  ["no values", { fn: "median" }, "bad_inputs", "values"],
  ["scores for values", { fn: "median", scores: [1] }, "bad_inputs", "values"],
  ["text for a number", { fn: "median", values: [1, "2"] }, "bad_inputs", "values.1: expected a finite number"],
  ["a gap", { fn: "mad", values: [1, null] }, "bad_inputs", "values.1"],
  ["NaN", { fn: "theil_sen", values: [1, Number.NaN] }, "bad_inputs", "values.1: expected a finite number"],
  ["1e999", { fn: "mann_kendall", values: [JSON.parse("1e999")] }, "bad_inputs", "values.0"],
  ["fewer labels than scores", { fn: "auc", scores: [1, 2, 3], labels: [1, 0] }, "bad_inputs", "as many labels"],
  ["a label of two", { fn: "auc", scores: [1, 2], labels: [1, 2] }, "bad_inputs", "labels.1: expected 0 or 1"],
  ["a percentage as a probability", { fn: "brier", scores: [40], labels: [1] }, "bad_inputs", "from 0 to 1"],
  ["a negative probability", { fn: "log_loss", scores: [-0.1], labels: [1] }, "bad_inputs", "from 0 to 1"],
  ["no least length", { fn: "best_split", values: [1, 2], min_segment: 0 }, "bad_inputs", "min_segment"],
  ["a misspelt input", { fn: "best_split", values: [1, 2], minsegment: 1 }, "bad_inputs", "minsegment"],
  [
    "a hundred thousand pairs too many",
    { fn: "theil_sen", values: upTo(100_000) },
    "bad_inputs",
    "at most 5000 values",
  ],
  ["a slope past every double", { fn: "theil_sen", values: [-1e308, 1e308] }, "out_of_range", "JSON number"],
];

/** To 1e-9, relative to what is large. */
function agrees(actual: object, expected: object): void {
  const [found, wanted] = [Object.entries(actual), Object.entries(expected)];
  expect(found.map(([key]) => key)).toEqual(wanted.map(([key]) => key));
  const [figures, figuresWanted] = [found.flatMap(([, value]) => value), wanted.flatMap(([, value]) => value)];
  expect(figures).toHaveLength(figuresWanted.length);
  for (const [at, figure] of figures.entries()) {
    const due = figuresWanted[at];
    expect(Math.abs(figure - due), `${figure} for ${due}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(due)));
  }
}

describe("stats", () => {
  it.each(published)("agrees with %s: %s", (_source, fn, inputs, result) => {
    agrees(stats({ fn, ...inputs }), result);
  });

  it.each(worked)("%s: %s", (_what, fn, inputs, result) => {
    agrees(stats({ fn, ...inputs }), result);
  });

  it.each(undefinedOnes)("says that %s of %j is undefined: %s", (fn, inputs, reason) => {
    expect(stats({ fn, ...inputs })).toEqual({ undefined: reason });
  });

  it.each(refused)("refuses %s with what to do", (_why, input, code, says) => {
    expect(stats(input)).toMatchObject({
      error: { code, message: expect.stringContaining(says), remedy: expect.any(String) },
    });
  });

  it("names the first problems of a line that has a hundred thousand, and counts the others", () => {
    expect(stats({ fn: "median", values: times(100_000, 0).map(String) })).toMatchObject({
      error: { message: expect.stringMatching(/^values\.0: [^;]+(; values\.[1-4]: [^;]+){4}; and 99995 more\.$/) },
    });
  });

  it("takes a hundred thousand values, all equal or falling, wherever nothing is compared pair by pair", () => {
    const many = 100_000;
    const falling = upTo(many).map((at) => many - at);
    const labels = falling.map((value) => value % 2);
    expect(stats({ fn: "median", values: falling })).toEqual({ value: 50_000.5 });
    expect(stats({ fn: "mad", values: times(many, 3) })).toEqual({ value: 0 });
    expect(stats({ fn: "best_split", values: times(many, 3) })).toMatchObject({ index: 1, sse: 0 });
    // Every odd number beats the even ones below it: 50,000 x 49,999 / 2 pairs of 50,000^2.
    agrees(stats({ fn: "auc", scores: falling, labels }), { value: 49_999 / 100_000 });
    expect(stats({ fn: "average_precision", scores: times(many, 1), labels })).toEqual({ value: 0.5 });
    // 1 0 1 0 ... by rising score: each pair is pooled to one half.
    expect(stats({ fn: "isotonic", scores: falling, labels })).toEqual({ fitted: times(many, 0.5) });
  });

  it("fits labels that fall throughout by their mean alone, however many there are", () => {
    const many = 100_000;
    const fitted = stats({ fn: "isotonic", scores: upTo(many), labels: upTo(many).map((at) => -at) });
    expect(fitted).toEqual({ fitted: times(many, -49_999.5) });
  });

  it("answers every line, whatever its inputs: a result, a reason or an error", () => {
    const fns = [...new Set([...published, ...worked].map(([, fn]) => fn))];
    const odd = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.double(), fc.integer({ min: 0, max: 1 }))));
    const inputs = fc.dictionary(fc.constantFrom("values", "scores", "labels", "min_segment"), odd);
    fc.assert(
      fc.property(fc.constantFrom(...fns), inputs, (fn, given) => {
        const answer = stats({ fn, ...given });
        if ("error" in answer || "undefined" in answer) expect(Object.keys(answer)).toHaveLength(1);
        else expect(Object.values(answer).flat().every(Number.isFinite)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
