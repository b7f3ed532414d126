import type { Platform, ProcessingActivity } from '@eenplan/kit';
import { ActivityInRegister } from './activity.type';

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
  find(uri: string): ActivityInRegister | null {
    const known = this.platform.modules.flatMap(({ processingActivities = [] }) => processingActivities);
    const found = known.filter(({ code }) => new RegExp(`(^|[^\\w-])${escaped(code)}$`).test(uri));
    const [longest] = found.sort((left, right) => right.code.length - left.code.length);
    return longest ? shown(longest) : null;
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const shown = ({ code, title, purpose, law, article }: ProcessingActivity): ActivityInRegister =>
  Object.assign(new ActivityInRegister(), { code, title: title.nl, purpose, law: law ?? null, article });
