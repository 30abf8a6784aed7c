/** Whoever signs the connector's tokens, on a port of this machine: an OpenID document, keys with endorsements, and tokens. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { TeamsSettings } from "../../../src/channels/teams/settings.ts";
import { appId, tenantId } from "./activities.ts";

export const serviceUrl = "https://smba.trafficmanager.net/emea/";

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
type Pairs = Readonly<Record<"teams" | "webchat" | "stranger", Pair>>;

export interface Claims {
  readonly header?: { readonly alg?: string; readonly kid?: string };
  /** An undefined claim is left out. */
  readonly payload?: Readonly<Record<string, string | number | undefined>>;
  /** Signed with a key nobody published. */
  readonly stranger?: boolean;
}

/** Seconds of the library's tolerance for clocks that disagree (tokenValidationParameters.js): 5 min. */
export const tolerance = 300;

export class Issuer {
  readonly issuer = "https://api.botframework.com";
  /** Off: no key can be fetched. */
  reachable = true;
  readonly #pairs: Pairs;
  readonly #server: Server;

  private constructor(pairs: Pairs) {
    this.#pairs = pairs;
    this.#server = createServer(async (request, response) => {
      if (!this.reachable) return void response.destroy();
      const body = request.url === "/keys" ? { keys: await this.#keys() } : this.#document();
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  }

  static async open(): Promise<Issuer> {
    const [teams, webchat, stranger] = await Promise.all([pair(), pair(), pair()]);
    const issuer = new Issuer({ teams, webchat, stranger });
    await new Promise<void>((listening) => issuer.#server.listen(0, "127.0.0.1", listening));
    return issuer;
  }

  get settings(): TeamsSettings {
    const openIdUrl = `${this.#base}/openid`;
    return {
      app: { type: "SingleTenant", id: appId, tenantId, password: "not asked for" },
      allowedServiceHosts: ["smba.trafficmanager.net"],
      authority: {
        openIdUrl,
        issuer: this.issuer,
        loginUrl: `${this.#base}/login`,
        oauthScope: this.issuer,
        oauthUrl: this.#base,
        accessToken: async () => "the bot's own",
      },
    };
  }

  /** Good, but for what a test changes. */
  async token({ header, payload, stranger = false }: Claims = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: this.issuer, aud: appId, serviceurl: serviceUrl, nbf: now, exp: now + 3600, ...payload };
    const kid = header?.kid ?? "teams";
    const signedBy = this.#pairs[stranger ? "stranger" : kid === "webchat" ? "webchat" : "teams"];
    return new SignJWT(claims).setProtectedHeader({ alg: "RS256", ...header, kid }).sign(signedBy.privateKey);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((closed) => void this.#server.close(() => closed()));
  }

  get #base(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #document(): object {
    return { issuer: this.issuer, jwks_uri: `${this.#base}/keys`, id_token_signing_alg_values_supported: ["RS256"] };
  }

  async #keys(): Promise<object[]> {
    const { teams, webchat } = this.#pairs;
    return [
      { ...(await exportJWK(teams.publicKey)), kid: "teams", use: "sig", endorsements: ["msteams"] },
      { ...(await exportJWK(webchat.publicKey)), kid: "webchat", use: "sig", endorsements: ["webchat"] },
    ];
  }
}

function pair(): Promise<Pair> {
  return generateKeyPair("RS256", { extractable: true });
}

/** `alg: none`, which no honest library signs. */
export function unsigned(token: string): string {
  const [, payload = ""] = token.split(".");
  return `${Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url")}.${payload}.`;
}

/** The last byte of the signature but one is another one. */
export function tampered(token: string): string {
  const at = token.length - 10;
  return `${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`;
}
