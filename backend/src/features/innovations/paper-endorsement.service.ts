import { Injectable } from '@nestjs/common';
import type { GrantKind, Permission, Viewer } from '@satu/domain/access';
import { assertMove } from '@satu/domain/innovation';
import { DomainError } from '@satu/domain/problem';
import type { Tx } from '../../platform/database/transaction.js';
import { EndorsementService } from './endorsement.service.js';
import { InnovationRepository } from './innovation.repository.js';
import { stateOf } from './innovation-standing.js';
import { type PaperGround, PaperGroundRepository } from './paper-ground.repository.js';

export type { PaperGround } from './paper-ground.repository.js';

/** A head's signature on paper, and who found that the sheet says what the record says. */
export interface PaperSignature {
  readonly signatoryId: string;
  readonly capacity: GrantKind;
  readonly confirmedBy: string;
}

/** Innovations towards the feature that brings a head's approval on paper. */
@Injectable()
export class PaperEndorsementService {
  constructor(
    private readonly innovations: InnovationRepository,
    private readonly grounds: PaperGroundRepository,
    private readonly endorsement: EndorsementService,
  ) {}

  /** What the paper names; not seen, or without the permission there, is missing. */
  async groundOf(viewer: Viewer, id: string, permission: Permission): Promise<PaperGround> {
    return found(await this.grounds.find(viewer, id, permission));
  }

  /** The same, held until the transaction ends. */
  async lockedGround(tx: Tx, id: string): Promise<PaperGround> {
    await this.innovations.lockAll(tx, [id]);
    return found(await this.grounds.get(tx, id));
  }

  /**
   * Endorses in the name of whoever signed, by the same rule, triggers and four eyes as on the
   * screen: it counts from this moment, the confirmation.
   */
  async endorse(tx: Tx, id: string, signature: PaperSignature): Promise<void> {
    const { signatoryId: personId, capacity, confirmedBy } = signature;
    const [row] = await this.innovations.lockAll(tx, [id]);
    if (!row) throw new DomainError('not-found', 'not-found');
    const relations = await this.innovations.relationsOf(tx, id);
    const head = { personId, roles: ['AGENCY_HEAD'], ownAgencyIds: [] } as const;
    const move = assertMove(stateOf(row, relations), 'endorsement', head);
    await this.endorsement.endorseOpened(tx, { personId, capacity, confirmedBy }, { row, move });
  }
}

function found(ground: PaperGround | null): PaperGround {
  if (!ground) throw new DomainError('not-found', 'not-found');
  return ground;
}
