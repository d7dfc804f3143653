import validate, { type SchemaError } from '../../model/schema/validate.generated.js';
import { fileProblem, pointerOf, type Problem } from './problems.ts';

/** What keeps a JSON value from being a map file, by the JSON Schema: each thing once, at most `most`. */
export function structureProblems(value: unknown, most = 50): readonly Problem[] {
  if (validate(value)) return [];
  const told = new Map<string, Problem>();
  for (const error of validate.errors ?? []) {
    // Why a key is no id is told once, by the error about the key.
    if (error.keyword !== 'propertyNames' && 'propertyName' in error) continue;
    const problem = describe(error);
    const what = `${problem.pointer} ${problem.kind} ${problem.values['field'] ?? ''}`;
    if (!told.has(what)) told.set(what, problem);
    if (told.size >= most) break;
  }
  return [...told.values()];
}

function describe({ instancePath: pointer, keyword, params }: SchemaError): Problem {
  const say = (key: string) => String(params[key]);
  switch (keyword) {
    case 'required':
      return fileProblem('missing-field', { field: say('missingProperty') }, { pointer });
    case 'additionalProperties':
      return fileProblem('unknown-field', { field: say('additionalProperty') }, { pointer });
    case 'type':
      return fileProblem('wrong-type', { expected: say('type') }, { pointer });
    case 'propertyNames':
      return fileProblem(
        'illegal-value',
        { expected: 'id', found: say('propertyName') },
        { pointer: pointer + pointerOf([say('propertyName')]) },
      );
    case 'enum':
      return fileProblem(
        'illegal-value',
        { expected: (params['allowedValues'] as unknown[]).join(', ') },
        { pointer },
      );
    case 'const':
      return fileProblem('illegal-value', { expected: say('allowedValue') }, { pointer });
    case 'pattern':
      return fileProblem('illegal-value', { expected: `/${say('pattern')}/` }, { pointer });
    default:
      return fileProblem('illegal-value', { expected: `${keyword} ${say('limit')}` }, { pointer });
  }
}
