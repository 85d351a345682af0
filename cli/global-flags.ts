/** The options that every command takes. */
export interface GlobalFlags {
  readonly practice?: boolean;
  readonly json?: boolean;
  readonly debug?: boolean;
  readonly data?: string;
  readonly language?: string;
}
