import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import config from './jest.config.js';

const [, options] = config.transform['\\.ts$'];

/** Jest transforms what its workers import, but not its global setup: this does, the same way. */
registerHooks({
  resolve(specifier, context, next) {
    const source = context.parentURL?.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(specifier);
    const file = source ? new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL) : null;
    const found = file && existsSync(file) ? file.href : specifier;
    return next(found, { ...context, conditions: ['@satu/source', ...context.conditions] });
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
