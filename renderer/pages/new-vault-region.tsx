/** The region of a new vault: from Azure's list, the nearest first once distances have been measured. */
import { Button } from "@fluentui/react-components";
import { Timer20Regular } from "@fluentui/react-icons";
import type { Region } from "../../core/new-vault-port.ts";
import type { RegionDistance } from "../../core/ports.ts";
import { newVault as words } from "../../core/text/new-vault.ts";
import { isSameRegion } from "../../core/vault/new-vault.ts";
import { type MeasuredRegion, nearestFirst } from "../../core/vault/region-order.ts";
import { ErrorBox } from "../error-box.tsx";
import { Choices } from "../parts/choices.tsx";
import { TextField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { Picker } from "../parts/picker.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useSetup } from "../setup.ts";
import { useAsked } from "../use-asked.ts";
import { type Distances, useDistances } from "../use-distances.ts";
import { useField } from "../use-field.ts";
import { useNewVault } from "../use-new-vault.ts";
import { useSignIn } from "./azure-sign-in.tsx";

/** So many of the nearest are offered as cards. */
const NEAREST = 4;

export function NewVaultRegion() {
  const { create, set } = useNewVault();
  const field = useField("credentials.vault.create.region");
  return (
    <>
      <FromList />
      <TextField
        {...field}
        label={words.regionTyped}
        hint={words.regionHint}
        width="middle"
        value={create?.region ?? ""}
        onChange={(region) => set({ region })}
      />
    </>
  );
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function FromList() {
  const { link } = useSetup();
  const { vault } = useNewVault();
  const signedIn = useSignIn();
  const { subscriptionId } = vault;
  const about = signedIn.state === "in" && GUID.test(subscriptionId) ? subscriptionId.toLowerCase() : null;
  const regions = useAsked(about, () => link.host.listRegions({ subscriptionId }));
  if (about === null) return null;
  if (regions.state === "asking") return <Waiting label={words.regionsLoading} />;
  if (regions.state === "failed") return <ErrorBox error={regions.error} />;
  return <Regions regions={regions.answer} />;
}

function Regions({ regions }: { readonly regions: readonly Region[] }) {
  const { create, set } = useNewVault();
  const distances = useDistances();
  const sorted = nearestFirst(regions, distances.byRegion);
  const chosen = regions.find(({ name }) => isSameRegion(name, create?.region ?? ""));
  const nearest = sorted.filter(({ distance }) => distance?.kind === "measured").slice(0, NEAREST);
  return (
    <div className="group">
      {distances.state === "done" && nearest.length > 0 && (
        <Choices
          legend={words.nearest}
          field="credentials.vault.create.nearest"
          value={chosen?.name ?? ""}
          onChange={(region) => set({ region })}
          options={nearest.map(({ name, title, geography, distance }) => ({
            value: name,
            title,
            why: geography ?? "",
            mark: distanceText(distance),
          }))}
        />
      )}
      <Picker
        label={words.region}
        hint={words.regionWhy}
        picks={sorted.map(pickOf)}
        chosen={chosen?.name ?? ""}
        onPick={(region) => set({ region })}
      />
      <Measuring distances={distances} regions={regions} />
      {chosen && <AboutRegion region={chosen} regions={regions} />}
    </div>
  );
}

const pickOf = ({ name, title, geography, distance }: MeasuredRegion) => ({
  id: name,
  title,
  more: [distance ? distanceText(distance) : "", geography ?? "", name]
    .filter((part) => part !== "")
    .join(" · "),
});

const distanceText = (distance: RegionDistance | undefined): string => {
  if (distance?.kind === "measured") return words.ms({ ms: distance.ms });
  return distance?.kind === "no-address" ? words.noAddress : words.couldNotTell;
};

function Measuring({
  distances,
  regions,
}: {
  readonly distances: Distances;
  readonly regions: readonly Region[];
}) {
  const { state, byRegion, shared } = distances;
  const measure = () => void distances.measure(regions.map(({ name }) => name));
  if (state === "measuring") {
    return (
      <div className="row">
        <Waiting label={words.measuring({ done: byRegion.size, total: regions.length })} />
        <Button onClick={distances.stop}>{words.stopMeasuring}</Button>
      </div>
    );
  }
  const found = [...byRegion.values()];
  const count = found.filter(({ kind }) => kind === "measured").length;
  const nowhere = state === "done" && found.length > 0 && found.every(({ kind }) => kind === "no-address");
  return (
    <>
      <div className="row">
        <Button icon={<Timer20Regular />} onClick={measure}>
          {state === "done" ? words.measureAgain : words.measure}
        </Button>
        {state === "done" && !nowhere && (
          <p className="quiet" role="status">
            {words.measured({ count })}
          </p>
        )}
      </div>
      {state === "not-yet" && <p className="quiet">{words.measureWhy}</p>}
      {nowhere && (
        <Notice kind="info" title={words.noAddresses} live>
          <p>{words.noAddressesWhy}</p>
          {shared?.kind === "measured" && <p>{words.noAddressesShared({ ms: shared.ms })}</p>}
        </Notice>
      )}
    </>
  );
}

/** What Azure tells of the region, and what it means for the redundancy that is chosen. */
function AboutRegion({ region, regions }: { readonly region: Region; readonly regions: readonly Region[] }) {
  const { create } = useNewVault();
  const pair = regions.find(({ name }) => name === region.pair)?.title ?? region.pair;
  if (create?.redundancy === "zone-redundant" && !region.zones) {
    return <Notice kind="warning" title={words.noZones} live />;
  }
  if (create?.redundancy !== "geo-redundant") return null;
  if (pair === null) return <Notice kind="warning" title={words.noPair} live />;
  return <p className="quiet">{words.pair({ pair })}</p>;
}
