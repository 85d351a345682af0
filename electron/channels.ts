/** The two channels between page and main process. Alone in a file, so that the preload holds nothing else. */

export const CALL_CHANNEL = "host:call";
export const RUN_EVENT_CHANNEL = "host:run-event";
