import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

import { Icon } from '../../ui/icon/icon';
import { Session } from '../session/session';
import { DESTINATIONS, type Destination } from './destinations';

/** How many doors fit beside the menu button at 320 px and 200 % text. */
const ON_BAR = 4;

/** The doors this person may use: a bar under the thumb on a phone, a column on a wide screen. */
@Component({
  selector: 'satu-navigation',
  imports: [RouterLink, RouterLinkActive, Icon],
  host: { '(keydown.escape)': 'open.set(false)' },
  templateUrl: './navigation.html',
  styleUrl: './navigation.css',
})
export class Navigation {
  private readonly session = inject(Session);

  protected readonly open = signal(false);
  protected readonly doors = computed(() => DESTINATIONS.filter((door) => this.allowed(door)));
  protected readonly hasRest = computed(() => this.doors().length > ON_BAR);
  protected readonly onBar = ON_BAR;

  private allowed({ anyOf }: Destination): boolean {
    if (anyOf === null) return true;
    return anyOf.length === 0 ? this.session.signedIn() : this.session.can(...anyOf);
  }
}
