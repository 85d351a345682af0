/** The pages have no words of their own: what a person reads or hears there is in a catalogue, and so in every language. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const PAGES = join(import.meta.dirname, "../../renderer");

/** Attributes that are shown or read out. */
const READ_OUT = new Set(
  "aria-label aria-description aria-roledescription title placeholder label alt legend hint".split(" "),
);

/** The same in what is handed to a part as an object. */
const SHOWN = new Set(["title", "why", "mark", "hint", "fault", "more"]);

/** The same in every language. */
const TECHNICAL = new Set(["F1", "Esc", "Ctrl+L"]);

const isWord = (text: string): boolean => /\p{L}/u.test(text) && !TECHNICAL.has(text.trim());

/** What a JSX expression may come to as a literal: both sides of a choice, the fixed parts of a template. */
function literalsOf(expression: ts.Expression): string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  if (ts.isTemplateExpression(expression))
    return [expression.head.text, ...expression.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isConditionalExpression(expression))
    return [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)];
  // Of `a && b` only the right side is shown; of `a ?? b` and `a || b` either.
  if (!ts.isBinaryExpression(expression)) return [];
  const { left, operatorToken, right } = expression;
  return operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    ? literalsOf(right)
    : [...literalsOf(left), ...literalsOf(right)];
}

function attributeLiterals({ name, initializer }: ts.JsxAttribute): readonly string[] {
  if (!READ_OUT.has(name.getText()) || !initializer) return [];
  if (ts.isStringLiteral(initializer)) return [initializer.text];
  return ts.isJsxExpression(initializer) && initializer.expression ? literalsOf(initializer.expression) : [];
}

function said(node: ts.Node): readonly string[] {
  if (ts.isJsxText(node)) return [node.text];
  if (ts.isJsxAttribute(node)) return attributeLiterals(node);
  if (ts.isPropertyAssignment(node))
    return SHOWN.has(node.name.getText()) ? literalsOf(node.initializer) : [];
  // `{…}` between tags; the one of an attribute is its attribute's.
  const between = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) ? node.expression : undefined;
  return between ? literalsOf(between) : [];
}

/** @returns "line: text" for each word that stands in the page itself */
function ownWords(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    for (const words of said(node)) if (isWord(words)) found.push(`${name}:${line}: ${words.trim()}`);
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

const pages = readdirSync(PAGES, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"))
  .map((file) => join(PAGES, file));

describe("the words of a page", () => {
  test.each([
    ["between tags", "<p>Next</p>", ["Next"]],
    ["in an expression", '<p>{busy ? "Waiting" : words.go}</p>', ["Waiting"]],
    ["behind a condition", '<p>{state === "busy" && "Waiting"}</p>', ["Waiting"]],
    ["in a template", `<p>{\`\${done} of \${all}\`}</p>`, ["of"]],
    ["in an attribute that is read out", '<Button aria-label="Close" />', ["Close"]],
    ["in such an attribute's expression", '<Button label={on ?? "Close"} />', ["Close"]],
    ["in what is handed to a part", '<Choices options={[{ value: "leave", title: "Leave" }]} />', ["Leave"]],
    ["in an attribute that nobody reads", `<Button className="close" id={\`a-\${b}\`} />`, []],
    ["that come from a catalogue", "<p title={words.title}>{words.next} · {count}</p>", []],
  ])("are found %s", (_where, page, expected) => {
    expect(ownWords("page.tsx", `const a = ${page};`)).toEqual(expected.map((word) => `page.tsx:1: ${word}`));
  });

  test("are in a catalogue", () => {
    expect(pages.length).toBeGreaterThan(40);
    const own = pages.flatMap((file) => ownWords(relative(PAGES, file), readFileSync(file, "utf8")));
    expect(own).toEqual([]);
  });
});
