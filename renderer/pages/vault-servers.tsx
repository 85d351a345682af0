/** What a chosen vault holds already, as far as it matters for this server: 50 servers at most, and no two of one name. */

import type { VaultId } from "../../core/ports.ts";
import { newVault } from "../../core/text/new-vault.ts";
import { MAX_SERVERS } from "../../core/vault/vault-servers.ts";
import { Notice } from "../parts/notice.tsx";
import { useSetup } from "../setup.ts";
import { useAsked } from "../use-asked.ts";

const words = () => newVault.servers;

export function VaultServers({ vault }: { readonly vault: VaultId }) {
  const { link } = useSetup();
  const { subscriptionId, resourceGroup, name } = vault;
  const place = { subscriptionId, resourceGroup, name };
  const servers = useAsked(JSON.stringify(place), () => link.host.vaultServers({ vault: place }));
  // A list that this account may not see keeps nobody from anything.
  if (servers.state !== "there") return null;
  const { count, clash } = servers.answer;
  return (
    <>
      {count >= MAX_SERVERS && (
        <Notice kind="warning" title={words().full({ count })} live>
          <p>{words().fullWhy}</p>
        </Notice>
      )}
      {clash !== null && (
        <Notice kind="warning" title={words().clash({ name: clash })} live>
          <p>{words().clashWhy}</p>
        </Notice>
      )}
    </>
  );
}
