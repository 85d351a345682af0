/** The plan, asked of the host: nothing is touched. Shown by the review page, and taken along from it as a script. */
import { useEffect, useState } from "react";
import { type ErrorData, SetupError } from "../../core/errors.ts";
import type { PlanPreview } from "../../core/run/preview.ts";
import { useSetup, useWizard } from "../setup.ts";
import { useFaults } from "../use-field.ts";
import { useLanguage } from "../use-language.ts";

export type Asked = { readonly preview: PlanPreview } | { readonly error: ErrorData } | null;

/** The plan for the answers of now, as soon as they are complete; null until it is there. */
export function usePreview(): Asked {
  const ready = useFaults().length === 0;
  const { link } = useSetup();
  const answers = useWizard((wizard) => wizard.answers);
  const language = useLanguage();
  const [asked, setAsked] = useState<Asked>(null);
  // The host says the plan in the language of now.
  // biome-ignore lint/correctness/useExhaustiveDependencies(language): asked anew in another language
  useEffect(() => {
    setAsked(null);
    if (!ready) return;
    let gone = false;
    const show = (news: Asked) => {
      if (!gone) setAsked(news);
    };
    link.host
      .preview(answers)
      .then((preview) => show({ preview }))
      .catch((thrown: unknown) => show({ error: SetupError.from(thrown).toData() }));
    return () => {
      gone = true;
    };
  }, [ready, answers, link, language]);
  return asked;
}
