import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { repository } from '../corpora.ts';

/** One import of a file: what it names, and whether only for types. */
export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** A file of src that is code: its path from src, with /, and its imports. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly Import[];
}

export const src = join(repository, 'src');

/** Every module of src: TypeScript and Svelte; what is generated, and declarations, apart. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => ({ path, imports: importsOf(path, readFileSync(join(src, path), 'utf8')) }));
}

/** The imports of a module's text: static, dynamic, re-exports, types in `import('…')`, and workers' `new URL('…', import.meta.url)`. */
export function importsOf(path: string, text: string): readonly Import[] {
  const scripts = path.endsWith('.svelte')
    ? Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), (match) => match[1]!)
    : [text];
  const found: Import[] = [];
  if (path.endsWith('.svelte')) {
    // Lazy parts are imported in the markup: `{#await import('./Part.svelte')}`.
    const markup = text.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '');
    for (const [, from] of markup.matchAll(/\bimport\(\s*['"`]([^'"`]+)['"`]\s*\)/g))
      found.push({ from: from!, typeOnly: false });
  }
  for (const script of scripts) {
    const visit = (node: ts.Node) => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
        const typeOnly = ts.isImportDeclaration(node) ? isTypeOnly(node.importClause) : node.isTypeOnly;
        add(node.moduleSpecifier, typeOnly);
      } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
        add(node.arguments[0], false);
      else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
        add(node.argument.literal, true);
      else if (
        ts.isNewExpression(node) &&
        node.expression.getText() === 'URL' &&
        node.arguments?.[1]?.getText() === 'import.meta.url'
      )
        add(node.arguments[0], false);
      ts.forEachChild(node, visit);
    };
    const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
      if (specifier && ts.isStringLiteralLike(specifier))
        found.push({ from: specifier.text.replace(/\?.*$/, ''), typeOnly });
    };
    visit(ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true));
  }
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every(({ isTypeOnly: only }) => only)
  );
}

/** The file of src that a relative import means, from src; undefined where it leads out of src or to nothing. */
export function resolved(importer: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const path = relative(src, join(src, dirname(importer), from)).replaceAll('\\', '/');
  return [path, `${path}.ts`].find(
    (candidate) => !candidate.startsWith('..') && existsSync(join(src, candidate)),
  );
}

/** The room a file lies in. */
export const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
