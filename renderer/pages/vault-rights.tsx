/** What the signed-in account may do in a chosen vault, told before it is tried. Where Azure does not say, nothing is said. */
import type { VaultId } from "../../core/ports.ts";
import { vaultRights as words } from "../../core/text/azure-lists.ts";
import { Notice } from "../parts/notice.tsx";
import { useSetup } from "../setup.ts";
import { useAsked } from "../use-asked.ts";

export function VaultRightsNote({ vault }: { readonly vault: VaultId }) {
  const { link } = useSetup();
  const { subscriptionId, resourceGroup, name } = vault;
  const place = { subscriptionId, resourceGroup, name };
  const asked = useAsked(JSON.stringify(place), () => link.host.vaultRights({ vault: place }));
  // A list that this account may not see keeps nobody from anything.
  if (asked.state !== "there" || asked.answer === null) return null;
  const { register, remove } = asked.answer;
  if (!register) {
    return (
      <Notice kind="warning" title={words.noRegister} live>
        <p>{words.noRegisterWhy}</p>
      </Notice>
    );
  }
  return <p className="quiet">{remove ? words.both : words.registerOnly}</p>;
}
