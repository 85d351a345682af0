/** The server must restart: the program may open by itself afterwards. Offered; a button says what it does at once. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { type ErrorData, SetupError } from "../../core/errors.ts";
import { outcomePage } from "../../core/text/outcome-page.ts";
import { ErrorBox } from "../error-box.tsx";
import { Notice } from "../parts/notice.tsx";
import { useSetup } from "../setup.ts";

export function ResumeAtSignIn() {
  const words = outcomePage.restart;
  const { offered, busy, error, ask } = useResumeAtSignIn();
  return (
    <section className="card" aria-labelledby="resume-at-sign-in">
      <h2 id="resume-at-sign-in">{words.heading}</h2>
      <p>{words.why}</p>
      {offered === true && <Notice kind="good" title={words.offered} live />}
      {offered === null && !error && <p className="quiet">{words.notKnown}</p>}
      {error && <ErrorBox error={error} live />}
      <div className="row">
        <Button disabledFocusable={busy} onClick={() => void ask(offered !== true)}>
          {busy ? words.setting : offered === true ? words.withdraw : words.offer}
        </Button>
      </div>
    </section>
  );
}

/** `offered`: undefined until it was read, null where it cannot be told. */
function useResumeAtSignIn() {
  const { host } = useSetup().link;
  const [offered, set] = useState<boolean | null | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorData | null>(null);
  const ask = async (wanted?: boolean) => {
    setBusy(true);
    setError(null);
    try {
      set(await host.resumeAtSignIn(wanted === undefined ? {} : { wanted }));
    } catch (thrown) {
      setError(SetupError.from(thrown).toData());
    }
    setBusy(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens
  useEffect(() => void ask(), []);
  return { offered, busy, error, ask };
}
