/** The keys of the whole window: F6 from the steps to the page to its buttons, and round; Alt and a letter for its buttons. */
import { useEffect } from "react";

/** In the order of the page. Each is a selector of the area, and of what takes the focus in it. */
const AREAS = [
  { area: ".side", entry: ".step-current button, .steps-summary, button" },
  { area: ".page-inside", entry: "h1" },
  { area: ".buttons", entry: ".buttons-inside > button:last-of-type, button" },
] as const;

/**
 * A button's letter. Not `accesskey`: with that each browser asks for other keys, and Alt and a letter is what every
 * Windows wizard has.
 */
export const accessKey = (letter: string) => ({
  "data-access-key": letter.toLowerCase(),
  "aria-keyshortcuts": `Alt+${letter}`,
});

const canBeSeen = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** The control that takes the focus, of the areas that there are now. */
const entries = () =>
  AREAS.flatMap(({ area, entry }) => {
    const place = document.querySelector<HTMLElement>(area);
    const controls = entry
      .split(", ")
      .flatMap((selector) => [...(place?.querySelectorAll<HTMLElement>(selector) ?? [])]);
    const control = controls.find(canBeSeen);
    return place && control ? [{ place, control }] : [];
  });

function toNextArea(direction: 1 | -1): void {
  const there = entries();
  const at = there.findIndex(({ place }) => place.contains(document.activeElement));
  const start = at === -1 && direction === -1 ? 0 : at;
  there[(start + direction + there.length) % there.length]?.control.focus();
}

/** AltGr is Ctrl and Alt, and types a sign. */
const buttonOf = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): HTMLElement | null =>
  altKey && !ctrlKey && !metaKey && /^\p{L}$/u.test(key)
    ? document.querySelector<HTMLElement>(`[data-access-key="${key.toLowerCase()}"]`)
    : null;

/** What this key does; null: nothing of ours. */
function deedOf(event: KeyboardEvent): (() => void) | null {
  const button = buttonOf(event);
  if (button) return () => button.click();
  if (event.key !== "F6" || event.ctrlKey || event.altKey) return null;
  return () => toNextArea(event.shiftKey ? -1 : 1);
}

export function useWindowKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // An open dialog holds the focus: what is below it cannot be reached.
      const deed = document.querySelector("dialog[open]") ? null : deedOf(event);
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
