import { Length, Matches } from 'class-validator';

/** What a person writes in an input: 1 to `longest` characters (both inclusive), and not only white space. */
export const Words =
  (longest: number): PropertyDecorator =>
  (target, property) => {
    Length(1, longest)(target, property);
    Matches(/\S/, { message: 'must not be blank' })(target, property);
  };
