/** From a page beside the way back to the one that it was opened from. */
import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { frame } from "../../core/text/frame.ts";
import { usage as words } from "../../core/text/usage.ts";
import { useRun, useSetup } from "../setup.ts";
import { accessKey } from "../window-keys.ts";

export function BackBeside() {
  const { wizard } = useSetup();
  const ran = useRun(({ view }) => view.phase !== "idle");
  return (
    <Button
      size="large"
      icon={<ArrowLeft20Regular className="points" />}
      {...accessKey(frame.keys.back)}
      onClick={() => wizard.getState().goTo(ran ? "outcome" : "start")}
    >
      {ran ? words.backToResult : words.back}
    </Button>
  );
}
