import { inputsOf } from '../work/inputs.mjs';
import { randomFrom } from '../work/random.mjs';
import { requestOf } from '../work/requests.mjs';

/** One request of each piece of work. */
export function workRequests({ database, callers, today }, names) {
  return names.map((title) => {
    const reference = () => `plans-${process.pid}`;
    const make = inputsOf(title, { random: randomFrom(1), households: database.households, today, reference });
    const input = make();
    return { title, municipality: input.municipality, request: requestOf('eenplan', title, input, callers.headers) };
  });
}
