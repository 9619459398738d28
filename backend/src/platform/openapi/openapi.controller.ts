import { Controller, Get, Header } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { Answers } from '../http/answers.js';
import { Public } from '../http/route-access.js';

/** The committed description, from the package's own folder in source and in dist alike. */
export const OPENAPI_FILE = new URL('../../../openapi.json', import.meta.url);

/** The description of the API, as committed: reading it needs no account. */
@Controller('api/openapi.json')
export class OpenApiController {
  private document: string | undefined;

  @Get()
  @Public()
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers(200, 'OpenApiDocument')
  read(): string {
    this.document ??= readFileSync(OPENAPI_FILE, 'utf8');
    return this.document;
  }
}
