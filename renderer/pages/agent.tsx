/** What to install on a server that has nothing yet: the agent alone, or a backup server from its media. */
import { Checkbox } from "@fluentui/react-components";
import { INSTALLABLE } from "../../core/answer-choices.ts";
import { installation as install } from "../../core/text/installation.ts";
import { text } from "../../core/text/steps.ts";
import { Page } from "../page.tsx";
import { Choices } from "../parts/choices.tsx";
import { Fault } from "../parts/fault.tsx";
import { PathField } from "../path-field.tsx";
import { useWizard } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";
import { CacheRoom } from "./folder-room.tsx";
import { InstallMedia } from "./install-media.tsx";

const words = text.agent;

export function AgentPage() {
  const [installation, change] = usePart("installation");
  const { field, fault } = useField("installation.product");
  return (
    <Page title={install.what} why={install.whatWhy}>
      <Choices
        legend={install.fields.product}
        legendAs="unseen"
        field={field}
        value={installation.product}
        onChange={(product) => change({ product })}
        options={INSTALLABLE.map((value) => ({ value, ...install.products[value] }))}
      />
      <Fault id="product-fault" words={fault} />
      {installation.product === "mars-agent" ? <MarsAgent /> : <InstallMedia />}
    </Page>
  );
}

function MarsAgent() {
  const [agent, change] = usePart("agent");
  // Left empty, both folders are under Program Files.
  const systemDrive = useWizard((wizard) => wizard.facts?.systemDrive ?? "");
  return (
    <>
      <PathField
        {...useField("agent.installer")}
        what="installer"
        practice="installer"
        label={words.fields.installer}
        hint={words.hints.installer}
        value={agent.installer}
        onChange={(installer) => change({ installer })}
      />
      <PathField
        {...useField("agent.agentFolder")}
        what="folder"
        label={words.fields.agentFolder}
        hint={words.hints.agentFolder}
        optional
        value={agent.agentFolder}
        onChange={(agentFolder) => change({ agentFolder })}
      />
      <PathField
        {...useField("agent.scratchFolder")}
        what="folder"
        label={words.fields.scratchFolder}
        hint={words.hints.scratchFolder}
        optional
        value={agent.scratchFolder}
        onChange={(scratchFolder) => change({ scratchFolder })}
      />
      <CacheRoom folder={agent.scratchFolder || agent.agentFolder || systemDrive} />
      <Checkbox
        className="box"
        label={words.fields.microsoftUpdate}
        checked={agent.microsoftUpdate}
        onChange={(_event, { checked }) => change({ microsoftUpdate: checked === true })}
      />
    </>
  );
}
