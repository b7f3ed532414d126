import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `bornOn` in code is `born_on` in the database. */
export const toSnake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns are the property's name in snake case; tables are named by hand. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? toSnake(propertyName);
  }
}
