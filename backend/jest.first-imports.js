// CommonJS packages that require these ES modules fail when they come first: Jest sees a cycle.
import 'reflect-metadata';
import 'tslib';
import '@nestjs/common';
import '@nestjs/core';
import { fileURLToPath } from 'node:url';
import process from 'node:process';

// Threads of the product read TypeScript too; Jest transforms only what it imports itself.
const hooks = fileURLToPath(new URL('./jest.typescript-hooks.js', import.meta.url));
process.execArgv.push('--import', hooks);
