import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { InnovationPlaceRepository, type InnovationPlace } from './innovation-place.repository.js';

export type { InnovationPlace } from './innovation-place.repository.js';

/** Innovations towards what hangs on them: does this one exist for the viewer, and whose is it? */
@Injectable()
export class InnovationPlaceService {
  constructor(private readonly places: InnovationPlaceRepository) {}

  /** @throws DomainError `not-found` outside of the viewer's sight. */
  async see(viewer: Viewer, id: string): Promise<InnovationPlace> {
    return found(await this.places.find(viewer, id, null));
  }

  /** @throws DomainError `not-found` outside of the viewer's sight, or of the permission's reach. */
  async find(
    viewer: Viewer,
    id: string,
    permission: Permission,
    reader?: Reader,
  ): Promise<InnovationPlace> {
    return found(await this.places.find(viewer, id, permission, reader));
  }

  /** The same, and nobody ends or moves it before the transaction ends. */
  async hold(tx: Tx, viewer: Viewer, id: string, permission: Permission): Promise<InnovationPlace> {
    await this.places.hold(tx, id);
    return this.find(viewer, id, permission, tx);
  }
}

function found(place: InnovationPlace | null): InnovationPlace {
  if (!place) throw new DomainError('not-found', 'not-found');
  return place;
}
