/** How whoever asks for something that takes long is told of it, and breaks it off. */

/** Says how far one action is, 0 to 1, with a line for the log where there is one to tell. */
export type TellProgress = (part: number, note?: ProgressNote) => void;

/** Something the admin should see while an action runs. A device code is not a secret: it is made to be shown. */
export type ProgressNote =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "device-code";
      readonly userCode: string;
      readonly verificationUri: string;
      readonly expiresAt: string;
    };

export interface Watch {
  readonly signal: AbortSignal;
  readonly progress: TellProgress;
}
