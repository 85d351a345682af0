/** An error as every page shows it: the cause in plain words, the one next thing to do, and its details to copy. */
import { type ReactNode, use } from "react";
import type { ErrorData } from "../core/errors.ts";
import { logLineText } from "../core/run/log-line.ts";
import { errorDetails } from "../core/text/error-details.ts";
import { explain } from "../core/text/errors.ts";
import { frame, error as words } from "../core/text/frame.ts";
import { PageContext } from "./page-context.ts";
import { CopyButton } from "./parts/copy-button.tsx";
import { Notice } from "./parts/notice.tsx";
import { useSetup } from "./setup.ts";
import { WhatElseHelps } from "./what-else-helps.tsx";

/** @param props.step What the run was doing, where that is known better than by the page. */
export function ErrorBox(props: {
  readonly error: ErrorData;
  readonly actions?: ReactNode;
  readonly live?: boolean;
  /** Between the remedy and the code. */
  readonly children?: ReactNode;
  readonly step?: string | undefined;
}) {
  const { code, message, remedy } = explain(props.error);
  const details = useDetails(props.error, props.step);
  return (
    <Notice
      kind="error"
      title={message}
      live={props.live ?? false}
      actions={
        <>
          {props.actions}
          <CopyButton
            text={details}
            label={words.copy}
            appearance={props.actions ? "secondary" : "outline"}
          />
        </>
      }
    >
      <p className="error-remedy">{remedy}</p>
      {props.children}
      <WhatElseHelps error={props.error} />
      <p className="code" dir="ltr">
        {code}
      </p>
    </Notice>
  );
}

const LOG_LINES = 40;
/** The log is asked for when the button is pressed; a host that is gone must not keep the rest from the clipboard. */
const LOG_WITHIN_MS = 1500;

function useDetails(error: ErrorData, step: string | undefined): () => Promise<string> {
  const { link, wizard } = useSetup();
  const page = use(PageContext);
  return async () => {
    const time = new Date().toISOString();
    const { about, facts } = wizard.getState();
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LOG_WITHIN_MS));
    const lines = await Promise.race([link.host.readLog({}).catch(() => null), late]);
    return errorDetails(error, {
      step: step ?? frame.rail[page],
      time,
      version: about?.version ?? "",
      frontEnd: about?.frontEnd ?? "",
      practice: about?.practice ?? false,
      agentVersion: facts?.agentVersion ?? null,
      operatingSystem: facts?.operatingSystem ?? null,
      log: lines?.slice(-LOG_LINES).map(logLineText) ?? null,
    });
  };
}
