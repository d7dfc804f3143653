// Generated from argument-map.schema.json by scripts/generate.js; do not edit.
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}
declare const validate: ((data: unknown) => boolean) & { errors?: readonly SchemaError[] | null };
export default validate;
