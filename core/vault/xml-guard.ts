/**
 * Reads XML from outside with every door shut: bounded, strict, no DTD, no entities of its own, no surprises.
 * What comes out is a small tree of arrays, never an object keyed by what the file says.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { SetupError } from "../errors.ts";

/** A vault credentials file is about 5 KB; nothing larger than this is even decoded. */
export const MAX_CREDENTIALS_BYTES = 64 * 1024;

const MAX_DEPTH = 16;
const MAX_ELEMENTS = 200;
const MAX_ATTRIBUTES = 32;
export const XSI_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";

export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** `i:nil="true"`: the member is there and null. */
  readonly nil: boolean;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

interface OpenElement extends XmlElement {
  text: string;
  readonly children: XmlElement[];
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const notXml = (reason: string, cause?: unknown): SetupError =>
  new SetupError("vault-credentials.not-xml", { reason }, { cause });

/** By byte order mark; without one UTF-8, as XML says. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SetupError("vault-credentials.not-text", {}, { cause });
  }
  if (text.includes("\0")) throw new SetupError("vault-credentials.not-text");
  return text;
}

/** Every `<!` must open a comment or a CDATA section; a document type never gets as far as the parser. */
function refuseDocumentType(text: string): void {
  for (let at = text.indexOf("<!"); at !== -1; ) {
    const end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<![CDATA[", at) ? "]]>" : null;
    if (end === null) throw new SetupError("vault-credentials.doctype");
    const closed = text.indexOf(end, at + 4);
    if (closed === -1) return; // never closed: the parser says where
    at = text.indexOf("<!", closed + end.length);
  }
}

function isNil(tag: SaxesTagNS): boolean {
  const nil = Object.values(tag.attributes).find(
    ({ local, uri }) => local === "nil" && uri === XSI_NAMESPACE,
  );
  return nil !== undefined && (nil.value === "true" || nil.value === "1");
}

/** Builds the tree, and stops at the first thing that no vault credentials file has. */
class TreeBuilder {
  root: XmlElement | null = null;
  readonly #open: OpenElement[] = [];
  #elements = 0;

  openTag(tag: SaxesTagNS): void {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS) throw notXml("too-many-elements");
    if (this.#open.length >= MAX_DEPTH) throw notXml("too-deep");
    if (Object.keys(tag.attributes).length > MAX_ATTRIBUTES) throw notXml("too-many-attributes");
    const element = { name: tag.local, namespace: tag.uri, nil: isNil(tag), text: "", children: [] };
    this.#open.at(-1)?.children.push(element);
    this.root ??= element;
    this.#open.push(element);
  }

  addText(text: string): void {
    const element = this.#open.at(-1);
    if (element) element.text += text;
  }

  closeTag(): void {
    this.#open.pop();
  }
}

/** The declaration must be of XML 1.0 and tell the truth about the encoding, as .NET's reader wants it. */
function checkDeclaration(declared: { version?: string; encoding?: string }, encoding: Encoding): void {
  if (declared.version !== "1.0") throw notXml("version");
  const named = declared.encoding?.toLowerCase();
  const fitting = encoding === "utf-8" ? ["utf-8", "us-ascii"] : ["utf-16", encoding];
  if (named !== undefined && !fitting.includes(named)) throw notXml("encoding");
}

function parse(text: string, encoding: Encoding): XmlElement {
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: "1.0", forceXMLVersion: true });
  const tree = new TreeBuilder();
  // In saxes an error is an event, and parsing would go on: it ends here because the handler throws.
  parser.on("error", (cause) => {
    throw notXml("broken", cause);
  });
  parser.on("doctype", () => {
    throw new SetupError("vault-credentials.doctype");
  });
  parser.on("processinginstruction", () => {
    throw notXml("processing-instruction");
  });
  parser.on("xmldecl", (declared) => checkDeclaration(declared, encoding));
  parser.on("opentag", (tag) => tree.openTag(tag));
  parser.on("text", (found) => tree.addText(found));
  parser.on("cdata", (found) => tree.addText(found));
  parser.on("closetag", () => tree.closeTag());
  parser.write(text).close();
  if (tree.root === null) throw notXml("broken");
  return tree.root;
}

/**
 * The root element of a small, strict XML text (UTF-8, or UTF-16 with a byte order mark).
 * Throws `vault-credentials.empty`, `.too-large`, `.not-text`, `.doctype`, `.not-xml`.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > MAX_CREDENTIALS_BYTES) {
    throw new SetupError("vault-credentials.too-large", { maxBytes: MAX_CREDENTIALS_BYTES });
  }
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text.trim() === "") throw new SetupError("vault-credentials.empty");
  refuseDocumentType(text);
  return parse(text, encoding);
}
