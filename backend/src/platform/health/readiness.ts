import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Whether the process takes requests; closed first when it is told to stop. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  open = true;

  beforeApplicationShutdown(): void {
    this.open = false;
  }
}
