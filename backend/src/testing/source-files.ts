import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder `backend/src`. */
export const SOURCES = dirname(dirname(fileURLToPath(import.meta.url)));

/** One import of one file, with its target as a path from `backend/src` when it is ours. */
export interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
}

/** Paths of our source files from `backend/src`, without specs. */
export function sourceFiles(pattern = '**/*.ts'): string[] {
  return globSync(pattern, { cwd: SOURCES })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(spec|fixture|d)\.ts$/.test(file))
    .sort();
}

/** The text of a source file. */
export function textOf(file: string): string {
  return readFileSync(join(SOURCES, file), 'utf8');
}

/** A source file as a syntax tree. */
export function treeOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2024, true);
}

/** What a file imports. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      found.push({ file, target: resolve(file, node.moduleSpecifier.text), typeOnly });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target && ts.isStringLiteral(target)) {
        found.push({ file, target: resolve(file, target.text), typeOnly: false });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(treeOf(file));
  return found;
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const from = relative(SOURCES, join(SOURCES, dirname(file))).replaceAll('\\', '/');
  return posix.normalize(posix.join(from, specifier)).replace(/\.js$/, '.ts');
}
