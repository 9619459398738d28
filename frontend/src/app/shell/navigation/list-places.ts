import { Service, inject } from '@angular/core';

import { Session } from '../session/session';

/** Where somebody was in a list: how many rows were loaded, and how far down the page was. */
interface Spot {
  readonly rows: number;
  readonly top: number;
}

/** Where this tab last was in each list, by its address with the filters; each person has her own. */
@Service()
export class ListPlaces {
  private readonly session = inject(Session);
  private readonly spots = new Map<string, Spot>();
  private readonly addresses = new Map<string, string>();

  leave(address: string, spot: Spot): void {
    this.spots.set(this.key(address), spot);
    this.addresses.set(this.key(pathOf(address)), address);
  }

  at(address: string): Spot | null {
    return this.spots.get(this.key(address)) ?? null;
  }

  /** The list as it was last filtered. */
  addressOf(path: string): string {
    return this.addresses.get(this.key(path)) ?? path;
  }

  private key(address: string): string {
    return `${this.session.person()?.id ?? ''} ${address}`;
  }
}

function pathOf(address: string): string {
  return address.split(/[?#]/)[0] ?? '';
}
