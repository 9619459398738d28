import { Location } from '@angular/common';
import { Directive, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';

import { ListPlaces } from './list-places';

/** A link back to a list: as it was filtered, as far as it was loaded, and to the row that was opened. */
@Directive({
  selector: 'a[satuBackToList]',
  host: { '[attr.href]': 'href()', '(click)': 'go($event)' },
})
export class BackToList {
  readonly satuBackToList = input.required<string>();
  private readonly router = inject(Router);
  private readonly places = inject(ListPlaces);
  private readonly location = inject(Location);
  private readonly address = computed(() => this.places.addressOf(this.satuBackToList()));
  protected readonly href = computed(() => this.location.prepareExternalUrl(this.address()));

  /** A new tab or window is left to the browser. */
  protected go(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.shiftKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    void this.router.navigateByUrl(this.address(), { state: { back: true } });
  }
}
