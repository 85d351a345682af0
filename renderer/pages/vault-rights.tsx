/** What the signed-in account may do in a chosen vault, told before it is tried. Where Azure does not say, nothing is said. */
import type { VaultId } from "../../core/ports.ts";
import { vaultRights as words } from "../../core/text/azure-lists.ts";
import type { VaultRights } from "../../core/vault-rights-port.ts";
import { Notice } from "../parts/notice.tsx";
import { useSetup } from "../setup.ts";
import { useAsked } from "../use-asked.ts";

/** null: not known, or not yet. A list that the account may not see keeps nobody from anything. */
function useRights({ subscriptionId, resourceGroup, name }: VaultId): VaultRights | null {
  const { link } = useSetup();
  const vault = { subscriptionId, resourceGroup, name };
  const asked = useAsked(JSON.stringify(vault), () => link.host.vaultRights({ vault }));
  return asked.state === "there" ? asked.answer : null;
}

/** Where servers are removed: said only where they cannot be. */
export function MayNotRemove({ vault }: { readonly vault: VaultId }) {
  if (useRights(vault)?.remove !== false) return null;
  return (
    <Notice kind="warning" title={words.noRemove} live>
      <p>{words.noRemoveWhy}</p>
    </Notice>
  );
}

/** Where a vault is chosen to register this server with. */
export function VaultRightsNote({ vault }: { readonly vault: VaultId }) {
  const rights = useRights(vault);
  if (rights === null) return null;
  const { register, remove } = rights;
  if (!register) {
    return (
      <Notice kind="warning" title={words.noRegister} live>
        <p>{words.noRegisterWhy}</p>
      </Notice>
    );
  }
  return <p className="quiet">{remove ? words.both : words.registerOnly}</p>;
}
