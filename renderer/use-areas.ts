/** F6: from the steps to the page to its buttons, and round; with Shift the other way. */
import { useEffect } from "react";

/** In the order of the page. Each is a selector of the area, and of what takes the focus in it. */
const AREAS = [
  { area: ".side", entry: ".step-current button, .steps-summary, button" },
  { area: ".page-inside", entry: "h1" },
  { area: ".buttons", entry: "button.fui-Button--primary, button[data-primary], button" },
] as const;

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

export function useAreaKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // An open dialog holds the focus: the areas below it cannot be reached.
      if (event.key !== "F6" || event.ctrlKey || event.altKey || document.querySelector("dialog[open]"))
        return;
      event.preventDefault();
      toNextArea(event.shiftKey ? -1 : 1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
