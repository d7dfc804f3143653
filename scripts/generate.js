// Writes what follows from the hand-written JSON Schema: the types of a file and the compiled validator.
// `node scripts/generate.js` writes them; with --check it says whether the committed ones are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../src/model/schema/', import.meta.url);
const notice = '// Generated from argument-map.schema.json by scripts/generate.js; do not edit.\n';

/** The schema without its prose, which a validator would otherwise carry along. */
function bare(part) {
  if (Array.isArray(part)) return part.map(bare);
  if (part === null || typeof part !== 'object') return part;
  const kept = Object.entries(part).filter(
    ([key, value]) => key !== 'description' || typeof value !== 'string',
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]));
}

/** The generated files: name → contents. */
export async function generated() {
  const { compile } = await import('json-schema-to-typescript');
  const { default: Ajv } = await import('ajv');
  const { default: standalone } = await import('ajv/dist/standalone/index.js');
  const schema = JSON.parse(readFileSync(new URL('argument-map.schema.json', folder), 'utf8'));
  const types = await compile(structuredClone(schema), 'ArgumentMapFile', {
    bannerComment: notice.trim(),
    additionalProperties: true,
    format: false,
  });
  const ajv = new Ajv({ allErrors: true, code: { source: true, esm: true } });
  const validate = standalone.default(ajv, ajv.compile(bare(schema)));
  if (/\brequire\(/.test(validate))
    throw new Error(
      'the compiled validator needs a runtime; keep the schema free of minLength and uniqueItems',
    );
  return {
    'file.generated.ts': types.trimEnd() + '\n',
    'validate.generated.js': notice + '// @ts-nocheck\n/* eslint-disable */\n' + validate.trimEnd() + '\n',
    'validate.generated.d.ts':
      notice +
      'export interface SchemaError {\n  readonly instancePath: string;\n  readonly keyword: string;\n  readonly params: Readonly<Record<string, unknown>>;\n  readonly message?: string;\n}\n' +
      'declare const validate: ((data: unknown) => boolean) & { errors?: readonly SchemaError[] | null };\nexport default validate;\n',
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  let stale = 0;
  for (const [name, contents] of Object.entries(await generated())) {
    const place = new URL(name, folder);
    if (!check) writeFileSync(place, contents);
    else {
      let now = '';
      try {
        now = readFileSync(place, 'utf8');
      } catch {
        // A missing file is stale as well.
      }
      if (now !== contents) {
        stale += 1;
        console.error(`src/model/schema/${name} is stale: run \`node scripts/generate.js\`.`);
      }
    }
  }
  process.exitCode = stale > 0 ? 1 : 0;
}
