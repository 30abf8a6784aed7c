/** Digests as they are sent, of nothing up to forty accounts, with whatever names: nobody asks for those by typing. */
import type { Answer } from "../../../src/answers/answer.ts";
import { everyDigest } from "../../answers/every-digest.ts";
import { slippingDigest } from "../../answers/golden-digest.ts";
import { hostileNames } from "../extremes/hostile-names.ts";

export const digests: readonly { readonly name: string; readonly intent: "digest"; readonly answer: Answer }[] = [
  ...everyDigest,
  ["a digest of hostile names", slippingDigest(hostileNames)] as const,
  ["its second page", slippingDigest(hostileNames, { from: 10 })] as const,
].map(([name, answer]) => ({ name, intent: "digest", answer }));
