export { DEEPEST } from './json.ts';
export { LARGEST } from './bytes.ts';
export { FORMAT, migrate, migrations, type Migration } from './migrations.ts';
export { parse, type Parsed } from './parse.ts';
export { serialize } from './serialize.ts';
