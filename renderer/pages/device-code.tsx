/** The code that signs in to Azure: large, to be typed on another computer. */
import { Link } from "@fluentui/react-components";
import { Open16Regular } from "@fluentui/react-icons";
import type { DeviceCode as Code } from "../../core/run/progress.ts";
import { progress } from "../../core/text/run-pages.ts";
import { momentText } from "../../core/text/time.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { useWizard } from "../setup.ts";

const words = progress.code;

export function DeviceCode({ code }: { readonly code: Code }) {
  // Electron opens no windows: there the address is copied.
  const links = useWizard((wizard) => wizard.about?.frontEnd === "browser");
  const { userCode, verificationUri, expiresAt } = code;
  return (
    <section className="card card-accent code-card" aria-labelledby="sign-in" role="alert">
      <h2 id="sign-in">{words.title}</h2>
      <p>{words.why}</p>
      <p className="code-address">
        <span className="mono">{verificationUri}</span>
        {links && isHttps(verificationUri) ? (
          <Link href={verificationUri} target="_blank" rel="noreferrer">
            {words.open} <Open16Regular aria-hidden />
          </Link>
        ) : (
          <CopyButton text={verificationUri} label={words.copyAddress} />
        )}
      </p>
      <p className="code-large">{userCode}</p>
      <div className="row">
        <CopyButton text={userCode} label={words.copyCode} appearance="primary" />
      </div>
      <p className="quiet">{words.until({ when: momentText(expiresAt) })}</p>
    </section>
  );
}

const isHttps = (address: string): boolean => URL.canParse(address) && new URL(address).protocol === "https:";
