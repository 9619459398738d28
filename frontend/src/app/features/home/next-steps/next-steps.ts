import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Permission } from '@satu/domain/access';

import { Session } from '../../../shell/session/session';
import { Icon } from '../../../ui/icon/icon';
import type { IconName } from '../../../ui/icon/icon-paths';

interface Step {
  label: string;
  link: string;
  icon: IconName;
  permission: Permission;
}

/** Work that no pile announces, by right: administration, competitions, reading the trail. */
@Component({
  selector: 'satu-next-steps',
  imports: [Icon, RouterLink],
  template: `
    @if (open().length > 0) {
      <nav aria-labelledby="steps-title" class="stack">
        <h2 id="steps-title" i18n="@@home.steps.heading">Pekerjaan lain</h2>
        <ul role="list" class="grid">
          @for (step of open(); track step.link) {
            <li>
              <a [routerLink]="step.link"><satu-icon [name]="step.icon" /> {{ step.label }}</a>
            </li>
          }
        </ul>
      </nav>
    }
  `,
  styles: `
    a {
      display: flex;
      gap: var(--gap-s);
      align-items: center;
      min-block-size: 3.5rem;
      padding: var(--gap-s) var(--gap-m);
      border: 1px solid var(--line);
      border-radius: var(--radius-m);
      background: var(--surface);
      font-weight: 600;
    }
  `,
})
export class NextSteps {
  private readonly session = inject(Session);
  protected readonly open = computed(() =>
    this.steps.filter(({ permission }) => this.session.can(permission)),
  );

  private readonly steps: readonly Step[] = [
    {
      label: $localize`:@@home.steps.register:Daftarkan inovasi baru`,
      link: '/inovasi/baru',
      icon: 'plus',
      permission: 'innovation:create',
    },
    {
      label: $localize`:@@home.steps.people:Kelola orang dan peran`,
      link: '/orang',
      icon: 'people',
      permission: 'person:manage',
    },
    {
      label: $localize`:@@home.steps.agencies:Kelola perangkat daerah`,
      link: '/perangkat-daerah',
      icon: 'building',
      permission: 'agency:manage',
    },
    {
      label: $localize`:@@home.steps.periods:Buka atau tutup periode`,
      link: '/periode',
      icon: 'calendar',
      permission: 'period:manage',
    },
    {
      label: $localize`:@@home.steps.competitions:Kelola kompetisi`,
      link: '/kompetisi',
      icon: 'trophy',
      permission: 'competition:manage',
    },
    {
      label: $localize`:@@home.steps.totals:Angka seluruh daerah`,
      link: '/kepatuhan',
      icon: 'chart',
      permission: 'compliance:read-totals',
    },
    {
      label: $localize`:@@home.steps.audit:Baca jejak perubahan`,
      link: '/jejak',
      icon: 'history',
      permission: 'audit:read',
    },
  ];
}
