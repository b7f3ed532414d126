import 'reflect-metadata';
import { makerOf, refusalOf } from '../../../../tests/projection/made-up-module';
import { Length, validate, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { inputField } from './additions';
import { checkModules } from './boot-checks';
import { type ClassValue, defineModule } from './define-module';

const madeUpModule = makerOf(defineModule);
const madeUpCore = madeUpModule('core');

@InputType()
class WmoPersonInput {
  @Length(1, 3)
  @Field(() => String)
  name: string;
}

@InputType()
class WmoCheckedInput {
  @ValidateNested()
  @Field(() => WmoPersonInput)
  person: WmoPersonInput;

  @ValidateNested({ each: true })
  @Field(() => [WmoPersonInput])
  people: WmoPersonInput[];
}

const check = (...types: ClassValue[]) => checkModules([madeUpCore, madeUpModule('wmo', { types })]);

describe('an input inside an input', () => {
  it('is accepted when it is checked', () => {
    expect(() => check(WmoPersonInput, WmoCheckedInput)).not.toThrow();
  });

  it('is refused when the field lets it pass unchecked', () => {
    @InputType()
    class WmoBareInput {
      @Field(() => WmoPersonInput, { nullable: true })
      person?: WmoPersonInput;
    }
    expect(refusalOf(() => check(WmoBareInput))).toEqual({
      code: 'NESTED_INPUT_UNCHECKED',
      why: 'WmoBareInput.person of wmo holds a WmoPersonInput and lacks @ValidateNested().',
    });
  });

  it('is refused in a list likewise', () => {
    @InputType()
    class WmoBareListInput {
      @Length(1, 3)
      @Field(() => [WmoPersonInput])
      people: WmoPersonInput[];
    }
    expect(refusalOf(() => check(WmoBareListInput)).why).toContain('WmoBareListInput.people');
  });

  it('is checked when a module adds it to the input of another', async () => {
    @InputType()
    class FormInput {
      @Field(() => String) title: string;
    }
    const inputFields = [inputField(FormInput, 'wmoPeople', () => [WmoPersonInput], 'Added.')];
    const core = madeUpModule('core', { types: [FormInput] });
    expect(() => checkModules([core, madeUpModule('wmo', { types: [WmoPersonInput], inputFields })])).not.toThrow();

    const wmoPeople = [Object.assign(new WmoPersonInput(), { name: 'too long' })];
    const [found] = await validate(Object.assign(new FormInput(), { title: 'x', wmoPeople }));
    expect(found?.property).toBe('wmoPeople');
  });
});
