import validate, { type SchemaError } from '../../model/schema/validate.generated.js';
import { fileProblem, type Problem } from './problems.ts';

/** What keeps a JSON value from being a map file, by the JSON Schema: one problem a place, at most `most`. */
export function structureProblems(value: unknown, most = 50): readonly Problem[] {
  if (validate(value)) return [];
  const byPlace = new Map<string, Problem>();
  for (const error of validate.errors ?? []) {
    const problem = describe(error);
    const place = `${problem.pointer} ${problem.kind}`;
    if (!byPlace.has(place)) byPlace.set(place, problem);
    if (byPlace.size >= most) break;
  }
  return [...byPlace.values()];
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
      return fileProblem('illegal-value', { expected: 'id', found: say('propertyName') }, { pointer });
    case 'enum':
      return fileProblem('illegal-value', { expected: (params['allowedValues'] as unknown[]).join(', ') }, { pointer });
    case 'const':
      return fileProblem('illegal-value', { expected: say('allowedValue') }, { pointer });
    case 'pattern':
      return fileProblem('illegal-value', { expected: `/${say('pattern')}/` }, { pointer });
    default:
      return fileProblem('illegal-value', { expected: `${keyword} ${say('limit')}` }, { pointer });
  }
}
