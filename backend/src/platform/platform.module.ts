import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Audit } from './audit/audit.js';
import { PasswordHash } from './auth/password-hash.js';
import { Clock } from './clock/clock.js';
import { Environment } from './config/environment.js';
import { DatabaseModule } from './database/database.module.js';
import { DocumentIssuer } from './documents/document-issuer.js';
import { DocumentThread } from './documents/document-thread.js';
import { DocxWriter } from './documents/docx-writer.js';
import { IssuedDocumentRepository } from './documents/issued-document.repository.js';
import { PdfPrinter } from './documents/pdf-printer.js';
import { VerificationController } from './documents/verification.controller.js';
import { FileStore } from './files/file-store.js';
import { fileStoreOf } from './files/file-store-of.js';
import { Scratch } from './files/scratch.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { AccessGuard } from './http/access.guard.js';
import { AllowedMethods } from './http/allowed-methods.js';
import { AnswerInterceptor } from './http/answer.interceptor.js';
import { Door } from './http/door.js';
import { RequestContextInterceptor } from './http/request-context.interceptor.js';
import { SubjectInterceptor } from './http/subject.interceptor.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency/idempotency.repository.js';
import { IdempotencySweep } from './idempotency/idempotency-sweep.js';
import { Jobs, JOBS_AT } from './jobs/jobs.js';
import { LOG, type Log } from './log/log.js';
import { OpenApiController } from './openapi/openapi.controller.js';

/** What a process is given when it starts. */
export interface Machine {
  environment: Environment;
  databaseUrl: string;
  clock: Clock;
  log: Log;
  /** Where files lie, when not where the environment says. */
  files?: FileStore;
  /** Whether this process takes part in doing jobs; a test has to ask for it. */
  doesJobs?: boolean;
}

/** Machinery without a business word in it, at hand for every feature. */
@Global()
@Module({ controllers: [HealthController, OpenApiController, VerificationController] })
export class PlatformModule {
  static on({ environment, databaseUrl, clock, log, files, doesJobs }: Machine): DynamicModule {
    const given = [
      { provide: Environment, useValue: environment },
      { provide: Clock, useValue: clock },
      { provide: LOG, useValue: log },
      { provide: FileStore, useValue: files ?? fileStoreOf(environment) },
      { provide: JOBS_AT, useValue: doesJobs ? databaseUrl : null },
    ];
    return {
      module: PlatformModule,
      imports: [DatabaseModule.at(databaseUrl)],
      providers: [
        ...given,
        Audit,
        Jobs,
        Scratch,
        PasswordHash,
        Readiness,
        Door,
        AccessGuard,
        AllowedMethods,
        RequestContextInterceptor,
        SubjectInterceptor,
        AnswerInterceptor,
        IdempotencyRepository,
        IdempotencyInterceptor,
        IdempotencySweep,
        DocumentThread,
        PdfPrinter,
        DocxWriter,
        IssuedDocumentRepository,
        DocumentIssuer,
      ],
      exports: [
        ...[Environment, Clock, LOG, Audit, FileStore, Jobs, PasswordHash, Scratch],
        ...[PdfPrinter, DocxWriter, DocumentIssuer],
      ],
    };
  }
}
