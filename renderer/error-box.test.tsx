import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { catalogue, isErrorCode } from "../core/errors.ts";
import { explain } from "../core/text/errors.ts";
import { frame, error as words } from "../core/text/frame.ts";
import { speak } from "../core/text/speak.ts";
import { wizardHost } from "../practice/test-wizard-host.ts";
import { ErrorBox } from "./error-box.tsx";
import { PageContext } from "./page-context.ts";
import { SetupContext } from "./setup.ts";
import { openOn } from "./test-open.ts";

const codes = Object.keys(catalogue).filter(isErrorCode);
const NOW = "2026-11-21T22:58:01.123Z";
const LOG = [
  { line: 1, at: NOW, level: "info", text: "Reading the machine" },
  { line: 2, at: NOW, level: "error", text: "It failed\n```\n# not a heading" },
] as const;

let copied: string[] = [];
beforeEach(() => {
  copied = [];
  vi.useFakeTimers({ now: new Date(NOW), toFake: ["Date"] });
  vi.stubGlobal("navigator", {
    ...navigator,
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await speak("en");
});

async function show(code: (typeof codes)[number], readLog = async () => LOG) {
  const { host } = wizardHost({ calls: { readLog }, facts: { operatingSystem: "Windows Server 2025" } });
  const setup = await openOn(host);
  const about = { host: "pod01.contoso.com", requestId: "11111111-2222-3333-4444-555555555555" };
  render(
    <SetupContext value={setup}>
      <PageContext value="proxy">
        <ErrorBox error={{ code, about }} live />
      </PageContext>
    </SetupContext>,
  );
  return explain({ code, about });
}

describe.each(["en", "de"] as const)("an error in %s", (language) => {
  it.each(codes)("%s: cause, one thing to do, code, and all of it to copy", async (code) => {
    await speak(language);
    const { message, remedy } = await show(code);
    const box = within(screen.getByRole("alert"));
    expect(box.getByText(message)).toBeTruthy();
    expect(box.getAllByText(remedy)).toHaveLength(1);
    expect(box.getByText(code)).toBeTruthy();
    expect(box.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([words.copy]);

    await userEvent.click(box.getByRole("button"));
    const [details = ""] = await vi.waitFor(() => (copied.length > 0 ? copied : Promise.reject(new Error())));
    const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, " ");
    for (const part of [
      `### Backup Server Setup 1.2.3: ${code}`,
      oneLine(message),
      oneLine(remedy),
      `- ${words.details.code({ code })}`,
      `- ${words.details.step({ step: frame.rail.proxy })}`,
      `- ${words.details.time({ time: NOW })}`,
      "2.0.9262.0",
      "Windows Server 2025",
      "requestId = 11111111-2222-3333-4444-555555555555",
      `    ${NOW} error   It failed \`\`\` # not a heading`,
    ]) {
      expect(details).toContain(part);
    }
    // Markdown of our own making alone: two headings, and the log cannot end what holds it.
    expect(details.match(/^#+ /gm)).toHaveLength(2);
    expect(details).not.toMatch(/^```/m);
  });
});

it("says what it knows without the log when the host is gone", async () => {
  await show("host.connection-lost", () => Promise.reject(new Error("gone")));
  await userEvent.click(screen.getByRole("button", { name: words.copy }));
  await vi.waitFor(() => expect(copied).toHaveLength(1));
  expect(copied[0]).toContain(words.details.noLog);
  expect(copied[0]).toContain("host.connection-lost");
});
