/** One line of `holdfast mask`, `{text, people, accounts, region}` -> `{masked, entities}`; every line has a map of its own. */
import { z } from "zod";
import { HoldfastError } from "../core/error.ts";
import type { MaskedEntity } from "../phrasing/mask/masked-text.ts";
import type { MaskDictionary } from "../phrasing/mask/masking.ts";
import { openMasking } from "../phrasing/mask/open-masking.ts";

const named = <Rest extends z.ZodRawShape>(rest: Rest) =>
  z.union([z.string().transform((name) => ({ name })), z.object({ name: z.string(), ...rest })]);
const person = named({ id: z.string().exactOptional(), email: z.string().nullish(), phone: z.string().nullish() });
const account = named({ id: z.string().exactOptional(), aliases: z.array(z.string()).exactOptional() });
const lineSchema = z.object({
  text: z.string(),
  people: z.array(person).default([]),
  accounts: z.array(account).default([]),
  region: z.string().nullish(),
});

export interface MaskedLine {
  readonly masked: string;
  readonly entities: readonly MaskedEntity[];
}

/** @throws HoldfastError `bad_line`, `masking_failed`. */
export function maskLine(value: unknown): MaskedLine {
  const read = lineSchema.safeParse(value);
  if (!read.success) {
    const why = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
    throw new HoldfastError(
      "bad_line",
      `The line has another form: ${why}.`,
      'Write {"text":"...","people":["Anna Schmidt"],"accounts":["Acme GmbH"],"region":"DE"}.',
    );
  }
  const { text, entities } = openMasking(dictionaryOf(read.data)).mask(read.data.text);
  return { masked: text, entities };
}

function dictionaryOf({ people, accounts, region }: z.output<typeof lineSchema>): MaskDictionary {
  return {
    people: people.map((each, at) => ({
      id: ("id" in each && each.id) || `person-${at + 1}`,
      name: each.name,
      ...("email" in each && each.email != null ? { email: each.email } : {}),
      ...("phone" in each && each.phone != null ? { phone: each.phone } : {}),
    })),
    accounts: accounts.map((each, at) => ({
      id: ("id" in each && each.id) || `account-${at + 1}`,
      name: each.name,
      aliases: ("aliases" in each && each.aliases) || [],
    })),
    regions: region == null ? [] : [region.toUpperCase()],
  };
}
