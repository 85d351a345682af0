import { parts } from "../../core/text/frame.ts";
import { proxyPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { Page } from "../page.tsx";
import { Choices } from "../parts/choices.tsx";
import { PathField } from "../path-field.tsx";
import { useSetup, useWizard } from "../setup.ts";
import { useLeave } from "../use-answers.ts";
import { useField } from "../use-field.ts";
import { RecoveryRoom } from "./folder-room.tsx";

const words = text["recovery-folder"];

export function RecoveryFolderPage() {
  const { wizard } = useSetup();
  const folder = useWizard((state) => state.answers.recoveryFolder);
  const present = useWizard((state) => state.facts?.recoveryFolder ?? null);
  const leave = useLeave("recoveryFolder");
  const field = useField("recoveryFolder");
  // A server without one cannot leave it as it is.
  const leavable = leave.offered && present !== null;
  return (
    <Page title={words.title} why={words.why}>
      {leavable && (
        <Choices
          legend={words.title}
          legendAs="unseen"
          field="recoveryFolder.leave"
          value={leave.left ? "leave" : "set"}
          onChange={(value) => leave.set(value === "leave")}
          options={[
            { value: "leave", title: parts.leave, why: proxyPage.present({ what: present }) },
            { value: "set", title: parts.another },
          ]}
        />
      )}
      {!(leavable && leave.left) && (
        <>
          <PathField
            {...field}
            what="folder"
            practice="recoveryFolder"
            label={words.fields.recoveryFolder}
            hint={words.hints.recoveryFolder}
            value={folder}
            onChange={(recoveryFolder) => {
              leave.set(false);
              wizard.getState().answer({ recoveryFolder });
            }}
          />
          <RecoveryRoom folder={folder} />
        </>
      )}
    </Page>
  );
}
