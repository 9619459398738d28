import { DOCUMENT, Component, LOCALE_ID, computed, inject, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter, map } from 'rxjs';

import { Icon } from '../../ui/icon/icon';
import { otherLanguagePath } from '../language/language-path';
import { Region } from '../region/region';
import { Session } from '../session/session';

/** Product, region, language and the person: the same on every page. */
@Component({
  selector: 'satu-site-header',
  imports: [RouterLink, Icon],
  templateUrl: './site-header.html',
  styleUrl: './site-header.css',
})
export class SiteHeader {
  protected readonly session = inject(Session);
  protected readonly region = inject(Region);
  readonly signOut = output();

  protected readonly host = inject(DOCUMENT).location.host;
  protected readonly english = inject(LOCALE_ID) === 'en';
  private readonly router = inject(Router);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  protected readonly otherLanguage = computed(() =>
    otherLanguagePath(this.english ? 'en' : 'id', this.url()),
  );
}
