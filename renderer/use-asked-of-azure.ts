/** A question to Azure as whoever is signed in on the page; signed out meanwhile, the sign-in is offered again, with why. */
import { useEffect, useState } from "react";
import { useSignIn } from "./pages/azure-sign-in.tsx";
import { useAzure, useSetup } from "./setup.ts";
import { type Asked, useAsked } from "./use-asked.ts";

export interface AskedOfAzure<T> {
  /** null while nobody is signed in, or there is nothing to ask about. */
  readonly asked: Asked<T> | null;
  readonly again: () => void;
}

/** @param about what the question is about, as JSON data; null: nothing is asked */
export function useAskedOfAzure<T>(about: unknown, ask: () => Promise<T>): AskedOfAzure<T> {
  const { azure } = useSetup();
  const signedIn = useSignIn().state === "in";
  const [turn, setTurn] = useState(0);
  // Another account's answer is another answer.
  const as = useAzure((lists) => lists.as);
  const question = signedIn && about !== null ? JSON.stringify([about, as, turn]) : null;
  const asked = useAsked(question, ask);
  const signedOut = asked.state === "failed" && asked.error.code === "azure.signed-out" ? asked.error : null;
  useEffect(() => {
    // The host has forgotten the sign-in. Signed in anew, another question is asked, not this one.
    if (!signedOut) return;
    azure.setState({ signedIn: { state: "failed", error: signedOut }, vaults: null });
    setTurn((last) => last + 1);
  }, [azure, signedOut]);
  return { asked: question === null || signedOut ? null : asked, again: () => setTurn(turn + 1) };
}
