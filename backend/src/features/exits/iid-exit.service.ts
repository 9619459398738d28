import { Injectable } from '@nestjs/common';
import type { IidExitView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { IID_EXIT } from '@satu/domain/exit';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ExitRepository } from './exit.repository.js';
import { ExitTextService } from './exit-text.service.js';

const TARGET = IID_EXIT.key;

/** The copy panel of the national index: people type it there, field by field, often two at once. */
@Injectable()
export class IidExitService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: ExitTextService,
    private readonly exits: ExitRepository,
    private readonly audit: Audit,
  ) {}

  async view(viewer: Viewer, id: string): Promise<IidExitView> {
    const leaving = await this.texts.read(viewer, id);
    const ticks = new Map((await this.exits.ticks(id, TARGET)).map((one) => [one.fieldKey, one]));
    const evidence = await this.exits.evidence(id);
    return {
      innovationId: id,
      name: leaving.ground.name,
      source: IID_EXIT.source,
      number: await this.exits.number(id, TARGET),
      fields: this.texts.answers(IID_EXIT, leaving).map(({ key, label, text, words, state }) => {
        const tick = ticks.get(key);
        const ticked = tick ? { by: tick.by, at: tick.at.toISOString() } : null;
        return { key, label, text, words, state, ticked };
      }),
      evidence: evidence.map(({ evidenceId, indicatorKey, title, url, bytes, withheld }) => ({
        ...{ evidenceId, indicatorKey, title, url, bytes, withheld },
      })),
    };
  }

  /** Notes that a field has been typed there, or takes that back. */
  async tick(viewer: Viewer, id: string, fieldKey: string, done: boolean): Promise<IidExitView> {
    await this.texts.ground(viewer, id);
    if (!IID_EXIT.fields.some(({ key }) => key === fieldKey)) throw unknownField();
    await this.unitOfWork.run((tx) =>
      done
        ? this.exits.tick(tx, id, TARGET, fieldKey)
        : this.exits.untick(tx, id, TARGET, fieldKey),
    );
    return this.view(viewer, id);
  }

  /** Keeps the number that the other system gave, so that it is found again from both sides. */
  async note(viewer: Viewer, id: string, number: string): Promise<IidExitView> {
    const ground = await this.texts.ground(viewer, id);
    await this.unitOfWork.run(async (tx) => {
      await this.exits.note(tx, id, TARGET, number);
      await this.audit.record(tx, {
        act: 'innovation.exit-numbered',
        subjectType: 'innovation',
        subjectId: id,
        regionId: ground.regionId,
        agencyId: ground.custodianAgencyId,
        detail: { target: TARGET, number },
      });
    });
    return this.view(viewer, id);
  }
}

function unknownField(): DomainError {
  const errors = [{ pointer: '/fieldKey', detail: 'not-allowed' }];
  return new DomainError('invalid', 'validation-failed', {}, errors);
}
