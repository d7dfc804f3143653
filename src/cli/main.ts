import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { help, misuse, ownFault } from '../words/commandLine.ts';
import { FAILED, FINE, type Arguments, type Command, type ExitCode } from './command.ts';
import { check } from './commands/check.ts';
import { evaluate } from './commands/evaluate.ts';
import { merge } from './commands/merge.ts';
import { picture } from './commands/picture.ts';
import { prepare } from './commands/prepare.ts';
import { serve } from './commands/serve.ts';
import { take } from './commands/take.ts';
import { processHost, type Host } from './host.ts';

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ serve, check, picture, merge, evaluate, prepare, take }),
);

/** Runs the program with the arguments behind its name; resolves to its exit code. */
export async function run(given: readonly string[], host: Host): Promise<ExitCode> {
  const [first, ...others] = given;
  const command = commands.get(first ?? '');
  if (command) {
    const parsed = parse(others, command.options);
    if (!parsed.ok) return failed(host, sentence(parsed.fault, first!));
    if (parsed.values['help']) return said(host, command.help);
    return command.run(parsed, host);
  }
  if (first !== undefined && !first.startsWith('-'))
    return failed(host, misuse.unknownCommand(first, [...commands.keys()]));
  const parsed = parse(given, { version: { type: 'boolean' } });
  if (!parsed.ok) return failed(host, sentence(parsed.fault, ''));
  if (parsed.values['version']) return said(host, await version(host.root));
  return parsed.values['help'] ? said(host, help.program) : failed(host, help.program);
}

/** Runs the program as this process: `root` is its own folder. */
export async function main(root: string): Promise<void> {
  const host = processHost(root);
  try {
    process.exitCode = await run(process.argv.slice(2), host);
  } catch (fault) {
    host.complain(`${ownFault}\n${fault instanceof Error ? fault.stack : String(fault)}`);
    process.exitCode = FAILED;
  }
}

interface Fault {
  readonly code: string;
  readonly option: string;
}

function parse(
  given: readonly string[],
  options: Command['options'],
): ({ readonly ok: true } & Arguments) | { readonly ok: false; readonly fault: Fault } {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { ok: true, values, rest: positionals };
  } catch (fault) {
    const { code = '', message } = fault as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS')) throw fault;
    // Node names the option in its own sentence only, as in “Option '--port <value>' argument missing”.
    const option = /'(?:-\w, )?(-[^\s'=]+)/.exec(message)?.[1] ?? message;
    return { ok: false, fault: { code, option } };
  }
}

function sentence({ code, option }: Fault, command: string): string {
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return misuse.unknownOption(option, command);
  return commands.get(command)?.options[option.replace(/^-+/, '')]?.type === 'string'
    ? misuse.needsValue(option)
    : misuse.needsNoValue(option);
}

const said = (host: Host, text: string): ExitCode => (host.say(text), FINE);
const failed = (host: Host, text: string): ExitCode => (host.complain(text), FAILED);

async function version(root: string): Promise<string> {
  return (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string })
    .version;
}
