/** Sends the form to the host a moment after the last keystroke, so that a reload, or a power cut, finds it again. */
import type { Host } from "../core/host.ts";
import type { DraftToKeep } from "../core/run/kept-draft.ts";
import { isBeside } from "../core/steps/navigate.ts";

const AFTER_MS = 400;

/** A page beside the way is none to go on from. */
export const toKeep = ({ answers, page }: DraftToKeep): DraftToKeep => ({
  answers,
  page: isBeside(page) ? "start" : page,
});

export interface DraftKeeper {
  /** A draft that cannot be sent (the connection was lost) is sent again with the next change. */
  readonly later: (draft: DraftToKeep) => void;
  /** Waits until the host has it. */
  readonly now: (draft: DraftToKeep) => Promise<void>;
  readonly forget: () => Promise<void>;
}

export function keepDraft(host: Pick<Host, "keepDraft" | "forgetDraft">): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    later: (draft) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        host.keepDraft(draft).catch(() => undefined);
      }, AFTER_MS);
    },
    now: (draft) => {
      clearTimeout(timer);
      return host.keepDraft(draft);
    },
    forget: () => {
      clearTimeout(timer);
      return host.forgetDraft(undefined);
    },
  };
}
