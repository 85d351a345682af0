/** The vault credentials file that the run has left: what could be done with it, and deleting it. */
import { Button } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { type ErrorData, SetupError } from "../../core/errors.ts";
import type { RunView } from "../../core/run/progress.ts";
import { outcomePage } from "../../core/text/outcome-page.ts";
import { momentText } from "../../core/text/time.ts";
import type { CredentialsReport } from "../../core/vault/credentials-report.ts";
import { ErrorBox } from "../error-box.tsx";
import { Notice } from "../parts/notice.tsx";
import { useRun, useSetup } from "../setup.ts";

export function LeftCredentials() {
  const file = useRun(({ view }) => leftFile(view));
  return file === null ? null : <Left file={file} />;
}

/** The file that the server was registered with, unless the run has deleted it itself. */
function leftFile({ actions }: RunView): string | null {
  const kinds = actions.map(({ action }) => action);
  if (kinds.some(({ kind }) => kind === "remove-credentials-file")) return null;
  return kinds.find((action) => action.kind === "register")?.credentialsFile ?? null;
}

function Left({ file }: { readonly file: string }) {
  const words = outcomePage.credentials;
  const { host } = useSetup().link;
  const report = useReport(file);
  const [state, set] = useState<"there" | "deleting" | "gone">("there");
  const [error, setError] = useState<ErrorData | null>(null);
  const remove = async () => {
    set("deleting");
    setError(null);
    try {
      await host.deleteCredentials({ file });
      set("gone");
    } catch (thrown) {
      set("there");
      setError(SetupError.from(thrown).toData());
    }
  };
  if (state === "gone") return <Notice kind="good" title={words.deleted({ file })} live />;
  if (!report || report.kind === null) return null;
  const until = report.validTo && momentText(report.validTo);
  return (
    <Notice
      kind="warning"
      title={words.heading}
      actions={
        <Button
          icon={<Delete20Regular />}
          disabledFocusable={state === "deleting"}
          onClick={() => void remove()}
        >
          {state === "deleting" ? words.deleting : words.delete}
        </Button>
      }
    >
      <p className="code">{file}</p>
      <p>{until ? words.whyUntil({ until }) : words.why}</p>
      {error && <ErrorBox error={error} live />}
    </Notice>
  );
}

/** null while it is read, and where it is gone. */
function useReport(file: string): CredentialsReport | null {
  const { host } = useSetup().link;
  const [report, set] = useState<CredentialsReport | null>(null);
  useEffect(() => {
    let left = false;
    void host
      .readCredentials({ file })
      .catch(() => null)
      .then((found) => !left && set(found));
    return () => {
      left = true;
    };
  }, [file, host]);
  return report;
}
