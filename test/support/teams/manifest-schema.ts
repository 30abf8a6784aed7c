/** A Teams manifest -> what the vendor's own JSON schemas have against it. */

import strictest from "@microsoft/app-manifest/build/json-schemas/teams/v1.17/MicrosoftTeams.schema.json" with {
  type: "json",
};
import current from "@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json" with {
  type: "json",
};
import draft04 from "ajv-draft-04";

/** 1.17 as well: the newer ones take commands longer than Teams shows (platforms.md). */
const schemas = { "1.30": current, "1.17": strictest } as const;

export type SchemaVersion = keyof typeof schemas;

/** The manifest's own version is the schema's constant: it is replaced before an older one is asked. */
export function schemaErrors(manifest: object, version: SchemaVersion): string[] {
  const ajv = new draft04.default({ strict: false, allErrors: true, formats: { uri: URL.canParse } });
  const validate = ajv.compile(schemas[version]);
  validate({ ...manifest, manifestVersion: version });
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
