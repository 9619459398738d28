import fastifyCookie from '@fastify/cookie';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fileURLToPath } from 'node:url';
import { AppModule } from './app.module.js';
import { AccessGuard } from './platform/http/access.guard.js';
import { AllowedMethods } from './platform/http/allowed-methods.js';
import { AnswerInterceptor } from './platform/http/answer.interceptor.js';
import { answerUnchanged } from './platform/http/conditional-get.js';
import { Door } from './platform/http/door.js';
import { letConnectionsGo } from './platform/http/let-connections-go.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { RequestContextInterceptor } from './platform/http/request-context.interceptor.js';
import type { SatuRequest } from './platform/http/request.js';
import { setSecurityHeaders } from './platform/http/security-headers.js';
import { createServer } from './platform/http/server.js';
import { SubjectInterceptor } from './platform/http/subject.interceptor.js';
import { IdempotencyInterceptor } from './platform/idempotency/idempotency.interceptor.js';
import { nestLog } from './platform/log/nest-log.js';
import { logRequests } from './platform/log/request-log.js';
import type { Machine } from './platform/platform.module.js';
import { Portal } from './platform/portal/portal.js';
import { acceptBodies } from './platform/http/body.js';
import { RequestValidationPipe } from './platform/validation/request-validation.pipe.js';

const PORTAL_FOLDER = fileURLToPath(new URL('../../frontend/dist', import.meta.url));

/** Builds the application as main starts it and as every HTTP test does; it does not listen yet. */
export async function createApp(machine: Machine): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(machine),
    createServer(machine.environment, machine.log),
    optionsOf(machine),
  );
  await openDoors(app, machine);
  app.useGlobalFilters(new ProblemFilter(app.get(AllowedMethods, { strict: false })));
  app.useGlobalGuards(app.get(AccessGuard));
  app.useGlobalPipes(new RequestValidationPipe());
  app.useGlobalInterceptors(
    app.get(RequestContextInterceptor),
    app.get(SubjectInterceptor),
    app.get(IdempotencyInterceptor),
    app.get(AnswerInterceptor),
  );
  await app.init();
  return app;
}

function optionsOf({ log }: Machine): NestApplicationOptions {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest's options are a class in name only
  return {
    logger: nestLog(log),
    // Whoever starts us says what went wrong; Nest would leave by itself.
    abortOnError: false,
    bodyParser: false,
    routeConflictPolicy: { duplicate: 'error', shadow: 'error' },
  };
}

/** What happens to a request before Nest sees it; the order of these hooks is the order of checks. */
async function openDoors(app: NestFastifyApplication, machine: Machine): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const door = app.get(Door);
  app.get(AllowedMethods).watch(server);
  acceptBodies(server);
  letConnectionsGo(server);
  server.addHook('onRequest', (_request, reply, done) => {
    setSecurityHeaders(reply, machine.environment);
    void reply.header('cache-control', 'no-store');
    done();
  });
  await app.register(fastifyCookie);
  server.addHook('onRequest', (request) => door.enter(request as SatuRequest));
  answerUnchanged(server);
  logRequests(server);
  await new Portal(PORTAL_FOLDER, await demoOfferOf(machine)).mount(server);
}

/** Imported only here: production keeps none of the demo's texts in memory. */
async function demoOfferOf({ environment }: Machine): Promise<object | null> {
  if (environment.mode !== 'demo') return null;
  return (await import('./demo/demo-offer.js')).demoOffer;
}
