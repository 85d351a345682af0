import { describe, expect, it } from "vitest";
import { factsOf } from "../../practice/test-facts.ts";
import { answersFrom, fittingFlow, flowChoices, withFlow } from "./flows.ts";

const readAt = "2026-11-21T12:00:00.000Z";
const registered = { readAt, registered: true, encrypted: true };

describe("the fitting flow", () => {
  it.each([
    ["nothing is registered", {}, "set-up"],
    ["it could not be told", { registered: null }, "set-up"],
    ["registered, but the passphrase was never set", { ...registered, encrypted: false }, "set-up"],
    [
      "registered, and the certificate is good",
      { ...registered, until: "2027-11-21T12:00:00.000Z" },
      "change-settings",
    ],
    ["registered, and no end can be seen", { ...registered, until: null }, "change-settings"],
    [
      "the certificate ends within the month",
      { ...registered, until: "2026-12-01T12:00:00.000Z" },
      "re-register",
    ],
    ["the certificate has ended", { ...registered, until: "2026-11-20T12:00:00.000Z" }, "re-register"],
  ])("%s", (_when, known, flow) => {
    expect(fittingFlow(factsOf(known))).toBe(flow);
  });

  it("is offered first, with every other flow after it", () => {
    const choices = flowChoices(factsOf(registered));
    expect(choices.map(({ flow }) => flow)).toEqual(["change-settings", "set-up", "re-register"]);
  });

  it("a server that is not registered has nothing to change, but may come back to its vault; an unknown one may all", () => {
    const barred = (known: Parameters<typeof factsOf>[0]) =>
      flowChoices(factsOf(known)).flatMap(({ flow, barred }) => (barred ? [flow] : []));
    expect(barred({ registered: false })).toEqual(["change-settings"]);
    expect(barred({ registered: null })).toEqual([]);
    expect(barred({ registered: true })).toEqual([]);
  });
});

describe("the first form", () => {
  it("starts from the settings that the server has, and leaves them alone once it is registered", () => {
    const answers = answersFrom(
      factsOf({
        ...registered,
        proxy: { use: "custom", host: "proxy.contoso.com", port: 3128, user: null },
        throttling: { limited: false },
        recoveryFolder: "D:\\Recovery",
      }),
    );
    expect(answers.proxy).toEqual({ use: "custom", host: "proxy.contoso.com", port: 3128, user: "" });
    expect(answers.throttling.workHours).toEqual({ from: "09:00", to: "17:00" });
    expect(answers.recoveryFolder).toBe("D:\\Recovery");
    expect(answers.leave).toEqual(["proxy", "throttling", "recoveryFolder"]);
  });

  it("at the first set-up every setting is the form's, and another flow changes no answer", () => {
    const answers = answersFrom(factsOf());
    expect(answers.leave).toEqual([]);
    const { flow, leave, registerAnyway, ...others } = withFlow(answers, "re-register");
    expect({ ...others, flow: answers.flow, leave: answers.leave, registerAnyway: false }).toEqual(answers);
    expect([flow, leave]).toEqual(["re-register", ["proxy", "throttling", "recoveryFolder"]]);
  });

  it("who chooses to register again is registered again, though the registration is still good", () => {
    const answers = answersFrom(factsOf({ ...registered, until: "2026-12-01T12:00:00.000Z" }));
    expect([answers.flow, answers.registerAnyway]).toEqual(["re-register", true]);
    expect(withFlow(answers, "set-up").registerAnyway).toBe(false);
  });
});
