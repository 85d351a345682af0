import { installation as words } from "../../core/text/installation.ts";
import { Page } from "../page.tsx";
import { Choices } from "../parts/choices.tsx";
import { usePart } from "../use-answers.ts";

const page = words.pages["microsoft-update"];

export function MicrosoftUpdatePage() {
  const [{ microsoftUpdate }, change] = usePart("installation");
  const { use, not } = words.update;
  return (
    <Page title={page.title} why={page.why}>
      <Choices
        legend={words.update.legend}
        legendAs="unseen"
        field="installation.microsoftUpdate"
        value={microsoftUpdate ? "use" : "not"}
        onChange={(value) => change({ microsoftUpdate: value === "use" })}
        options={[
          { value: "use", title: use.title, mark: use.mark },
          { value: "not", title: not.title, why: not.why },
        ]}
      />
    </Page>
  );
}
