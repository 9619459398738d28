import { Service, inject } from '@angular/core';
import { EFFORTS, type EffortTable } from '@satu/domain/simulation';

import { Session } from '../../../shell/session/session';

/** The efforts that a person has set, on this device and for this person alone. */
@Service()
export class EffortShelf {
  private readonly session = inject(Session);

  read(): EffortTable {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.name()) ?? '{}');
      if (typeof kept !== 'object' || kept === null) return {};
      return Object.fromEntries(Object.entries(kept).filter(([, effort]) => isEffort(effort)));
    } catch {
      return {};
    }
  }

  keep(efforts: EffortTable): void {
    try {
      localStorage.setItem(this.name(), JSON.stringify(efforts));
    } catch {
      // A full device: the order holds as long as the page is open.
    }
  }

  private name(): string {
    return `satu.efforts.${this.session.person()?.id ?? ''}`;
  }
}

function isEffort(value: unknown): boolean {
  return EFFORTS.some((effort) => effort === value);
}
