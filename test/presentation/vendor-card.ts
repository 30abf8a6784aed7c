/** A card -> what the vendor's own library finds wrong with it, and the types it does not know. */
import { createRequire } from "node:module";

const vendor: typeof import("adaptivecards") = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.min.js",
);

/** The library counts the buttons in the menu as well: ten choices, share and open. */
const host = { actions: { maxActions: 12 } };

export interface VendorFindings {
  /** Element types for which it takes the fallback. */
  readonly unknown: readonly string[];
  /** Everything else it says while reading and while validating. */
  readonly problems: readonly string[];
}

export function vendorFindings(json: object): VendorFindings {
  const card = new vendor.AdaptiveCard();
  card.hostConfig = new vendor.HostConfig(host);
  const context = new vendor.SerializationContext(vendor.Versions.v1_5);
  card.parse(json, context);
  const read = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const said = [...read, ...card.validateProperties().validationEvents.map(({ message }) => message)];
  const unknown = said.map((message) => /^Unknown element type "([^"]+)"\. Fallback will be used/.exec(message)?.[1]);
  return {
    unknown: unknown.filter((type) => type !== undefined),
    problems: said.filter((_, index) => unknown[index] === undefined),
  };
}
