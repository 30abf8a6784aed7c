/** An Authorization header -> whether it is worth handing to the library: a signed token that says the connector issued it. */
import { type Fields, record } from "../untrusted.ts";

/** The library's AllowedSigningAlgorithms. */
const algorithms: readonly unknown[] = ["RS256", "RS384", "RS512"];

/**
 * Checks nothing of the signature. The library takes tokens of two more kinds, the Emulator's and other bots': any token a
 * person got for this app passes for the former, without its service address being compared, and each tenant (`tid`) that is
 * merely named lengthens a list of the process for ever. The connector's tokens are of neither kind and name no tenant.
 */
export function isFromChannel(authorization: string, issuer: string, tenantId: string): boolean {
  const [, head, body] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  const claims = part(body);
  const ofOurs = claims.tid === undefined || claims.tid === tenantId;
  // Without an end the library takes a token for ever.
  return algorithms.includes(part(head).alg) && claims.iss === issuer && ofOurs && typeof claims.exp === "number";
}

function part(encoded: string | undefined): Fields {
  try {
    return record(JSON.parse(Buffer.from(encoded ?? "", "base64url").toString()));
  } catch {
    return {};
  }
}
