import { Injectable } from '@nestjs/common';
import type { IidExitView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { IID_EXIT } from '@satu/domain/exit';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { NoteNumberDto } from './exit.dto.js';
import { ExitRepository, type NumberRow } from './exit.repository.js';
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
    const { originalId } = leaving.ground;
    const rows = await this.exits.ticks(originalId, TARGET);
    const ticks = new Map(rows.map((one) => [one.fieldKey, one]));
    const evidence = await this.exits.evidence(originalId);
    return {
      innovationId: id,
      name: leaving.ground.name,
      source: IID_EXIT.source,
      number: (await this.exits.number(originalId, TARGET))?.number ?? null,
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
    const { originalId } = await this.texts.ground(viewer, id);
    if (!IID_EXIT.fields.some(({ key }) => key === fieldKey)) throw unknownField();
    await this.unitOfWork.run((tx) =>
      done
        ? this.exits.tick(tx, originalId, TARGET, fieldKey)
        : this.exits.untick(tx, originalId, TARGET, fieldKey),
    );
    return this.view(viewer, id);
  }

  /** Keeps the number that the other system gave, so that it is found again from both sides. */
  async note(viewer: Viewer, id: string, { number, was }: NoteNumberDto): Promise<IidExitView> {
    const ground = await this.texts.ground(viewer, id);
    await this.unitOfWork.run(async (tx) => {
      await this.exits.lock(tx, ground.originalId);
      const before = await this.exits.number(ground.originalId, TARGET, tx);
      assertSeen(before, number, was);
      await this.exits.note(tx, ground.originalId, TARGET, number);
      await this.audit.record(tx, {
        act: 'innovation.exit-numbered',
        subjectType: 'innovation',
        subjectId: ground.originalId,
        regionId: ground.regionId,
        agencyId: ground.custodianAgencyId,
        detail: { target: TARGET, before: before?.number ?? null, number },
      });
    });
    return this.view(viewer, id);
  }
}

/** Refuses to write over a number that the writer hasn't seen; the same one again is no quarrel. */
function assertSeen(
  before: NumberRow | null,
  number: string,
  was: string | null | undefined,
): void {
  const theirs = before?.number ?? null;
  if (was === undefined || theirs === was || theirs === number) return;
  const by = before ? { by: before.by, at: before.at.toISOString() } : {};
  const conflicts = [{ pointer: '/number', yours: number, theirs, ...by }];
  throw new DomainError('stale', 'stale-version', { conflicts });
}

function unknownField(): DomainError {
  const errors = [{ pointer: '/fieldKey', detail: 'not-allowed' }];
  return new DomainError('invalid', 'validation-failed', {}, errors);
}
