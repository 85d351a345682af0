/** A field's fault and manners: a fault is shown once the field was left or stood in the way of Next, then follows the typing. */
import { useMemo } from "react";
import { afterPress } from "./after-press.ts";
import type { Fault } from "./faults.ts";
import { rules } from "./later.ts";
import { useSetup, useTyped, useWizard } from "./setup.ts";
import { useLanguage } from "./use-language.ts";

export function useFaults(): readonly Fault[] {
  const page = useWizard((wizard) => wizard.page);
  const answers = useWizard((wizard) => wizard.answers);
  const facts = useWizard((wizard) => wizard.facts);
  const credentials = useWizard((wizard) => wizard.credentials);
  const media = useWizard((wizard) => wizard.media);
  const typed = useTyped((all) => all);
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies(language): said anew in another language
  return useMemo(
    () => rules()?.faultsOf(page, { answers, facts, credentials, media }, typed) ?? [],
    [page, answers, facts, credentials, media, typed, language],
  );
}

export interface FieldManners {
  readonly field: string;
  readonly fault: string | undefined;
  readonly onEdit: () => void;
  readonly onLeave: (empty: boolean) => void;
}

/** @param field dotted path into Answers, or the name of a secret */
export function useField(field: string): FieldManners {
  const { wizard } = useSetup();
  const shown = useWizard((state) => state.shown.has(field));
  const fault = useFaults().find((one) => one.field === field)?.words;
  return {
    field,
    fault: shown ? fault : undefined,
    onEdit: () => wizard.getState().editField(field),
    onLeave: (empty) => afterPress(() => wizard.getState().leaveField(field, empty)),
  };
}
