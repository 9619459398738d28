import { LOCALE_ID, Service, computed, effect, inject, signal } from '@angular/core';
import type { RegionView, RegionsView } from '@satu/contract/views';
import { TIME_ZONE_LABELS, type TimeZone } from '@satu/domain/time';

import { Api } from '../http/api';
import { Session } from '../session/session';

/** The region a person works in: its name, its time zone and how it calls its head. */
@Service()
export class Region {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly all = signal<readonly RegionView[]>([]);

  readonly list = this.all.asReadonly();
  readonly current = computed(() => {
    const own = this.session.grants()[0]?.regionId;
    return this.all().find((region) => region.id === own) ?? null;
  });
  readonly name = computed(
    () => this.current()?.name ?? this.session.grants()[0]?.regionName ?? '',
  );
  readonly words = computed(
    () => this.current()?.words ?? { head: 'Kepala Daerah', region: 'Daerah', planning: 'Bappeda' },
  );
  readonly timeZone = computed(() => this.current()?.timeZone ?? 'Asia/Jakarta');
  /** WIB, WITA or WIT: what people say, in both languages. */
  readonly zoneName = computed(() => TIME_ZONE_LABELS[this.timeZone() as TimeZone]);
  readonly locale = inject(LOCALE_ID) === 'en' ? 'en-GB' : 'id-ID';

  constructor() {
    effect(() => {
      if (this.session.person()) void this.load();
      else this.all.set([]);
    });
  }

  private async load(): Promise<void> {
    try {
      this.all.set((await this.api.get<RegionsView>('/regions')).items);
    } catch {
      // The session already names the region; only its words and zone stay at their defaults.
    }
  }
}
