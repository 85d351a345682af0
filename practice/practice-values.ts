/**
 * The made-up names of practice mode: one tenant, two subscriptions, three vaults. Nothing here exists in Azure, and
 * the secrets are no secrets: their names say so.
 */
export const PRACTICE = {
  tenantId: "5f0c1a8e-3b7d-4c26-9e41-7a2b6d8c0f13",
  clientId: "c41d7e92-60ab-4f35-8d1e-0b9a5c7f2e64",
  clientSecret: "practice-client-secret",

  subscriptionId: "2e8b6d14-9c07-4a5f-b3e2-6f1d0c8a7b95",
  subscriptionName: "Practice subscription",
  resourceGroup: "practice-rg",
  vault: "practice-vault",
  region: "westeurope",
  /** Above 2^53: a client that reads it as a JavaScript number gets another vault's id. */
  vaultResourceId: "7421893365140288257",

  /** In the same resource group, for lists and for "other vault". */
  keyVault: "practice-kv",

  secondVault: "practice-vault-2",
  secondVaultResourceId: "7421893365140288413",

  secondSubscriptionId: "91a3c5e7-2d4f-4b68-a0c2-e4f6a8b0d2c4",
  secondSubscriptionName: "Practice subscription for branch offices",
  secondResourceGroup: "branch-rg",
  branchVault: "branch-vault",
  secondRegion: "northeurope",
  branchVaultResourceId: "5118302947716650883",

  pfxPassword: "practice-pfx-password",
  passphrase: "practice-passphrase-0123456789",
  newPassphrase: "practice-passphrase-9876543210",
  securityPin: "246810",
  localAccountPassword: "Practice-account-0123",
  productKey: "PRACT-ICEPR-ACTIC-EPRAC-TICE1",
} as const;
