import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { MODULES } from '../app.module.js';
import { OPENAPI_FILE } from '../platform/openapi/openapi.controller.js';
import { printOpenApi } from '../platform/openapi/print-openapi.js';

writeFileSync(OPENAPI_FILE, printOpenApi(MODULES));
