/** Contacts, members, accounts and regions of an organisation -> what a masker must know, kept in this process until one of them changes. */
import type { Settings } from "../../core/settings.ts";
import type { KnownPerson, MaskDictionary } from "../../phrasing/mask/masking.ts";
import { readKnownPeople, readPeopleVersion, type StoredPerson } from "../../store/known-people.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { KnownNames, ReadNames } from "../known-names.ts";
import { countriesOf } from "./countries.ts";

/** The very same dictionary as long as nothing in it changed: what was compiled of it is good until then. */
export type ReadDictionary = (tx: OrgTx, settings: Settings) => Promise<MaskDictionary>;

interface Kept {
  readonly names: KnownNames;
  readonly version: string;
  readonly dictionary: MaskDictionary;
}

/** A cache of its own for each process; what it holds never crosses from one organisation to another. */
export function dictionaryReader(readNames: ReadNames): ReadDictionary {
  const byOrg = new Map<string, Kept>();
  return async (tx, { locale }) => {
    const names = await readNames(tx);
    const version = `${await readPeopleVersion(tx)} ${locale}`;
    const kept = byOrg.get(tx.orgId);
    if (kept?.names === names && kept.version === version) return kept.dictionary;
    const dictionary = dictionaryOf(names, await readKnownPeople(tx), locale);
    byOrg.set(tx.orgId, { names, version, dictionary });
    return dictionary;
  };
}

function dictionaryOf({ vocabulary }: KnownNames, people: readonly StoredPerson[], locale: string): MaskDictionary {
  return {
    people: people.flatMap(personOf),
    accounts: vocabulary.accounts.map(({ id, name, aliases = [] }) => ({ id, name, aliases })),
    regions: countriesOf(vocabulary.regions, locale),
  };
}

/** Somebody without a name is known by what else they have. */
function personOf({ id, name, email, phone }: StoredPerson): readonly KnownPerson[] {
  const called = [name, email, phone].find((word) => word !== null && word.trim() !== "");
  if (called === undefined || called === null) return [];
  return [{ id, name: called, ...(email && { email }), ...(phone && { phone }) }];
}
