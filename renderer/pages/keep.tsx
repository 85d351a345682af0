/** Where the passphrase is kept: one card for each place, and the proof that it is there. */
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { keeping, positionsText } from "../../core/text/keeping.ts";
import { keyVault } from "../../core/text/key-vault.ts";
import { encryptionPage } from "../../core/text/pages.ts";
import {
  charactersAt,
  isTypedBack,
  isTypedOut,
  lastCharacters,
  type Place,
  randomPositions,
} from "../../core/vault/kept-places.ts";
import { passphraseProblems } from "../../core/vault/passphrase.ts";
import { passphraseLines } from "../../core/vault/passphrase-lines.ts";
import { Fault } from "../parts/fault.tsx";
import { TextField } from "../parts/fields.tsx";
import { useSetup, useTyped } from "../setup.ts";
import { keepIn } from "../typed-store.ts";
import { useField } from "../use-field.ts";
import { KeepInFile } from "./keep-file.tsx";
import { KeepInKeyVault } from "./keep-key-vault.tsx";
import { PrintSheet } from "./recovery-sheet.tsx";

export function Keep() {
  const passphrase = useTyped((all) => all.passphrase);
  const confirm = useTyped((all) => all.confirm);
  const made = useTyped((all) => all.made);
  const shown = useTyped((all) => all.kept.length);
  const { field, fault } = useField("kept");
  const ready = passphraseProblems(passphrase).length === 0 && (made === true || confirm === passphrase);
  return (
    <section className="group" aria-labelledby="keep" data-field={field}>
      <header className="keep-head">
        <h2 id="keep">{encryptionPage.keepHeading}</h2>
        <p>
          {encryptionPage.lost} {ready ? keeping.why : keeping.first}
        </p>
        <Fault id="kept-fault" words={fault} />
      </header>
      {/* What one passphrase was asked for is not what another one is. */}
      {ready && <Places key={passphrase} passphrase={passphrase} />}
      <p className="quiet" role="status">
        {ready && keeping.count({ shown })}
      </p>
    </section>
  );
}

function Places({ passphrase }: { readonly passphrase: string }) {
  const [positions] = useState(() => randomPositions(passphrase));
  const file = useTyped((all) => all.keptFile);
  const secret = useTyped((all) => all.keptSecret);
  const { sheet, manager } = keeping;
  return (
    <>
      <PlaceCard place="sheet" title={sheet.title} why={sheet.why} done={sheet.done}>
        <PrintSheet choice />
        <TypeBack place="sheet" label={sheet.field} wrong={sheet.wrong} asked={lastCharacters(passphrase)} />
      </PlaceCard>
      <PlaceCard
        place="file"
        title={keeping.file.title}
        why={keeping.file.why}
        done={keeping.file.done({ file })}
      >
        <KeepInFile />
      </PlaceCard>
      <PlaceCard
        place="keyVault"
        title={keyVault.title}
        why={keyVault.why}
        done={keyVault.done({ place: secret })}
      >
        <KeepInKeyVault />
      </PlaceCard>
      <PlaceCard place="manager" title={manager.title} why={manager.why} done={manager.done}>
        <TypeBack
          place="manager"
          label={manager.field({ positions: positionsText(positions) })}
          wrong={manager.wrong}
          asked={charactersAt(passphrase, positions)}
        />
        <Where passphrase={passphrase} positions={positions} />
      </PlaceCard>
    </>
  );
}

function PlaceCard(props: {
  readonly place: Place;
  readonly title: string;
  readonly why: string;
  readonly done: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  const kept = useTyped((all) => all.kept.includes(props.place));
  const fault = useField("kept").fault;
  return (
    <section className="card place" aria-labelledby={id} data-fault={fault !== undefined && !kept}>
      <h3 id={id}>{props.title}</h3>
      <Done words={kept ? props.done : null} />
      {!kept && (
        <>
          <p className="quiet">{props.why}</p>
          {props.children}
        </>
      )}
    </section>
  );
}

/** Takes the focus when the field that had it is gone, so that the keyboard goes on from here. */
function Done({ words }: { readonly words: string | null }) {
  const line = useRef<HTMLParagraphElement>(null);
  const before = useRef(words);
  useEffect(() => {
    if (words !== null && before.current === null) line.current?.focus();
    before.current = words;
  }, [words]);
  if (words === null) return null;
  return (
    <p className="place-done" tabIndex={-1} ref={line}>
      <CheckmarkCircle20Filled aria-hidden /> {words}
    </p>
  );
}

function TypeBack(props: {
  readonly place: Place;
  readonly label: string;
  readonly wrong: string;
  readonly asked: string;
}) {
  const { typed } = useSetup();
  const [text, setText] = useState("");
  const [left, setLeft] = useState(false);
  const told = text !== "" && (left || isTypedOut(text, props.asked));
  return (
    <TextField
      field={`kept.${props.place}`}
      label={props.label}
      fault={told ? props.wrong : undefined}
      onEdit={() => setLeft(false)}
      onLeave={() => setLeft(true)}
      width="middle"
      mono
      value={text}
      onChange={(now) => {
        setText(now);
        if (isTypedBack(now, props.asked)) keepIn(typed, props.place);
      }}
    />
  );
}

/** A picture of the places that are asked for; the label says them in numbers. */
function Where(props: { readonly passphrase: string; readonly positions: readonly number[] }) {
  let at = 0;
  const groups = passphraseLines(props.passphrase).flatMap(({ groups: two }) => two);
  const marks = groups.map((group) => {
    const start = at;
    at += group.length;
    const signs = [...group].map((character, index) => {
      if (props.positions.includes(start + index + 1)) return "■";
      return character === "-" ? "-" : "·";
    });
    return { start, signs: signs.join("") };
  });
  return (
    <div className="where">
      <p className="quiet">{keeping.manager.hint}</p>
      <p className="mono" aria-hidden>
        {marks.map(({ start, signs }) => (
          <span key={start}>{signs}</span>
        ))}
      </p>
    </div>
  );
}
