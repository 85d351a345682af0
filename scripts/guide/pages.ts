/** The guide's sections about the wizard's pages: the words of the pages and of their help, with the pictures. */
import { certificate } from "../../core/text/certificate.ts";
import { certificateStore } from "../../core/text/certificate-store.ts";
import { frame } from "../../core/text/frame.ts";
import { help } from "../../core/text/help.ts";
import { helpWords } from "../../core/text/help-text.ts";
import { installation } from "../../core/text/installation.ts";
import type { HelpRule, PageHelp } from "../../core/text/page-help.ts";
import { start } from "../../core/text/pages.ts";
import { outcome, progress, review } from "../../core/text/run-pages.ts";
import { text } from "../../core/text/steps.ts";
import { unregister } from "../../core/text/unregister.ts";
import { usage } from "../../core/text/usage.ts";

export type GuidePage = keyof typeof help;

interface Heading {
  readonly title: string;
  readonly why: string;
}

export interface Picture {
  /** In docs/images, without its ending. */
  readonly name: string;
  readonly shows: string;
}

const { rail } = frame;

/** What stands at the head of each page. */
const headings = {
  start: { title: rail.start, why: start.why },
  proxy: text.proxy,
  agent: { title: installation.what, why: installation.whatWhy },
  "vault-credentials": text["vault-credentials"],
  certificate,
  "old-certificates": certificateStore,
  "sql-settings": installation.pages["sql-settings"],
  "installation-settings": installation.pages["installation-settings"],
  "security-settings": installation.pages["security-settings"],
  "microsoft-update": installation.pages["microsoft-update"],
  throttling: text.throttling,
  "recovery-folder": text["recovery-folder"],
  encryption: text.encryption,
  review,
  progress: { title: rail.progress, why: progress.why.browser },
  outcome: { title: rail.outcome, why: outcome.why.succeeded },
  usage,
  unregister,
} as const satisfies Readonly<Record<GuidePage, Heading>>;

/** In the order in which they are met. */
export const guidePages = Object.keys(headings).filter((page) => page in help) as readonly GuidePage[];

/** A page's own picture bears its name and comes first; these follow it. */
const morePictures: Readonly<Partial<Record<GuidePage, readonly Picture[]>>> = {
  start: [{ name: "start-registered", shows: "A server that is registered" }],
  agent: [{ name: "install-media", shows: "Azure Backup Server from its extracted media" }],
  "vault-credentials": [
    { name: "vault-sign-in", shows: "Signed in, with a vault from the list" },
    { name: "new-vault", shows: "A new vault, its region by distance" },
  ],
  certificate: [{ name: "certificate-pfx", shows: "A certificate of one's own, held against each rule" }],
  encryption: [{ name: "key-vault", shows: "Azure Key Vault as one of the places" }],
  review: [{ name: "review-plan", shows: "The steps, each with what is so already" }],
  outcome: [{ name: "outcome-failed", shows: "A run that stopped, with the one thing to do" }],
};

export const picturesOf = (page: GuidePage): readonly Picture[] => [
  { name: page, shows: headings[page].title },
  ...(morePictures[page] ?? []),
];

const cell = (words: string): string => words.replaceAll("|", "\\|").replaceAll("\n", " ");

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");

const imageOf = ({ name, shows }: Picture): string => `![${shows}](images/${name}.png)`;

const ruleOf = ({ rule, source }: HelpRule): string =>
  `- ${rule} _(${helpWords.source({ page: `\`${source}\`` })})_`;

/** What belongs together, with a heading of its own; nothing where there is nothing. */
const part = (heading: string, content: string): readonly string[] =>
  content === "" ? [] : [`**${heading}**`, content];

function section(page: GuidePage): string {
  const { title, why } = headings[page];
  const { what, fields, rules, next }: PageHelp = help[page];
  const [own, ...more] = picturesOf(page);
  const fieldRows = fields.map(({ name, says }) => [`**${name}**`, says]);
  return [
    `### ${title}`,
    ...(why === what ? [] : [`_${why}_`]),
    ...(own ? [imageOf(own)] : []),
    what,
    ...part(helpWords.fields, fieldRows.length > 0 ? table(["field", "what it is"], fieldRows) : ""),
    ...part(helpWords.rules, rules.map(ruleOf).join("\n")),
    ...part(helpWords.next, next),
    ...more.flatMap((picture) => [`${picture.shows}:`, imageOf(picture)]),
  ].join("\n\n");
}

export const pagesText = (): string => guidePages.map(section).join("\n\n");
