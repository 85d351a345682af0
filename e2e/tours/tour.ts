/**
 * The way past every page of the wizard, in the states in which it looks different: for whoever looks at all of them (axe,
 * small windows, pictures). A tour drives the pages as an admin would; `visit` is called with each.
 */
import type { PracticeKnobsInput } from "../../practice/azure/knobs.ts";
import type { MachineInput } from "../../practice/windows/machine.ts";
import type { Wizard } from "../wizard.ts";

/** `page`: as it is met first, under this name; `state`: the same page in another state. */
export interface Visit {
  readonly page: (name: string) => Promise<void>;
  readonly state: (what: string) => Promise<void>;
}

export interface Tour {
  readonly name: string;
  readonly machine: MachineInput;
  readonly azureKnobs?: PracticeKnobsInput;
  readonly walk: (wizard: Wizard, visit: Visit) => Promise<void>;
}
