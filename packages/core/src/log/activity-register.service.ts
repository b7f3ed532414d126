import type { Platform, ProcessingActivity } from '@eenplan/kit';

/** How a URI of an activity begins where an installation has no register of its own. */
export const USUAL_REGISTER = 'urn:eenplan:activity:';

/** The register of processing activities: from a code to the URI that a log line holds, and back. */
export class ActivityRegister {
  constructor(private readonly platform: Platform) {}

  /** The URI of an activity. */
  uriOf(code: string): string {
    return (this.platform.activityRegister ?? USUAL_REGISTER) + encodeURI(code);
  }

  /** What a URI stands for, also one of a register that was used before; null when no module knows it any more. */
  find(uri: string): ProcessingActivity | null {
    const known = this.platform.modules.flatMap(({ processingActivities = [] }) => processingActivities);
    const found = known.filter(({ code }) => new RegExp(`(^|[^\\w-])${escaped(code)}$`).test(uri));
    const [longest] = found.sort((left, right) => right.code.length - left.code.length);
    return longest ?? null;
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
