/** What all pages share, for the pages: the stores of stores.ts as hooks. */
import { createContext, use } from "react";
import { useStore } from "zustand/react";
import type { Typed } from "../core/steps/typed.ts";
import type { AzureLists } from "./azure-store.ts";
import type { Run } from "./run-store.ts";
import type { Setup } from "./stores.ts";
import type { Wizard } from "./wizard-store.ts";

export const SetupContext = createContext<Setup | null>(null);

export function useSetup(): Setup {
  const setup = use(SetupContext);
  if (!setup) throw new Error("SetupContext is missing above this page");
  return setup;
}

export const useWizard = <T>(pick: (wizard: Wizard) => T): T => useStore(useSetup().wizard, pick);
export const useRun = <T>(pick: (run: Run) => T): T => useStore(useSetup().run, pick);
export const useTyped = <T>(pick: (typed: Typed) => T): T => useStore(useSetup().typed, pick);
export const useAzure = <T>(pick: (azure: AzureLists) => T): T => useStore(useSetup().azure, pick);
