/** What Azure says beforehand of a vault that is to be made: may this account, and is the name free. */
import { CheckmarkCircle20Filled, Question20Regular } from "@fluentui/react-icons";
import { newVault as words } from "../../core/text/new-vault.ts";
import type { NewVaultLook as Look } from "../../core/vault/new-vault.ts";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useSetup } from "../setup.ts";
import { useAsked } from "../use-asked.ts";
import { useNewVault } from "../use-new-vault.ts";

/** After the last keystroke. */
const ASK_AFTER_MS = 600;

export function NewVaultLook() {
  const { link } = useSetup();
  const { vault, create } = useNewVault();
  const { subscriptionId, resourceGroup, name } = vault;
  const region = create?.region.trim() ?? "";
  const isWhole = [subscriptionId, resourceGroup, name, region].every((part) => part !== "");
  const about = isWhole ? JSON.stringify([subscriptionId, resourceGroup, name, region]) : null;
  const asked = { vault: { subscriptionId, resourceGroup, name }, region };
  const look = useAsked(about, () => link.host.lookAtNewVault(asked), ASK_AFTER_MS);
  if (about === null) return null;
  if (look.state === "asking") return <Waiting label={words.nameChecking} />;
  if (look.state === "failed") return <Unknown told={words.nameUnknown} />;
  return (
    <div className="group">
      <Name look={look.answer} />
      <May look={look.answer} />
    </div>
  );
}

function Name({ look: { name, said } }: { readonly look: Look }) {
  switch (name) {
    case "free":
      return <Fine told={words.nameFree} />;
    case "exists":
      return <Notice kind="info" title={words.nameExists} live />;
    case "taken":
      return (
        <Notice kind="error" title={words.nameTaken} live>
          <p>{words.nameTakenWhy}</p>
          {said !== "" && <p className="quiet">{said}</p>}
        </Notice>
      );
    default:
      return <Unknown told={words.nameUnknown} />;
  }
}

function May({ look: { mayCreate } }: { readonly look: Look }) {
  if (mayCreate === null) return <Unknown told={words.allowedUnknown} />;
  if (mayCreate) return <Fine told={words.allowed} />;
  return (
    <Notice kind="warning" title={words.notAllowed} live>
      <p>{words.notAllowedWhy}</p>
    </Notice>
  );
}

const Fine = ({ told }: { readonly told: string }) => (
  <p className="told told-good">
    <CheckmarkCircle20Filled aria-hidden />
    {told}
  </p>
);

const Unknown = ({ told }: { readonly told: string }) => (
  <p className="told">
    <Question20Regular aria-hidden />
    {told}
  </p>
);
