import { ModuleChanges, ModuleSwitchService, MunicipalityService } from '@eenplan/core';
import type { Platform } from '@eenplan/kit';
import type { ModuleSets } from './module-sets';
import { keyOf, type ModuleSet } from './projection';

/** What the watch does with what it sees. */
export interface WatchParts {
  readonly platform: Platform;
  readonly sets: ModuleSets;
  /** Makes a projection ahead of the first request that needs it. */
  readonly prepare: (set: ModuleSet) => Promise<unknown>;
  /** Hears which municipality got another schema. */
  readonly onSchemaChanged: (municipality: string) => void;
  readonly onError: (error: unknown) => void;
}

/** How often a node looks whether a switch was turned, in milliseconds. */
const LOOK_EVERY = 500;

/** Looks at the one revision number, and rebuilds what changed before it comes into force on this node. */
export class ModuleWatch {
  private revision = -1;
  private day = '';
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private looking: Promise<void> = Promise.resolve();
  /** The set that running subscriptions of a municipality were last told of: requests may be ahead of the watch. */
  private readonly told = new Map<string, string>();

  constructor(private readonly parts: WatchParts) {}

  /** Prepares every municipality, then looks again and again, one look at a time. */
  async start(): Promise<void> {
    await this.look();
    this.again();
  }

  /** Looks no more; a look under way is finished first. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** One look, after the one under way: what an earlier one has read is never put over what a later one has. */
  look(): Promise<void> {
    const look = this.looking.then(() => this.lookNow());
    this.looking = look.catch(() => undefined);
    return look;
  }

  private async lookNow(): Promise<void> {
    const { platform, sets } = this.parts;
    const switches = platform.get(ModuleSwitchService);
    await this.settle();
    const [revision, day] = [await switches.revision(), platform.clock.today()];
    if (revision === this.revision && day === this.day) return;
    const isNewDay = day !== this.day;
    const changed = isNewDay
      ? (await platform.get(MunicipalityService).list()).map(({ code }) => code)
      : await switches.changedSince(this.revision);
    for (const municipality of new Set([...changed, ...(isNewDay ? sets.municipalities() : [])])) {
      await this.replace(municipality);
    }
    [this.revision, this.day] = [revision, day];
  }

  /** Lets what was to be off take effect where its last work is done. */
  private async settle(): Promise<void> {
    const { platform, sets } = this.parts;
    for (const municipality of sets.municipalities()) {
      const known = await sets.peek(municipality);
      for (const module of known?.awaitingOff ?? []) await platform.get(ModuleSwitchService).settle(municipality, module);
    }
  }

  private async replace(municipality: string): Promise<void> {
    const { platform, sets, prepare, onSchemaChanged } = this.parts;
    const known = await sets.peek(municipality);
    const before = this.told.get(municipality) ?? (known && keyOf(known.set));
    const after = await sets.read(municipality);
    const key = keyOf(after.set);
    await prepare(after.set);
    sets.put(municipality, after);
    this.told.set(municipality, key);
    if (before === undefined) return;
    platform.get(ModuleChanges).publish(municipality);
    if (before !== key) onSchemaChanged(municipality);
  }

  private again(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      void this.look()
        .catch(this.parts.onError)
        .finally(() => this.again());
    }, LOOK_EVERY);
    this.timer.unref();
  }
}
