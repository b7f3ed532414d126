import { EventEmitter, on } from 'node:events';

/** What a node hears of its own watch: something was decided on the modules of a municipality. */
export class ModuleChanges {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  /** Tells every subscription of a municipality on this node. */
  publish(municipality: string): void {
    this.emitter.emit(municipality);
  }

  /** A tick per change, one at once when asked; listening begins with the call, so that nothing is missed. */
  changes(municipality: string, atOnce: boolean): AsyncIterableIterator<true, undefined> {
    const events = on(this.emitter, municipality)[Symbol.asyncIterator]();
    const done = { value: undefined, done: true } as const;
    let first = atOnce;
    // Not a generator: its `return` would wait for the next event before it stopped listening.
    return {
      next: async () => {
        const isOver = first ? false : (await events.next()).done;
        first = false;
        return isOver ? done : { value: true, done: false };
      },
      return: async () => {
        await events.return?.();
        return done;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
