import type { ActionOf } from "../plan/plan.ts";
import { discardRequest, hasRequest } from "../vault/certificate-request.ts";
import { type Handler, nothing } from "./handler.ts";

/** The key of the request that the CA has signed. Nobody needs it once the server is registered. */
export const removeCertificateRequest: Handler<ActionOf<"remove-certificate-request">> = {
  async alreadyDone({ ports }) {
    return (await hasRequest(ports.files)) ? undefined : nothing;
  },
  async perform({ ports }) {
    await discardRequest(ports.files);
    return nothing;
  },
};
