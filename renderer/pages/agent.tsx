import { Checkbox } from "@fluentui/react-components";
import { text } from "../../core/text/steps.ts";
import { Page } from "../page.tsx";
import { PathField } from "../path-field.tsx";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";

const words = text.agent;

export function AgentPage() {
  const [agent, change] = usePart("agent");
  return (
    <Page title={words.title} why={words.why}>
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
      <Checkbox
        className="box"
        label={words.fields.microsoftUpdate}
        checked={agent.microsoftUpdate}
        onChange={(_event, { checked }) => change({ microsoftUpdate: checked === true })}
      />
    </Page>
  );
}
