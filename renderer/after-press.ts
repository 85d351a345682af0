/**
 * A fault that appears while the mouse is pressed moves what is below it from under the pointer, and the click goes
 * astray. So what leaving a field brings about waits until the press is over.
 */

let pressed = false;
let waiting: (() => void)[] = [];

const release = (): void => {
  pressed = false;
  // The click comes with the release: it goes first.
  setTimeout(() => {
    const now = waiting;
    waiting = [];
    for (const act of now) act();
  });
};

addEventListener("pointerdown", () => (pressed = true), true);
addEventListener("pointerup", release, true);
addEventListener("pointercancel", release, true);

/** At once where nothing is pressed: the field was left by keyboard. */
export const afterPress = (act: () => void): void => {
  if (pressed) waiting.push(act);
  else act();
};
