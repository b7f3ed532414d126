/** A description as read: its text, what its footer says, and what is wrong with it. */
export interface Footer {
  readonly text: string;
  readonly dutch: string | undefined;
  readonly law: string | undefined;
  readonly standard: string | undefined;
  readonly problems: readonly string[];
}

export function readFooter(description: string): Footer;
