import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

import { Icon } from '../../ui/icon/icon';
import { Session } from '../session/session';
import { DESTINATIONS, DOOR_GROUPS, type Destination } from './destinations';

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
  private readonly doors = computed(() => DESTINATIONS.filter((door) => this.allowed(door)));
  protected readonly groups = computed(() =>
    DOOR_GROUPS.map((group) => ({
      ...group,
      doors: this.doors().filter((door) => door.group === group.key),
    })).filter(({ doors }) => doors.length > 0),
  );
  protected readonly hasRest = computed(() => this.doors().length > ON_BAR);
  /** The first doors in the order they stand in, whichever group they are of. */
  protected readonly onBar = computed(() => {
    const inOrder = this.groups().flatMap(({ doors }) => doors);
    return new Set(inOrder.slice(0, ON_BAR).map(({ path }) => path));
  });

  private allowed({ anyOf }: Destination): boolean {
    if (anyOf === null) return true;
    return anyOf.length === 0 ? this.session.signedIn() : this.session.can(...anyOf);
  }
}
