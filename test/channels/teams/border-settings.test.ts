import { describe, expect, it } from "vitest";
import { publicServiceHosts } from "../../../src/channels/teams/allow-list.ts";
import { checkedSettings, type TeamsApp } from "../../../src/channels/teams/settings.ts";
import { appId, tenantId } from "../../support/teams/activities.ts";

const app: TeamsApp = { type: "SingleTenant", id: appId, tenantId, password: "p" };
const identity: TeamsApp = { type: "UserAssignedMSI", id: appId, tenantId, password: null };
const allowedServiceHosts = publicServiceHosts;

/** As they may come from a caller that the compiler did not check. */
function refusal(settings: object): unknown {
  try {
    return Reflect.apply(checkedSettings, undefined, [settings]);
  } catch (error) {
    return error;
  }
}

describe("the border opens", () => {
  it.each([{ app }, { app: identity }, { app: { noAuth: true } }])("with %j", (settings) => {
    expect(refusal({ allowedServiceHosts, ...settings })).toEqual({ allowedServiceHosts, ...settings });
  });
});

describe("the border stays shut, and names the variable,", () => {
  it.each<readonly [string, object, string]>([
    ["without an app id", { app: { ...app, id: "" } }, "TEAMS_APP_ID"],
    ["without an app id that is there", { app: { ...app, id: undefined } }, "TEAMS_APP_ID"],
    ["with an app id that is no GUID", { app: { ...app, id: `${appId}0` } }, "TEAMS_APP_ID"],
    ["with an app id of blanks", { app: { ...app, id: " ".repeat(36) } }, "TEAMS_APP_ID"],
    ["without a tenant", { app: { ...app, tenantId: "" } }, "TEAMS_TENANT_ID"],
    ["with every tenant", { app: { ...app, tenantId: "common" } }, "TEAMS_TENANT_ID"],
    ["for many tenants", { app: { ...app, type: "MultiTenant" } }, "TEAMS_APP_TYPE"],
    ["of a type in other letters", { app: { ...app, type: "singletenant" } }, "TEAMS_APP_TYPE"],
    ["without a type", { app: { ...app, type: undefined } }, "TEAMS_APP_TYPE"],
    ["without a password", { app: { ...app, password: null } }, "TEAMS_APP_PASSWORD"],
    ["with an empty password", { app: { ...app, password: "" } }, "TEAMS_APP_PASSWORD"],
    ["with a password of an identity that has none", { app: { ...identity, password: "p" } }, "TEAMS_APP_PASSWORD"],
    ["with an app that is to be checked and believed", { app: { ...app, noAuth: true } }, "TEAMS_NO_AUTH"],
    ["with a no to no authentication", { app: { noAuth: false } }, "TEAMS_NO_AUTH"],
    ["with nothing said of an app", { app: {} }, "TEAMS_APP_TYPE"],
    ["with no host", { app, allowedServiceHosts: [] }, "TEAMS_SERVICE_HOSTS"],
    ["with every host", { app, allowedServiceHosts: ["."] }, "TEAMS_SERVICE_HOSTS"],
    ["with a whole country", { app, allowedServiceHosts: [".net"] }, "TEAMS_SERVICE_HOSTS"],
    [
      "with an address for a host",
      { app, allowedServiceHosts: ["https://smba.trafficmanager.net"] },
      "TEAMS_SERVICE_HOSTS",
    ],
  ])("%s", (_what, settings, variable) => {
    expect(refusal({ allowedServiceHosts, ...settings })).toMatchObject({
      name: "HoldfastError",
      code: "bad_configuration",
      message: expect.stringContaining(variable),
      remedy: expect.stringMatching(/\.$/),
    });
  });
});
