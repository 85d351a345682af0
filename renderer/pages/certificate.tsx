import { isBrought, KEYS, type KeyAnswer } from "../../core/answer-choices.ts";
import { certificate as words } from "../../core/text/certificate.ts";
import { Page } from "../page.tsx";
import { Choices } from "../parts/choices.tsx";
import { Notice } from "../parts/notice.tsx";
import { usePart } from "../use-answers.ts";
import { BroughtPfx } from "./certificate-file.tsx";
import { CertificateRequest } from "./certificate-request.tsx";

export function CertificatePage() {
  const [{ key }, change] = usePart("credentials");
  const choose = (chosen: KeyAnswer) => {
    // A PFX is no certificate from a CA, nor the other way round.
    const other = isBrought(chosen) && isBrought(key) && chosen !== key;
    change((now) => ({ key: chosen, ...(other && { certificate: { ...now.certificate, file: "" } }) }));
  };
  return (
    <Page title={words.title} why={words.why}>
      <Choices
        legend={words.fields.key}
        legendAs="unseen"
        field="credentials.key"
        value={key}
        onChange={choose}
        options={KEYS.map((value) => ({
          value,
          title: words.choices[value].title,
          why: words.choices[value].why,
          mark: value === "own" ? words.choices.own.mark : undefined,
        }))}
      />
      {key === "pfx" && <BroughtPfx />}
      {key === "ad-cs" && <CertificateRequest />}
      {isBrought(key) && (
        <Notice kind="info">
          <p>{words.unsure}</p>
        </Notice>
      )}
    </Page>
  );
}
