/** What help says of one page. */

export interface HelpField {
  /** As the page marks its field; help opened from that field begins there. */
  readonly field: string;
  readonly name: string;
  readonly says: string;
}

/** A rule of Microsoft's and the name of its page on learn.microsoft.com. */
export interface HelpRule {
  readonly rule: string;
  readonly source: string;
}

export interface PageHelp {
  readonly what: string;
  readonly fields: readonly HelpField[];
  readonly rules: readonly HelpRule[];
  readonly next: string;
}
