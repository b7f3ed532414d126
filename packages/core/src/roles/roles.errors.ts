import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const article = 'Rule A1: a role carries only scopes that a module describes, from a day on';

/** Every refusal of the role catalogue. */
export const rolesErrors = {
  ROLE_SCOPE_UNKNOWN: { message: 'No module of this installation has this scope.', article },
  ROLE_IN_PAST: {
    message: 'What a role meant on a day that has passed stays as it was; choose today or later.',
    article,
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses a change of the role catalogue by a code, at a path in the file. */
export const refuse = refusalsOf(rolesErrors);
