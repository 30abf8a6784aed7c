/** A form to be filled in, before any surface's markup; and what a client sent back -> what was filled in, or what is wrong with it. */

export interface FormOption {
  /** What comes back; never shown. */
  readonly value: string;
  readonly label: string;
}

interface Field {
  /** Unique within its form. */
  readonly id: string;
  readonly label: string;
}

export type FormField =
  /** One of the options. */
  | (Field & { readonly kind: "choice"; readonly options: readonly FormOption[]; readonly initial: string })
  /** At least one of the options. */
  | (Field & { readonly kind: "choices"; readonly options: readonly FormOption[]; readonly initial: readonly string[] })
  /** A time of day, HH:MM. */
  | (Field & { readonly kind: "time"; readonly initial: string })
  /** A line of text, which may be left empty. */
  | (Field & { readonly kind: "text"; readonly initial: string; readonly maxLength: number; readonly hint: string });

export interface Form {
  /** Which form it is: comes back with what was filled in. */
  readonly name: string;
  readonly title: string;
  /** Plain sentences above the fields. */
  readonly intro: readonly string[];
  readonly fields: readonly FormField[];
  readonly submit: string;
  readonly cancel: string;
  /** Ids that come back as they are. The client could change them: who may is decided anew. */
  readonly carried: Readonly<Record<string, string>>;
}

/** By the id of the field: a list for `choices`, text for every other kind. */
export interface Filled {
  readonly texts: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

export interface FormProblem {
  readonly field: string;
  /** A sentence for whoever filled it in. */
  readonly words: string;
}

export type FormReading =
  | { readonly kind: "filled"; readonly filled: Filled }
  | { readonly kind: "wrong"; readonly problems: readonly FormProblem[] };

/**
 * @param given by field id what the client sent: text, or a list of texts for `choices`; a client may send anything.
 * Only what the form offered is taken: nothing is corrected, nothing left out is made up.
 */
export function readForm(form: Form, given: Readonly<Record<string, unknown>>): FormReading {
  const problems = form.fields.flatMap((field) => problemsOf(field, given[field.id]));
  if (problems.length > 0) return { kind: "wrong", problems };
  const values = form.fields.map(({ id }) => [id, given[id]] as const);
  return {
    kind: "filled",
    filled: {
      texts: new Map(values.flatMap(([id, value]) => (typeof value === "string" ? [[id, value.trim()]] : []))),
      lists: new Map(values.flatMap(([id, value]) => (isTexts(value) ? [[id, value]] : []))),
    },
  };
}

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

function problemsOf(field: FormField, value: unknown): readonly FormProblem[] {
  const wrong = whatIsWrong(field, value);
  return wrong === null ? [] : [{ field: field.id, words: `${field.label}: ${wrong}` }];
}

function whatIsWrong(field: FormField, value: unknown): string | null {
  switch (field.kind) {
    case "choice":
      return typeof value === "string" && offered(field.options, value) ? null : "choose one of the options.";
    case "choices":
      return wrongChoices(field.options, value);
    case "time":
      return typeof value === "string" && timeOfDay.test(value) ? null : "give a time such as 08:30.";
    case "text":
      return wrongText(field.maxLength, value);
  }
}

function wrongChoices(options: readonly FormOption[], value: unknown): string | null {
  if (!isTexts(value) || value.length === 0) return "choose at least one.";
  return value.every((one) => offered(options, one)) ? null : "choose among the options.";
}

function wrongText(maxLength: number, value: unknown): string | null {
  if (typeof value !== "string") return "this is not a line of text.";
  return value.length <= maxLength ? null : "this is too long.";
}

function offered(options: readonly FormOption[], value: string): boolean {
  return options.some((option) => option.value === value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
