/**
 * How long we wait for Azure before we say so. The SDK's own retry policy waits as long as Retry-After says, be it an
 * hour in front of a progress bar: whatever is longer than a minute is told to the admin instead.
 */
import type { PipelinePolicy, PipelineResponse } from "@azure/core-rest-pipeline";
import { type HttpReply, refusal, retryAfterSeconds } from "./azure-errors.ts";

export const LONGEST_WAIT_SECONDS = 60;

/** Three more tries after 1, 2 and 4 seconds, or when Retry-After says; only for what may pass by itself. */
export const RETRY = { maxRetries: 3, retryDelayInMs: 1_000, maxRetryDelayInMs: 8_000 } as const;

export const replyOf = ({ status, headers, bodyAsText }: PipelineResponse): HttpReply => ({
  status,
  header: (name) => headers.get(name),
  text: bodyAsText ?? "",
});

const asksForTooLong = ({ status, headers }: PipelineResponse): boolean =>
  [429, 503].includes(status) && (retryAfterSeconds(headers.get("retry-after")) ?? 0) > LONGEST_WAIT_SECONDS;

/** Stands below the SDK's retry policy, which hands on errors that are not its own without another try. */
export const refuseLongWaits: PipelinePolicy = {
  name: "refuseLongWaits",
  async sendRequest(request, next) {
    const response = await next(request);
    if (asksForTooLong(response)) throw refusal(replyOf(response));
    return response;
  },
};
