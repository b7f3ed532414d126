import { activeTrail } from '../trail/active-trail';
import type { NotedRows } from './compile-answer';

/**
 * Notes in the trail the rows that an answer is made of, as `readRows` does: per row the number of its kind and its ids,
 * `3:<id>,<id>;`, an id that is null being empty; of a household last the ids of its people, `3:<id>,<id>+<id>;`.
 */
export function noteAnswer(noted: readonly NotedRows[], text: string): void {
  const trail = activeTrail();
  if (!trail) return;
  for (let at = 0; at < text.length;) {
    const colon = text.indexOf(':', at);
    const end = text.indexOf(';', colon);
    if (colon < 0 || end < 0) return;
    const kind = noted[Number(text.slice(at, colon))];
    const ids = text.slice(colon + 1, end).split(',');
    at = end + 1;
    if (!kind) continue;
    const row: Record<string, string | null> = {};
    kind.properties.forEach((property, index) => (row[property] = ids[index] || null));
    trail.note(kind.target, [row]);
    if (kind.hasMembers) trail.noteMembers(ids[0] ?? '', (ids.at(-1) ?? '').split('+').filter(Boolean));
  }
}
