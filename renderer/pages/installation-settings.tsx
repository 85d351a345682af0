/** Where the product goes, the room that it needs there, and how large its cache must be. */
import { useState } from "react";
import { installation as words } from "../../core/text/installation.ts";
import { productToInstall } from "../../core/vault/backup-server.ts";
import { cacheNeed } from "../../core/vault/space.ts";
import { Page } from "../page.tsx";
import { NumberField } from "../parts/fields.tsx";
import { PathField } from "../path-field.tsx";
import { useWizard } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";
import { gigabytes, SpaceTable } from "./space-table.tsx";

const page = words.pages["installation-settings"];
const GIB = 1024 ** 3;

export function InstallationSettingsPage() {
  const answers = useWizard((state) => state.answers);
  const facts = useWizard((state) => state.facts);
  const [dataGb, setDataGb] = useState(0);
  const product = facts && productToInstall(answers, facts);
  if (!product) return <Page title={page.title} why={page.why} />;
  const dataBytes = dataGb > 0 ? dataGb * GIB : null;
  return (
    <Page title={page.title} why={page.why}>
      {product === "dpm" ? <Folders /> : <p className="quiet">{words.folders.fixed}</p>}
      <section className="section" aria-labelledby="cache">
        <h2 id="cache">{words.folders.cacheHeading}</h2>
        <p>{words.folders.cacheWhy}</p>
        <NumberField
          field="data"
          fault={undefined}
          onEdit={() => undefined}
          onLeave={() => undefined}
          label={words.fields.data}
          hint={words.hints.data}
          width="middle"
          optional
          value={dataGb}
          onChange={setDataGb}
        />
        <p role="status">{dataBytes === null ? words.folders.cacheAsk : cacheWords(dataBytes)}</p>
      </section>
      <SpaceTable product={product} dataBytes={dataBytes} />
    </Page>
  );
}

const cacheWords = (dataBytes: number): string => {
  const { leastBytes, recommendedBytes } = cacheNeed(dataBytes);
  return words.folders.cacheNeeds({ least: gigabytes(leastBytes), recommended: gigabytes(recommendedBytes) });
};

function Folders() {
  const [installation, change] = usePart("installation");
  return (
    <>
      <PathField
        {...useField("installation.programFiles")}
        what="folder"
        label={words.fields.programFiles}
        hint={words.hints.programFiles}
        optional
        value={installation.programFiles}
        onChange={(programFiles) => change({ programFiles })}
      />
      <PathField
        {...useField("installation.databaseFiles")}
        what="folder"
        label={words.fields.databaseFiles}
        hint={words.hints.programFiles}
        optional
        value={installation.databaseFiles}
        onChange={(databaseFiles) => change({ databaseFiles })}
      />
    </>
  );
}
