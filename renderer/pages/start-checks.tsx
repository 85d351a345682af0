/** The prerequisites: looked at as soon as the page is there, and again on the press of a button. */
import { Button } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import { Suspense } from "react";
import { start } from "../../core/text/pages.ts";
import { Waiting } from "../parts/spinner.tsx";
import { useSetup, useWizard } from "../setup.ts";
import { Findings } from "./start-later.ts";

const words = start.checks;

export function Checks() {
  const { wizard } = useSetup();
  const running = useWizard(({ checks }) => checks.state === "loading");
  return (
    <section className="section" aria-labelledby="checks">
      <div className="section-head">
        <h2 id="checks">{words.heading}</h2>
        <Button
          appearance="subtle"
          icon={<ArrowClockwise20Regular />}
          disabledFocusable={running}
          onClick={() => void wizard.getState().runChecks()}
        >
          {running ? words.running : words.again}
        </Button>
      </div>
      <Suspense fallback={<Waiting label={words.running} />}>
        <Findings />
      </Suspense>
    </section>
  );
}
