import { Component, LOCALE_ID, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AuditLine } from '@satu/contract/views';
import type { Language } from '@satu/domain/language';

import { paged } from '../../../shell/http/paged';
import { keepPlace } from '../../../shell/navigation/keep-place';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { AuditClient } from '../audit-client';
import { actOptions, actText, grantText, subjectLink, subjectText } from '../audit-words';

/** The log of writes, for the inspectorate; `subjek` narrows it to one record. */
@Component({
  selector: 'satu-audit-page',
  imports: [
    Button,
    DataTable,
    EmptyState,
    Notice,
    PageHeader,
    Pager,
    ProblemPanel,
    RouterLink,
    SelectField,
    Skeleton,
    ZonedPipe,
  ],
  template: `
    <div class="stack-l">
      <satu-page-header i18n-heading="@@audit.title" heading="Jejak" />
      @if (subjek()) {
        <satu-notice tone="info">
          <p i18n="@@audit.oneRecord">Hanya jejak satu berkas yang ditampilkan.</p>
          <p>
            <a
              routerLink="."
              [queryParams]="{ subjek: null }"
              queryParamsHandling="merge"
              i18n="@@audit.all"
              >Tampilkan semua</a
            >
          </p>
        </satu-notice>
      }
      <satu-select-field
        class="no-print"
        field="perbuatan"
        optional
        i18n-label="@@audit.filter"
        label="Hanya perbuatan"
        i18n-emptyLabel="@@audit.every"
        emptyLabel="Semua"
        [options]="acts"
        [value]="perbuatan() ?? ''"
        (valueChange)="narrow($event)"
      />
      @switch (list.state()) {
        @case ('loading') {
          <satu-skeleton [rows]="8" />
        }
        @case ('problem') {
          <satu-problem-panel [problem]="list.problem()!" retryable (retry)="list.reload()" />
        }
        @case ('empty') {
          @if (perbuatan()) {
            <satu-empty-state
              kind="no-match"
              i18n-heading="@@audit.noAct"
              heading="Perbuatan ini tidak ada dalam jejak"
              i18n-text="@@audit.noActText"
              text="Belum pernah dilakukan, atau di luar jejak yang boleh Anda baca. Pilih perbuatan lain, atau lihat semuanya."
            >
              <a satuButton variant="secondary" [routerLink]="[]" i18n="@@audit.whole"
                >Lihat semua jejak</a
              >
            </satu-empty-state>
          } @else if (subjek()) {
            <satu-empty-state
              kind="no-match"
              i18n-text="@@audit.noMatchText"
              text="Tidak ada catatan untuk saringan ini. Kosongkan saringan untuk melihat semua jejak yang boleh Anda baca."
            >
              <a satuButton variant="secondary" [routerLink]="[]" i18n="@@audit.whole"
                >Lihat semua jejak</a
              >
            </satu-empty-state>
          } @else {
            <satu-empty-state
              kind="none-yet"
              i18n-heading="@@audit.none"
              heading="Belum ada jejak"
              i18n-text="@@audit.noneText"
              text="Setiap perbuatan di wilayah Anda tercatat di sini: siapa, kapan, atas apa. Catatan tidak dapat diubah atau dihapus."
            />
          }
        }
        @case ('full') {
          <table satuTable>
            <caption class="visually-hidden" i18n="@@audit.title">
              Jejak
            </caption>
            <thead>
              <tr>
                <th scope="col" i18n="@@audit.at">Waktu</th>
                <th scope="col" i18n="@@audit.actor">Oleh</th>
                <th scope="col" i18n="@@audit.act">Perbuatan</th>
                <th scope="col" i18n="@@audit.record">Berkas</th>
              </tr>
            </thead>
            <tbody>
              @for (line of list.items(); track line.id) {
                <tr>
                  <td i18n-data-label="@@audit.at" data-label="Waktu">
                    {{ line.at | zoned: 'dateTime' }}
                  </td>
                  <td i18n-data-label="@@audit.actor" data-label="Oleh">
                    {{ line.actorName ?? '–' }}
                  </td>
                  <td i18n-data-label="@@audit.act" data-label="Perbuatan">
                    {{ actText(line.act, language) }}
                    @if (grantText(line, language); as grant) {
                      <p class="small">{{ grant }}</p>
                    }
                    @if (reasonOf(line); as reason) {
                      <p class="small soft">{{ reason }}</p>
                    }
                  </td>
                  <td i18n-data-label="@@audit.record" data-label="Berkas">
                    @if (subjectLink(line.subject); as link) {
                      <a [routerLink]="link">{{ subjectText(line) }}</a>
                    } @else {
                      {{ subjectText(line) }}
                    }
                    <p class="small">
                      <a
                        class="soft no-print"
                        routerLink="."
                        [queryParams]="{ subjek: line.subject }"
                        queryParamsHandling="merge"
                        ><ng-container i18n="@@audit.only">Jejak berkas ini saja</ng-container
                        ><span class="visually-hidden">: {{ subjectText(line) }}</span></a
                      >
                    </p>
                  </td>
                </tr>
              }
            </tbody>
          </table>
          <satu-pager
            [shown]="list.items().length"
            [total]="list.total()"
            [capped]="list.totalCapped()"
            [hasMore]="list.hasMore()"
            [loading]="list.loadingMore()"
            [problem]="list.problem()"
            (more)="list.more()"
          />
        }
      }
    </div>
  `,
})
export class AuditTrailPage {
  readonly subjek = input<string>();
  readonly perbuatan = input<string>();

  private readonly client = inject(AuditClient);
  private readonly router = inject(Router);
  protected readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly acts = actOptions(this.language);
  protected readonly actText = actText;
  protected readonly grantText = grantText;
  protected readonly subjectText = subjectText;
  protected readonly subjectLink = subjectLink;
  protected readonly list = paged(
    (cursor) => this.client.list({ subject: this.subjek(), act: this.perbuatan(), cursor }),
    keepPlace(),
  );

  constructor() {
    effect(() => {
      this.subjek();
      this.perbuatan();
      untracked(() => void this.list.reload());
    });
  }

  protected narrow(act: string): void {
    void this.router.navigate([], {
      queryParams: { perbuatan: act || null },
      queryParamsHandling: 'merge',
    });
  }

  /** The grounds that an act gave, where it gave any. */
  protected reasonOf({ detail }: AuditLine): string | null {
    const { reason } = detail;
    return typeof reason === 'string' ? reason : null;
  }
}
