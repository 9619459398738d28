import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../platform/config/environment.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { isInfected } from './clam-scanner.js';
import { SCAN_JOB } from './file-register.service.js';
import { ScanVerdictService } from './scan-verdict.service.js';

/** Has new files looked at for viruses, where a scanner was named. */
@Injectable()
export class ScanningService implements OnModuleInit {
  constructor(
    private readonly environment: Environment,
    private readonly jobs: Jobs,
    private readonly store: FileStore,
    private readonly verdicts: ScanVerdictService,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.jobs.declare({
      name: SCAN_JOB,
      work: ({ fileId }: { fileId: string }) => this.scan(fileId),
    });
  }

  /** Looked at before, purged meanwhile, or no scanner here: nothing to do. */
  private async scan(fileId: string): Promise<void> {
    const { scanner } = this.environment;
    const file = await this.verdicts.pending(fileId);
    if (!scanner || !file) return;
    await this.verdicts.say(file, await isInfected(scanner, await this.store.read(file.sha256)));
  }
}
