/** How a page is for everybody: axe in every theme and both directions, nothing clipped, nothing to scroll sideways. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { speakOnPage } from "./language.ts";

interface Look {
  readonly name: string;
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: "active" | "none";
  readonly language: "en" | "ar-XB";
}

const look = (language: Look["language"], theme: "light" | "dark" | "forced colours"): Look => ({
  name: `${theme}, ${language === "en" ? "left to right" : "right to left"}`,
  colorScheme: theme === "dark" ? "dark" : "light",
  forcedColors: theme === "forced colours" ? "active" : "none",
  language,
});

/** Right to left comes with the pseudo-language, whose words are 40 % longer. */
const ALL_LOOKS: readonly Look[] = (["en", "ar-XB"] as const).flatMap((language) =>
  (["light", "dark", "forced colours"] as const).map((theme) => look(language, theme)),
);
/** Every theme and direction once: for the states of a page of which the page itself was seen in all looks. */
const FEW_LOOKS: readonly Look[] = [
  look("en", "light"),
  look("ar-XB", "dark"),
  look("ar-XB", "forced colours"),
];

/** The theme has been drawn, and no colour is on its way to another one any more. */
const colorsSettled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // One that turns as long as something goes on never ends.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

async function violationsOf(page: Page): Promise<readonly string[]> {
  // Fluent's own marks of where Tab wraps around: they cannot be seen, and hand the focus on at once.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude("[data-tabster-dummy]");
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Texts that are cut off where nobody can scroll to them, and a page that is wider than its window. */
const clippedOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
    // One pixel: words for screen readers only.
    const isSeen = ({ clientWidth, clientHeight }: Element): boolean => clientWidth > 1 && clientHeight > 1;
    const isCut = (element: Element): boolean => {
      const { overflowX, overflowY, visibility } = getComputedStyle(element);
      if (visibility === "hidden" || !isSeen(element)) return false;
      const wide = element.scrollWidth > element.clientWidth + 1;
      const high = element.scrollHeight > element.clientHeight + 1;
      return (hides(overflowX) && wide) || (hides(overflowY) && high);
    };
    const mayBeCut = "svg, svg *, input, textarea, select, option, [data-scrolls] *";
    const cut = [...document.querySelectorAll("body *")]
      .filter((element) => !element.matches(mayBeCut) && element.textContent?.trim() && isCut(element))
      .map((element) => `clipped: ${element.outerHTML.slice(0, 200)}`);
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) cut.push(`the page is ${scrollWidth} px wide in a window of ${innerWidth}`);
    return cut;
  });

/** In each look: what axe finds and what is clipped, one line for each rule and element. */
async function faultsOf(page: Page, looks: readonly Look[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, colorScheme, forcedColors, language } of looks) {
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
    await speakOnPage(page, language);
    await colorsSettled(page);
    const faults = [...(await violationsOf(page)), ...(await clippedOn(page))];
    found.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await speakOnPage(page, "en");
  return found;
}

/** Fails at the end of the test, so that one run tells of all pages. For a page as it is met first: in every look. */
export const isCleanInEveryLook = async (page: Page, what: string): Promise<void> =>
  expect.soft(await faultsOf(page, ALL_LOOKS), what).toEqual([]);

/** For another state of such a page. */
export const isClean = async (page: Page, what: string): Promise<void> =>
  expect.soft(await faultsOf(page, FEW_LOOKS), what).toEqual([]);

/** For what closes as soon as anything else is touched, such as a list that is open: in the look that it has. */
export const isCleanAsItIs = async (page: Page, what: string): Promise<void> =>
  expect.soft(await violationsOf(page), what).toEqual([]);

interface Size {
  readonly width: number;
  readonly height: number;
}

/** 640 × 480, and what 400 % zoom leaves of 1280 × 1024. */
const SMALL: readonly Size[] = [
  { width: 640, height: 480 },
  { width: 320, height: 256 },
];
/** 4K without scaling by the system. */
const LARGE: Size = { width: 3840, height: 2160 };

export const fitsSmallWindows = (page: Page, what: string): Promise<void> => fits(page, what, SMALL);
export const fitsAnyWindow = (page: Page, what: string): Promise<void> => fits(page, what, [...SMALL, LARGE]);

async function fits(page: Page, what: string, sizes: readonly Size[]): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await colorsSettled(page);
    expect.soft(await clippedOn(page), `${what}, ${size.width} px wide`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}
