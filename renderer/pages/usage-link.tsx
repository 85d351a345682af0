/** The way to what the vault stores, from the pages that tell of this server's vault. */
import { Button } from "@fluentui/react-components";
import { DataHistogram20Regular } from "@fluentui/react-icons";
import { usage as words } from "../../core/text/usage.ts";
import { useSetup } from "../setup.ts";

export function UsageLink() {
  const { wizard } = useSetup();
  return (
    <div>
      <Button icon={<DataHistogram20Regular />} onClick={() => wizard.getState().goTo("usage")}>
        {words.link}
      </Button>
    </div>
  );
}
