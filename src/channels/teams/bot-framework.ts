/** The vendor's library, loaded when first needed -> the little that is used of it: who signed a request, and calls of the connector. */
import type { Activity, ConfigurationServiceClientCredentialFactory, ConversationParameters } from "botbuilder";
import type { Pacing } from "./back-off.ts";
import { publicAuthority, type TeamsApp, type TeamsAuthority, type TeamsSettings } from "./settings.ts";
import { timing } from "./timing.ts";
import { exchange } from "./wire.ts";

export interface BotFramework {
  /** @throws what the library throws: whoever sent it is not the connector, or that could not be found out. */
  authenticate(told: { readonly channelId: string; readonly serviceUrl: string }, authorization: string): Promise<void>;
  connector(serviceUrl: string): Promise<Connector>;
}

/** One attempt each. @throws ConnectorFault. */
export interface Connector {
  post(conversationId: string, activity: Partial<Activity>): Promise<unknown>;
  update(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<unknown>;
  createConversation(parameters: ConversationParameters): Promise<unknown>;
  member(conversationId: string, memberId: string): Promise<unknown>;
  members(conversationId: string, page: { pageSize: number; continuationToken?: string }): Promise<unknown>;
}

/** Takes seconds, once. `settings` are checked: with no app id the library lets everybody in. */
export async function openBotFramework(settings: TeamsSettings, pacing: Pacing): Promise<BotFramework> {
  const library = await import("botbuilder");
  const { app, authority = publicAuthority } = settings;
  const appId = "noAuth" in app ? "" : app.id;
  const credentials = "noAuth" in app ? {} : credentialsOf(app);
  const authentication = new library.ConfigurationBotFrameworkAuthentication(
    { ...credentials, ...authorityOf(authority) },
    authority.accessToken && givenToken(appId, authority.accessToken),
    undefined,
    undefined,
    { httpClient: { sendRequest: (request: Signable) => sendRequest(request, pacing.expiry(timing.attemptMs)) } },
  );

  /** The library makes the identity that sends in a protected method of the adapter alone. */
  class Sender extends library.CloudAdapter {
    connector(serviceUrl: string) {
      const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId));
      return factory.create(serviceUrl, authority.oauthScope);
    }
  }
  const sender = new Sender(authentication);

  return {
    async authenticate(told, authorization) {
      // These two are all it reads of an activity; its type wants everything.
      await authentication.authenticateRequest(told as Activity, authorization);
    },
    async connector(serviceUrl) {
      const { conversations } = await sender.connector(serviceUrl);
      return {
        post: (id, activity) => conversations.sendToConversation(id, activity),
        update: (id, activityId, activity) => conversations.updateActivity(id, activityId, activity),
        createConversation: (parameters) => conversations.createConversation(parameters),
        member: (id, memberId) => conversations.getConversationMember(id, memberId),
        // Its type wants a token for the first page too, which has none.
        members: (id, page) => conversations.getConversationPagedMembers(id, page as Required<typeof page>),
      };
    },
  };
}

function credentialsOf({ type, id, tenantId, password }: TeamsApp) {
  return {
    MicrosoftAppType: type,
    MicrosoftAppId: id,
    MicrosoftAppTenantId: tenantId,
    ...(password !== null && { MicrosoftAppPassword: password }),
  };
}

function authorityOf({ openIdUrl, issuer, loginUrl, oauthScope, oauthUrl }: TeamsAuthority) {
  return {
    ToChannelFromBotLoginUrl: loginUrl,
    ToChannelFromBotOAuthScope: oauthScope,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: oauthUrl,
    ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
    // Nothing the Emulator signed gets as far as this.
    ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
  };
}

type Credentials = ConfigurationServiceClientCredentialFactory;
type Signable = Parameters<Awaited<ReturnType<Credentials["createCredentials"]>>["signRequest"]>[0];

function givenToken(
  appId: string,
  accessToken: () => Promise<string>,
): Pick<Credentials, "isValidAppId" | "isAuthenticationDisabled" | "createCredentials"> {
  const signRequest = async (request: Signable) => {
    request.headers.set("authorization", `Bearer ${await accessToken()}`);
    return request;
  };
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest }),
  };
}

/** In place of the library's own sending, which follows redirects and waits as long as it likes. */
async function sendRequest(request: Signable, signal: AbortSignal) {
  const { url, method, headers } = request;
  const body = typeof request.body === "string" ? request.body : null;
  const answer = await exchange({ url, method, headers: headers.rawHeaders(), body }, signal);
  const told = headers.clone();
  for (const name of told.headerNames()) told.remove(name);
  told.set("content-type", "application/json");
  return { request, status: answer.status, headers: told, bodyAsText: answer.text };
}
