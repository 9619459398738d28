import { Component, inject } from '@angular/core';
import { GRANT_KIND_LABELS, PROGRAMME_LABELS, ROLE_LABELS } from '@satu/domain/access';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ChangePassword } from './change-password';
import { Devices } from './devices';
import { Tokens } from './tokens/tokens';

/** The own account: roles, password, devices. */
@Component({
  selector: 'satu-profile-page',
  imports: [ChangePassword, Devices, LabelPipe, PageHeader, Tokens, ZonedPipe],
  template: `
    <div class="stack-l measure">
      <satu-page-header
        caption="Profil saya"
        i18n-caption="@@session.profile.caption"
        [heading]="session.person()?.name ?? ''"
        [lead]="session.person()?.email"
      />
      <section class="card" aria-labelledby="roles-title">
        <h2 id="roles-title" i18n="@@session.profile.roles">Peran Anda hari ini</h2>
        <ul role="list" class="stack">
          @for (grant of session.grants(); track $index) {
            <li>
              <strong>{{ grant.role | label: roles }}</strong>
              @if (grant.programme) {
                <span> · {{ grant.programme | label: programmes }}</span>
              }
              @if (grant.kind !== 'DEFINITIF') {
                <span>– {{ grant.kind | label: kinds }}</span>
              }
              <br />
              <span class="soft">
                {{ grant.agencyName ?? grant.regionName }},
                @if (grant.until) {
                  <ng-container i18n="@@session.profile.until"
                    >sampai {{ grant.until | zoned }}</ng-container
                  >
                } @else {
                  <ng-container i18n="@@session.profile.since"
                    >sejak {{ grant.from | zoned }}</ng-container
                  >
                }
              </span>
            </li>
          } @empty {
            <li class="soft" i18n="@@session.profile.noRole">
              Tidak ada peran yang berlaku hari ini.
            </li>
          }
        </ul>
      </section>
      <satu-change-password />
      <satu-devices />
      @if (session.can('token:manage')) {
        <satu-tokens />
      }
    </div>
  `,
})
export class ProfilePage {
  protected readonly session = inject(Session);
  protected readonly roles = ROLE_LABELS;
  protected readonly kinds = GRANT_KIND_LABELS;
  protected readonly programmes = PROGRAMME_LABELS;
}
