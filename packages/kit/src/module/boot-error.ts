/** The codes of the boot checks; each has a test. */
export type BootErrorCode =
  | 'MODULE_TWICE'
  | 'MODULE_MISSING'
  | 'MODULE_VERSION_UNMET'
  | 'MODULE_CYCLE'
  | 'TYPE_CLAIMED_TWICE'
  | 'FIELD_CLAIMED_TWICE'
  | 'ENUM_VALUE_CLAIMED_TWICE'
  | 'ERROR_CODE_CLAIMED_TWICE'
  | 'SCOPE_CLAIMED_TWICE'
  | 'REGISTRY_NAME_CLAIMED_TWICE'
  | 'TYPE_UNOWNED'
  | 'FIELD_WITHOUT_ACCESS_RULE'
  | 'ACCESS_RULE_CLAIMED_TWICE'
  | 'ACCESS_RULE_FOR_NOTHING'
  | 'FIELD_WITH_OWN_RULE_NOT_NULLABLE'
  | 'ACCESS_RULE_OF_ANOTHER'
  | 'SCOPE_UNKNOWN'
  | 'ERROR_WITHOUT_ARTICLE'
  | 'ENTITY_WITHOUT_ROW_RULE'
  | 'NAME_WITHOUT_PREFIX'
  | 'EDGE_WITHOUT_COLUMN'
  | 'NESTED_INPUT_UNCHECKED'
  | 'RETENTION_RULE_OF_ANOTHER'
  | 'RETENTION_LAW_UNKNOWN'
  | 'RETENTION_LENGTH_UNFIT'
  | 'TERM_RULE_INVALID'
  | 'TERM_RULE_OF_ANOTHER_LAW'
  | 'INSTRUMENT_INVALID'
  | 'INSTRUMENT_OF_ANOTHER'
  | 'COST_OF_ANOTHER'
  | 'COST_INVALID'
  | 'COST_FOR_NOTHING';

/** Why the server refuses to start, naming both parties. */
export class BootError extends Error {
  constructor(
    readonly code: BootErrorCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'BootError';
  }
}
