import { Injectable } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SessionRepository, type SessionRow } from './session.repository.js';

/** Sessions of a person: seeing them, ending them here and on other devices. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  devices(personId: string): Promise<SessionRow[]> {
    return this.sessions.list(personId, this.clock.real());
  }

  /** Ends one session of this person. */
  async end(personId: string, sessionId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.sessions.end(tx, personId, sessionId))) {
        throw new DomainError('not-found', 'not-found');
      }
      await this.audit.record(tx, lineOf('session.ended', personId));
    });
  }

  /** Ends every session of this person but the one that asks. */
  async endOthers(personId: string, sessionId: string | null): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.sessions.endOthers(tx, personId, sessionId);
      await this.audit.record(tx, lineOf('session.others-ended', personId));
    });
  }
}

function lineOf(act: string, personId: string) {
  return { act, subjectType: 'person', subjectId: personId, regionId: null };
}
