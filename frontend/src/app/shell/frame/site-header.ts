import { DOCUMENT, Component, LOCALE_ID, computed, inject, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { PROGRAMME_LABELS, type Role, ROLE_LABELS, ROLES } from '@satu/domain/access';
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
  /** In which role the person is here; a verifier's programme with it, and how many roles more. */
  protected readonly role = computed(() => {
    // The later a role stands in the list, the more it decides: that one is named.
    const rank = ({ role }: { role: Role }): number => ROLES.indexOf(role);
    const [first, ...others] = [...this.session.grants()].sort((a, b) => rank(b) - rank(a));
    if (!first) return null;
    const language = this.english ? 'en' : 'id';
    const programme = first.programme ? [PROGRAMME_LABELS[first.programme][language]] : [];
    const held = [ROLE_LABELS[first.role][language], ...programme].join(' · ');
    return others.length > 0 ? `${held} +${others.length}` : held;
  });
  protected readonly otherLanguage = computed(() =>
    otherLanguagePath(this.english ? 'en' : 'id', this.url()),
  );
}
