/**
 * Rounds of one piece of work: in each every stack gets one slice, and each round begins with the next one, so that none is
 * always first after a pause. The slices by stack, a list in the order of the rounds.
 */
export async function runRounds(bench, name, { rounds, seconds, warmUp }, say) {
  const slices = Object.fromEntries(bench.stacks.map((stack) => [stack.name, []]));
  // What is compiled, prepared and cached on the way is not measured: a server runs for days.
  for (const stack of bench.stacks) await bench.slice(stack, name, -2, warmUp);
  for (let round = 0; round < rounds; round += 1) {
    for (const stack of rotated(bench.stacks, round)) {
      slices[stack.name].push(await bench.slice(stack, name, round, seconds));
    }
    say(`${name} round ${round + 1} of ${rounds}`);
  }
  return slices;
}

/** The same list, begun elsewhere. */
export const rotated = (list, by) => list.map((_each, at) => list[(at + by) % list.length]);
