import { describe, expect, it } from "vitest";
import { readEntraAnswer } from "./entra-forms.ts";

const DEVICE = "https://login.example/t/oauth2/v2.0/devicecode?client-request-id=1";
const TOKEN = "https://login.example/t/oauth2/v2.0/token";
const DISCOVERY = "https://login.example/t/v2.0/.well-known/openid-configuration";

const code = {
  user_code: "A",
  device_code: "b",
  verification_uri: "https://microsoft.example/devicelogin",
  expires_in: 900,
};

const read = (url: string, value: unknown) => {
  const form = readEntraAnswer(url, typeof value === "string" ? value : JSON.stringify(value));
  return form.understood ? JSON.parse(form.text) : form.field;
};

describe("readEntraAnswer", () => {
  it("puts in the pause of five seconds that a missing interval stands for, and keeps what it does not know", () => {
    expect(read(DEVICE, { ...code, message: "m" })).toEqual({ ...code, message: "m", interval: 5 });
    expect(read(DEVICE, { ...code, interval: 1 })).toMatchObject({ interval: 1 });
  });

  it.each([
    [DEVICE, { ...code, expires_in: undefined }, "expires_in"],
    [DEVICE, { ...code, verification_uri: "http://microsoft.example" }, "verification_uri"],
    [TOKEN, { access_token: "", token_type: "Bearer", expires_in: 1 }, "access_token"],
    [TOKEN, { access_token: "a", token_type: "Bearer", expires_in: "soon" }, "expires_in"],
    [
      DISCOVERY,
      { issuer: "i", authorization_endpoint: TOKEN, token_endpoint: "http://evil.example" },
      "token_endpoint",
    ],
    [DISCOVERY, "<html>", "JSON"],
    [TOKEN, "[]", "JSON"],
  ])("names what is wrong (%#)", (url, value, field) => {
    expect(read(url, value)).toBe(field);
  });

  it("leaves other answers alone", () => {
    expect(readEntraAnswer("https://login.example/keys", "text")).toEqual({ understood: true, text: "text" });
  });
});
