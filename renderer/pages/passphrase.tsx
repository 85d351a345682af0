import { Button } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { strength } from "../../core/text/keeping.ts";
import { encryptionPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { groupsOf, makePassphrase } from "../../core/vault/passphrase.ts";
import { FAIR_FROM, STRONG_FROM, strengthOf } from "../../core/vault/passphrase-strength.ts";
import { Choices } from "../parts/choices.tsx";
import { CopySecret } from "../parts/copy-secret.tsx";
import { SecretField } from "../parts/fields.tsx";
import { useSetup, useTyped } from "../setup.ts";
import { useField } from "../use-field.ts";

const words = text.encryption;

/** A passphrase made here, unless the admin wants one of their own. */
export function NewPassphrase() {
  const { typed } = useSetup();
  const made = useTyped((all) => all.made);
  const make = () => typed.getState().type({ passphrase: makePassphrase(), confirm: "", made: true });
  const own = () => typed.getState().type({ passphrase: "", confirm: "", made: false });
  useEffect(() => {
    if (made === null) typed.getState().type({ passphrase: makePassphrase(), made: true });
  }, [made, typed]);
  return (
    <>
      <Choices
        legend={words.fields.passphrase}
        legendAs="unseen"
        field="passphrase.from"
        value={made === false ? "own" : "made"}
        onChange={(value) => (value === "made" ? make() : own())}
        options={[
          { value: "made", title: encryptionPage.made, why: encryptionPage.madeWhy },
          { value: "own", title: encryptionPage.own, why: encryptionPage.ownWhy },
        ]}
      />
      {made === false ? (
        <>
          <OwnPassphrase />
          <StrengthWords />
        </>
      ) : (
        <MadePassphrase onAnew={make} />
      )}
    </>
  );
}

function MadePassphrase({ onAnew }: { readonly onAnew: () => void }) {
  const passphrase = useTyped((all) => all.passphrase);
  return (
    <section className="plate" aria-label={words.fields.passphrase} data-field="passphrase">
      <p className="plate-text">
        {placed(groupsOf(passphrase)).map(({ at, group }) => (
          <span key={at}>
            {group}
            <wbr />
          </span>
        ))}
      </p>
      <div className="row">
        <CopySecret text={passphrase} />
        <Button appearance="subtle" icon={<ArrowSync20Regular />} onClick={onAnew}>
          {encryptionPage.anew}
        </Button>
      </div>
    </section>
  );
}

/** Each group with its place in the whole: the same group may come twice. */
function placed(groups: readonly string[]) {
  let at = 0;
  return groups.map((group) => {
    at += group.length;
    return { at, group };
  });
}

/** Typed twice, with its length counted along. */
export function OwnPassphrase() {
  const { typed } = useSetup();
  const passphrase = useTyped((all) => all.passphrase);
  const confirm = useTyped((all) => all.confirm);
  const made = useTyped((all) => all.made);
  // A passphrase that was made for another flow is not the one that is asked for here.
  useEffect(() => {
    if (made !== false) typed.getState().type({ passphrase: "", confirm: "", made: false });
  }, [made, typed]);
  return (
    <div className="side-by-side even">
      <SecretField
        {...useField("passphrase")}
        label={words.fields.passphrase}
        hint={
          passphrase === ""
            ? words.hints.passphrase
            : encryptionPage.count({ length: [...passphrase].length })
        }
        value={passphrase}
        onChange={(text) => typed.getState().type({ passphrase: text })}
      />
      <SecretField
        {...useField("confirm")}
        label={words.fields.confirm}
        hint={confirm === "" ? undefined : encryptionPage.count({ length: [...confirm].length })}
        value={confirm}
        onChange={(text) => typed.getState().type({ confirm: text })}
      />
    </div>
  );
}

/** Spoken only when it says something else than before: it names no count. */
function StrengthWords() {
  const passphrase = useTyped((all) => all.passphrase);
  const { level, found } = strengthOf(passphrase);
  const told = [strength.levels[level], ...found.map((weakness) => strength.weaknesses[weakness])];
  return (
    <div className="strength">
      <p role="status">{passphrase !== "" && told.join(" ")}</p>
      <p className="quiet">{strength.rule({ fair: FAIR_FROM, strong: STRONG_FROM })}</p>
    </div>
  );
}
