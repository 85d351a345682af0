/**
 * Our colours and type on Fluent's tokens: the blue of the icon, a face whose letters cannot be mistaken. The build writes them into
 * css/theme.css: as a style sheet they are there before any script is, and the browser changes them with the system's theme.
 */
import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  tokens,
} from "@fluentui/react-components";

/** Shades of the icon's blue, dark to light. 80 carries white text (5:1), 110 stands on the dark pages (7:1). */
const blue: BrandVariants = {
  10: "#04121f",
  20: "#082238",
  30: "#0a3156",
  40: "#0b3f73",
  50: "#0c4c8f",
  60: "#0d59a8",
  70: "#0f65be",
  80: "#1470cf",
  90: "#3585dc",
  100: "#5499e6",
  110: "#72adee",
  120: "#8dbff4",
  130: "#a8d0f8",
  140: "#c2dffb",
  150: "#daecfd",
  160: "#eef6fe",
};

const FALLBACK = '"Segoe UI Variable Text", "Segoe UI", system-ui, "Liberation Sans", sans-serif';

const type = {
  fontFamilyBase: `"Atkinson Hyperlegible Next", ${FALLBACK}`,
  fontFamilyMonospace: '"Atkinson Hyperlegible Mono", "Cascadia Mono", Consolas, monospace',
  fontFamilyNumeric: `"Atkinson Hyperlegible Next", ${FALLBACK}`,
  fontSizeBase200: "13px",
  lineHeightBase200: "18px",
  fontSizeBase300: "15px",
  lineHeightBase300: "22px",
  borderRadiusMedium: "6px",
  borderRadiusLarge: "10px",
  borderRadiusXLarge: "14px",
} as const;

const lightTheme: Theme = {
  ...createLightTheme(blue),
  ...type,
  colorNeutralBackground2: "#f5f7fa",
  colorNeutralBackground3: "#edf1f6",
  colorNeutralStroke2: "#dde3ec",
  colorNeutralForeground2: "#3a4555",
  colorNeutralForeground3: "#566274",
};

const darkTheme: Theme = {
  ...createDarkTheme(blue),
  ...type,
  colorNeutralBackground1: "#1a212c",
  colorNeutralBackground1Hover: "#232c39",
  colorNeutralBackground1Pressed: "#141a23",
  colorNeutralBackground2: "#12171f",
  colorNeutralBackground3: "#222b38",
  colorNeutralStroke1: "#566275",
  colorNeutralStroke2: "#303a49",
  colorNeutralForeground2: "#d0d7e1",
  colorNeutralForeground3: "#a9b4c3",
  colorBrandForeground1: blue[110],
  colorBrandForeground2: blue[120],
  colorBrandForegroundLink: blue[110],
  colorBrandForegroundLinkHover: blue[120],
  colorBrandForegroundLinkPressed: blue[100],
};

const declarations = (theme: Theme): string =>
  Object.entries(theme)
    .map(([token, value]) => `--${token}:${value};`)
    .join("");

/** The style sheet of both themes. */
export const themeCss = (): string =>
  `:root{${declarations(lightTheme)}}\n@media (prefers-color-scheme:dark){:root{${declarations(darkTheme)}}}\n`;

/**
 * Fluent's list of its tokens as a module in few words. As it is, it is 30 KB of `a: "var(--a)"`, of which a button needs one; a few
 * tokens are more than that, and stay.
 */
export const tokensModule = (): string => {
  const others = Object.entries(tokens).filter(([name, value]) => value !== `var(--${name})`);
  const kept = JSON.stringify(Object.fromEntries(others));
  return `export const tokens = new Proxy(${kept}, { get: (kept, name) => kept[name] ?? "var(--" + String(name) + ")" });`;
};
