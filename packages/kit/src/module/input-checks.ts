import { getMetadataStorage as getValidationStorage } from 'class-validator';
import { getMetadataStorage } from 'type-graphql';
import { BootError } from './boot-error';
import type { ClassValue, EenplanModule } from './define-module';

/** A nested input is checked only when its field says so; without it the constraints inside are silently skipped. */
export function checkNestedInputs(module: EenplanModule): void {
  const storage = getMetadataStorage();
  const inputs = new Map(storage.inputTypes.map((entry) => [entry.target, entry.name]));
  for (const entry of storage.inputTypes.filter(({ target }) => module.types.includes(target))) {
    const nested = storage.fields
      .filter(({ target }) => target === entry.target)
      .filter(({ getType }) => inputs.has(getType() as ClassValue));
    const bare = nested.find(({ name }) => !isChecked(entry.target, name));
    if (!bare) continue;
    const inside = inputs.get(bare.getType() as ClassValue) ?? '';
    const why = `${entry.name}.${bare.name} of ${module.id} holds a ${inside} and lacks @ValidateNested().`;
    throw new BootError('NESTED_INPUT_UNCHECKED', why);
  }
}

const isChecked = (input: ClassValue, field: string): boolean =>
  getValidationStorage()
    .getTargetValidationMetadatas(input, '', false, false)
    .some((entry) => entry.type === 'nestedValidation' && entry.propertyName === field);
