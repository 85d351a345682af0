/** The words of one fault in the answers. */
import { text } from "./steps.ts";

const byField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...text.proxy.problems,
  ...text.agent.problems,
  ...text["vault-credentials"].problems,
  ...text.throttling.problems,
  ...text["recovery-folder"].problems,
  ...text.encryption.problems,
};

/** What to say at the field. A fault without words is a fault of ours and says its name. */
export const problemText = (fault: { readonly field: string; readonly problem: string }): string =>
  byField[fault.field]?.[fault.problem] ?? `${fault.field}: ${fault.problem}`;
