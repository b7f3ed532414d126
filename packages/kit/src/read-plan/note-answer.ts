import { activeTrail } from '../trail/active-trail';
import type { NotedRows } from './compile-answer';

/**
 * Notes in the trail the rows that an answer is made of, as `readRows` does: per row the number of its kind and its ids,
 * `3:<id>,<id>;`, an id that is null being empty; of a household last the ids of its people, `3:<id>,<id>+<id>;`.
 */
export function noteAnswer(noted: readonly NotedRows[], text: string): void {
  const trail = activeTrail();
  if (!trail) return;
  for (const each of text.split(';')) {
    const colon = each.indexOf(':');
    const kind = noted[Number(each.slice(0, colon))];
    if (colon < 0 || !kind) continue;
    const ids = each.slice(colon + 1).split(',');
    const row = Object.fromEntries(kind.properties.map((property, at) => [property, ids[at] === '' ? null : ids[at]]));
    trail.note(kind.target, [row]);
    if (kind.hasMembers) trail.noteMembers(ids[0] ?? '', (ids.at(-1) ?? '').split('+').filter(Boolean));
  }
}
