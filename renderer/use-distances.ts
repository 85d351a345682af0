/** Distances to Azure's regions, measured a few at a time and stopped at any moment. */
import { useEffect, useRef, useState } from "react";
import type { RegionDistance } from "../core/ports.ts";
import { useSetup } from "./setup.ts";

/** More at once would measure this computer's own line. */
const AT_ONCE = 4;

export interface Distances {
  readonly state: "not-yet" | "measuring" | "done";
  readonly byRegion: ReadonlyMap<string, RegionDistance>;
  /** What all regions share, where no region has an address of its own. */
  readonly shared: RegionDistance | null;
  readonly measure: (regions: readonly string[]) => Promise<void>;
  readonly stop: () => void;
}

export function useDistances(): Distances {
  const { link, wizard, typed } = useSetup();
  const [state, setState] = useState<Distances["state"]>("not-yet");
  const [byRegion, setByRegion] = useState<ReadonlyMap<string, RegionDistance>>(new Map());
  const [shared, setShared] = useState<RegionDistance | null>(null);
  const turn = useRef(0);
  const stop = () => {
    turn.current += 1;
    setState("done");
  };
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const ask = (region: string | null): Promise<RegionDistance> => {
    const { proxyPassword } = typed.getState();
    const answers = wizard.getState().answers;
    const asked = { answers, region, ...(proxyPassword !== "" && { proxyPassword }) };
    return link.host
      .regionDistance(asked)
      .catch((): RegionDistance => ({ kind: "failed", error: { code: "bug", about: {} } }));
  };
  const measure = async (regions: readonly string[]) => {
    turn.current += 1;
    const mine = turn.current;
    const isNow = () => mine === turn.current;
    const found = new Map<string, RegionDistance>();
    setByRegion(found);
    setState("measuring");
    const waiting = [...regions];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined && isNow(); next = waiting.shift()) {
        const distance = await ask(next);
        if (!isNow()) return;
        found.set(next, distance);
        setByRegion(new Map(found));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const nowhere = [...found.values()].every(({ kind }) => kind === "no-address");
    const whole = isNow() && nowhere ? await ask(null) : null;
    if (!isNow()) return;
    setShared(whole);
    setState("done");
  };
  return { state, byRegion, shared, measure, stop };
}
