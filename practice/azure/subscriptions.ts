/** Subscriptions and resource groups, as the official subscriptions.json and resources.json (2022-12-01) shape them. */
import { PRACTICE } from "../practice-values.ts";
import { type ArmHandler, page } from "./arm.ts";
import { json, param, refuse } from "./reply.ts";
import type { ArmOperation } from "./routes.ts";
import { type PracticeState, sameName } from "./state.ts";

type Subscription = PracticeState["subscriptions"][number];
type Group = Subscription["resourceGroups"][number];

const describeSubscription = ({ subscriptionId, displayName }: Subscription) => ({
  id: `/subscriptions/${subscriptionId}`,
  subscriptionId,
  tenantId: PRACTICE.tenantId,
  displayName,
  state: "Enabled",
  subscriptionPolicies: {
    locationPlacementId: "Public_2014-09-01",
    quotaId: "PayAsYouGo_2014-09-01",
    spendingLimit: "Off",
  },
  authorizationSource: "RoleBased",
  managedByTenants: [],
});

const describeGroup = ({ subscriptionId }: Subscription, { name, region }: Group) => ({
  id: `/subscriptions/${subscriptionId}/resourceGroups/${name}`,
  name,
  type: "Microsoft.Resources/resourceGroups",
  location: region,
  properties: { provisioningState: "Succeeded" },
});

/** The front door has checked that it exists. */
const subscriptionOf = ({ subscriptions }: PracticeState, subscriptionId: string): Subscription =>
  subscriptions.find((each) => sameName(each.subscriptionId, subscriptionId)) ??
  refuse(404, "SubscriptionNotFound", `The subscription '${subscriptionId}' could not be found.`);

export const subscriptionHandlers = {
  Subscriptions_List: (call) =>
    page(call, call.site.knobs.noSubscriptions ? [] : call.state.subscriptions.map(describeSubscription)),

  Subscriptions_Get: ({ incoming, state }) =>
    json(200, describeSubscription(subscriptionOf(state, param(incoming, "subscriptionId")))),

  ResourceGroups_List: (call) => {
    const subscription = subscriptionOf(call.state, param(call.incoming, "subscriptionId"));
    return page(
      call,
      subscription.resourceGroups.map((group) => describeGroup(subscription, group)),
    );
  },

  ResourceGroups_Get: ({ incoming, state }) => {
    const subscription = subscriptionOf(state, param(incoming, "subscriptionId"));
    const name = param(incoming, "resourceGroupName");
    const group = subscription.resourceGroups.find((each) => sameName(each.name, name));
    if (!group) return refuse(404, "ResourceGroupNotFound", `Resource group '${name}' could not be found.`);
    return json(200, describeGroup(subscription, group));
  },
} satisfies Partial<Record<ArmOperation, ArmHandler>>;
