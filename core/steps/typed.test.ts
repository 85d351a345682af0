import { describe, expect, it } from "vitest";
import { factsOf } from "../../practice/test-facts.ts";
import type { Answers } from "../answers.ts";
import { defaultAnswers } from "../default-answers.ts";
import { problemText } from "../text/problems.ts";
import type { StepId } from "./order.ts";
import { nothingTyped, retyped, type Typed } from "./typed.ts";
import { secretsOf, typedProblems } from "./typed-problems.ts";

const GOOD = "sixteen letters or more";

const contextOf = (change: Partial<Answers>) => ({
  answers: { ...defaultAnswers(), ...change },
  facts: factsOf(),
});
const problems = (step: StepId, change: Partial<Answers>, typed: Partial<Typed>) =>
  typedProblems(step, contextOf(change), { ...nothingTyped, ...typed }).map(
    ({ field, problem }) => `${field}: ${problem}`,
  );

const proxyWithUser = { proxy: { use: "custom", host: "proxy", port: 8080, user: "contoso\\svc" } } as const;
const servicePrincipal = {
  credentials: {
    ...defaultAnswers().credentials,
    from: "sign-in",
    signIn: { method: "service-principal", tenantId: "t", clientId: "c" },
  },
} as const;
const change = { passphrase: { ...defaultAnswers().passphrase, change: true } } as const;

describe("what is typed and is no answer", () => {
  it.each<[string, StepId, Partial<Answers>, Partial<Typed>, string[]]>([
    ["a proxy user without a password", "proxy", proxyWithUser, {}, ["proxyPassword: missing"]],
    ["a proxy user with one", "proxy", proxyWithUser, { proxyPassword: "x" }, []],
    ["a proxy that stays as it is", "proxy", { ...proxyWithUser, leave: ["proxy"] }, {}, []],
    [
      "a service principal without its secret",
      "vault-credentials",
      servicePrincipal,
      {},
      ["clientSecret: missing"],
    ],
    [
      "a service principal in a flow that does not sign in",
      "vault-credentials",
      { ...servicePrincipal, flow: "change-settings" },
      {},
      [],
    ],
    ["no passphrase", "encryption", {}, {}, ["passphrase: missing"]],
    [
      "a short one",
      "encryption",
      {},
      { passphrase: "short", confirm: "short" },
      ["passphrase: passphrase.too-short"],
    ],
    ["typed differently", "encryption", {}, { passphrase: GOOD, confirm: "other" }, ["confirm: differs"]],
    ["kept nowhere", "encryption", {}, { passphrase: GOOD, confirm: GOOD }, ["kept: not-kept"]],
    [
      "kept in one place",
      "encryption",
      {},
      { passphrase: GOOD, confirm: GOOD, kept: ["sheet"] },
      ["kept: one-place"],
    ],
    [
      "kept in one place, shown twice",
      "encryption",
      {},
      { passphrase: GOOD, confirm: GOOD, kept: ["sheet", "sheet"] },
      ["kept: one-place"],
    ],
    [
      "made here: not typed twice, but kept in two places",
      "encryption",
      {},
      { passphrase: GOOD, made: true, kept: ["manager", "sheet"] },
      [],
    ],
    [
      "the same as before: it is kept already",
      "encryption",
      { flow: "re-register" },
      { passphrase: GOOD, confirm: GOOD },
      [],
    ],
    ["settings without the passphrase", "encryption", { flow: "change-settings" }, {}, []],
    [
      "settings with another passphrase, kept in one place",
      "encryption",
      { flow: "change-settings", ...change },
      { passphrase: GOOD, confirm: GOOD, kept: ["file"] },
      ["kept: one-place"],
    ],
    [
      "settings with another passphrase",
      "encryption",
      { flow: "change-settings", ...change },
      {},
      ["passphrase: missing"],
    ],
  ])("%s", (_case, step, answers, typed, expected) => {
    expect(problems(step, answers, typed)).toEqual(expected);
  });

  it("every fault has words", () => {
    const faults = [
      ...typedProblems("proxy", contextOf(proxyWithUser), nothingTyped),
      ...typedProblems("vault-credentials", contextOf(servicePrincipal), nothingTyped),
      ...typedProblems("encryption", contextOf({}), nothingTyped),
      ...typedProblems("encryption", contextOf({}), { ...nothingTyped, passphrase: " ü " }),
      ...typedProblems("encryption", contextOf({}), { ...nothingTyped, passphrase: GOOD, made: true }),
      ...typedProblems("encryption", contextOf({}), {
        ...nothingTyped,
        passphrase: GOOD,
        made: true,
        kept: ["sheet"],
      }),
    ];
    for (const fault of faults) expect(problemText(fault)).not.toContain(`: ${fault.problem}`);
  });
});

describe("the secrets of a run", () => {
  const all: Typed = {
    ...nothingTyped,
    passphrase: GOOD,
    confirm: GOOD,
    proxyPassword: "p",
    clientSecret: "c",
    securityPin: "123456",
  };

  it("are those that the form needs, and no other", () => {
    expect(secretsOf(contextOf({ flow: "change-settings" }), all)).toEqual({});
    expect(secretsOf(contextOf({}), { ...all, securityPin: "" })).toEqual({ passphrase: GOOD });
    expect(secretsOf(contextOf({ ...proxyWithUser, ...servicePrincipal }), all)).toEqual({
      passphrase: GOOD,
      proxyPassword: "p",
      clientSecret: "c",
      securityPin: "123456",
    });
  });

  it("include the password of a proxy that stays: signing in goes through it", () => {
    expect(secretsOf(contextOf({ ...proxyWithUser, leave: ["proxy"] }), all).proxyPassword).toBe("p");
  });
});

describe("what was shown of a passphrase", () => {
  const shown: Typed = { ...nothingTyped, passphrase: GOOD, kept: ["sheet", "file"], keptFile: "D:\\p.txt" };

  it("is undone when the passphrase changes", () => {
    expect(retyped(shown, { passphrase: `${GOOD}!` })).toMatchObject({ kept: [], keptFile: "" });
  });

  it("stays while the passphrase stays", () => {
    expect(retyped(shown, { passphrase: GOOD, confirm: GOOD })).toEqual({ passphrase: GOOD, confirm: GOOD });
    expect(retyped(shown, { securityPin: "1" })).toEqual({ securityPin: "1" });
  });
});
