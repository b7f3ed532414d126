import DataLoader from 'dataloader';
import { type DataSource, type EntityTarget, type FindOptionsOrder, type FindOptionsWhere, In } from 'typeorm';
import type { Row } from './entities.js';

/** The loaders of one request: one per entity and key, through the repository. */
export class Loaders {
  private readonly loaders = new Map<string, DataLoader<string, Row[]>>();

  constructor(
    private readonly source: DataSource,
    private readonly municipality: string,
  ) {}

  many<T extends Row>(entity: new () => T, by: string, order: string): DataLoader<string, T[]> {
    const key = `${entity.name}.${by}`;
    const known = this.loaders.get(key) ?? new DataLoader<string, Row[]>((keys) => this.batch(entity, by, order, keys));
    this.loaders.set(key, known);
    return known as unknown as DataLoader<string, T[]>;
  }

  one<T extends Row>(entity: new () => T, by: string): { load(key: string): Promise<T | null> } {
    return { load: async (key) => (await this.many(entity, by, 'id').load(key))[0] ?? null };
  }

  private async batch<T extends Row>(
    entity: EntityTarget<T>,
    by: string,
    order: string,
    keys: readonly string[],
  ): Promise<T[][]> {
    const rows = await this.source.getRepository(entity).find({
      where: { municipality: this.municipality, [by]: In([...keys]) } as unknown as FindOptionsWhere<T>,
      order: { [order]: 'ASC', id: 'ASC' } as unknown as FindOptionsOrder<T>,
    });
    const byKey = new Map<unknown, T[]>(keys.map((key) => [key, []]));
    for (const row of rows) byKey.get((row as unknown as Record<string, unknown>)[by])?.push(row);
    return keys.map((key) => byKey.get(key) ?? []);
  }
}
