import type { Type } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { describeApi } from './document.js';
import { operationsOf } from './operations.js';

const PACKAGE = new URL('../../../package.json', import.meta.url);

/** The text of openapi.json for the routes of these modules. */
export function printOpenApi(modules: readonly Type[]): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  return `${JSON.stringify(describeApi(operationsOf(modules), version), null, 1)}\n`;
}
