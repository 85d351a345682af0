/** An error as every page shows it: the cause in plain words, the one next thing to do, and its details to copy. */
import type { ReactNode } from "react";
import type { ErrorData } from "../core/errors.ts";
import { explain } from "../core/text/errors.ts";
import { error as words } from "../core/text/frame.ts";
import { CopyButton } from "./parts/copy-button.tsx";
import { Notice } from "./parts/notice.tsx";
import { useWizard } from "./setup.ts";

export function ErrorBox(props: {
  readonly error: ErrorData;
  readonly actions?: ReactNode;
  readonly live?: boolean;
}) {
  const version = useWizard((wizard) => wizard.about?.version ?? "");
  const { code, message, remedy, about } = explain(props.error);
  const facts = Object.entries(about).map(([name, value]) => `${name} ${value}`);
  const details = () =>
    words.details(code, message, remedy, facts.join(", "), version, new Date().toISOString());
  return (
    <Notice
      kind="error"
      title={message}
      live={props.live ?? false}
      actions={
        <>
          {props.actions}
          <CopyButton
            text={details()}
            label={words.copy}
            appearance={props.actions ? "secondary" : "outline"}
          />
        </>
      }
    >
      <p>{remedy}</p>
      <p className="code">{code}</p>
    </Notice>
  );
}
