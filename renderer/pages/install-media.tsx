/** DPM or Azure Backup Server: its media, and the names that set-up asks for. */
import { Checkbox } from "@fluentui/react-components";
import { useEffect } from "react";
import { parts } from "../../core/text/frame.ts";
import { installation as words } from "../../core/text/installation.ts";
import { Details } from "../parts/details.tsx";
import { SecretField, TextField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { PathField } from "../path-field.tsx";
import { PracticeHint } from "../practice-hint.tsx";
import { useSetup, useTyped, useWizard } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";

export function InstallMedia() {
  const [installation, change] = usePart("installation");
  const isDpm = installation.product === "dpm";
  const download = useField("installation.download");
  return (
    <>
      <PathField
        {...useField("installation.media")}
        what="folder"
        practice={isDpm ? "mediaDpm" : "media"}
        label={words.fields.media}
        hint={words.hints.media}
        value={installation.media}
        onChange={(media) => change({ media })}
      />
      <MediaFound />
      {isDpm && (
        <PathField
          {...download}
          what="installer"
          label={words.fields.download}
          hint={words.hints.download}
          value={installation.download}
          onChange={(download) => change({ download })}
        />
      )}
      {!isDpm && <NoProxy />}
      <div className="side-by-side even">
        <TextField
          {...useField("installation.userName")}
          label={words.fields.userName}
          hint={words.hints.userName}
          value={installation.userName}
          onChange={(userName) => change({ userName })}
        />
        <TextField
          {...useField("installation.companyName")}
          label={words.fields.companyName}
          value={installation.companyName}
          onChange={(companyName) => change({ companyName })}
        />
      </div>
      {isDpm && <ProductKey />}
    </>
  );
}

function NoProxy() {
  const custom = useWizard((state) => state.answers.proxy.use === "custom");
  if (!custom) return null;
  return (
    <Notice kind="warning">
      <p>{words.media.noProxy}</p>
    </Notice>
  );
}

const PAUSE_MS = 300;

/** Looks into the folder once nobody types any more. */
function useMedia(): void {
  const { wizard } = useSetup();
  const folder = useWizard((state) => state.answers.installation.media);
  useEffect(() => {
    if (folder.trim() === "") return;
    const timer = setTimeout(() => void wizard.getState().readMedia(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [folder, wizard]);
}

function MediaFound() {
  useMedia();
  const folder = useWizard((state) => state.answers.installation.media);
  const reading = useWizard((state) => state.media);
  if (folder.trim() === "") return null;
  if (reading?.folder !== folder) return <Waiting label={words.media.reading} />;
  const { setup, product, version, agentVersion, bundlesSql } = reading.media;
  if (setup === "absent") return null;
  if (setup === null)
    return (
      <Notice kind="info">
        <p>{words.media.notTold}</p>
      </Notice>
    );
  const comes = bundlesSql === null ? "" : bundlesSql ? words.media.comesWith : words.media.comesWithout;
  return (
    <section className="card" aria-label={words.media.title}>
      <Details
        unknown={parts.unknown}
        lines={[
          [words.media.product, product && words.media.products[product]],
          [words.media.version, version],
          [words.media.agent, agentVersion],
          [words.media.sql, comes],
        ]}
      />
    </section>
  );
}

function ProductKey() {
  const { typed } = useSetup();
  const [installation, change] = usePart("installation");
  const productKey = useTyped((all) => all.productKey);
  const field = useField("productKey");
  const type = (key: string) => typed.getState().type({ productKey: key });
  return (
    <>
      {!installation.evaluation && (
        <div className="path">
          <SecretField
            {...field}
            label={words.fields.productKey}
            hint={words.hints.productKey}
            width="middle"
            value={productKey}
            onChange={type}
          />
          <PracticeHint name="productKey" label={words.fields.productKey} value={productKey} onFill={type} />
        </div>
      )}
      <div>
        <Checkbox
          className="box"
          label={words.fields.evaluation}
          checked={installation.evaluation}
          onChange={(_event, { checked }) => change({ evaluation: checked === true })}
        />
        {installation.evaluation && <p className="quiet">{words.hints.evaluation}</p>}
      </div>
    </>
  );
}
