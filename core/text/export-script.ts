/** What the review page and the command line say of the three ways to take a plan along. The script itself speaks English. */
import { words } from "./catalogue.ts";

export const exportWords = words("exportScript", {
  why: "The same once more: at another time, or on a server on which this program does not run. No secret is in any of them.",
  answers: {
    why: "For this wizard and for the command line, here or on another server.",
    leaves: "Left out: passphrase, passwords and PIN. Each run is given them anew.",
    copy: "Copy the answers",
  },
  script: {
    title: "PowerShell script",
    why: "Does this plan with Windows PowerShell alone, Windows Server 2012 R2 included. It looks before each step and can be run again.",
    leaves: "Left out: passphrase, passwords and PIN. It asks for them when it runs.",
    byHand:
      "Not everything in this plan can be done by a plain script. What is left to you stands at its top.",
    notReady: "The script is made from the plan above, once that is there.",
    save: "Save the script…",
    copy: "Copy the script",
  },
  commandLine: {
    leaves: "Left out: passphrase, passwords and PIN. It reads them from standard input.",
    save: "Save the command line…",
  },
  written: "Written: {file}",
  exists: "The file {file} is there already. Name another one, or delete it first.",
});
