import {
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { EvidenceView } from '@satu/contract/views';
import type { Language } from '@satu/domain/language';
import { FILE_FORMATS } from '@satu/domain/file';
import { PERSONAL_KIND_LABELS, PERSONAL_KINDS } from '@satu/domain/personal-data';

import { BackToList } from '../../../shell/navigation/back-to-list';
import { RecordRooms } from '../../../shell/record-rooms/record-rooms';
import { ScanDoor } from '../../../shell/scan/scan-door';
import { ScanOutbox } from '../../../shell/scan/scan-outbox';
import { titledBy } from '../../../shell/title/subject-title';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/checkbox-group/checkbox-group';
import { Dialog } from '../../../ui/dialog/dialog';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { EvidenceStore } from '../evidence-store';
import { indicatorOptions } from '../indicators';
import { LinkForm } from '../link-form/link-form';
import { megabytes } from '../megabytes';
import { PieceCard } from '../piece-card/piece-card';
import { PrivacyForm } from '../privacy-form/privacy-form';
import { PurgeForm } from '../purge-form/purge-form';
import { TransferList } from '../transfer-list/transfer-list';
import { UploadQueue } from '../upload-queue';

/** What an innovation can show for itself: files and links, and which indicators each of them serves. */
@Component({
  selector: 'satu-evidence-page',
  imports: [
    ...[BackToList, Button, CheckboxGroup, Dialog, EmptyState, LinkForm, Notice, PageHeader],
    ...[
      PieceCard,
      PrivacyForm,
      ProblemPanel,
      PurgeForm,
      RecordRooms,
      ScanDoor,
      Skeleton,
      TransferList,
    ],
  ],
  providers: [EvidenceStore, UploadQueue],
  templateUrl: './evidence-page.html',
  styleUrl: './evidence-page.css',
})
export class EvidencePage {
  readonly id = input.required<string>();
  /** Query parameter: the indicator that somebody came to prove. */
  readonly indikator = input<string>();

  protected readonly store = inject(EvidenceStore);
  private readonly queue = inject(UploadQueue);
  private readonly outbox = inject(ScanOutbox);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly linkForm = viewChild(LinkForm);
  protected readonly accepted =
    FILE_FORMATS.map(({ extension }) => `.${extension}`).join(',') + ',.jpeg';
  protected readonly options = indicatorOptions(this.language);
  protected readonly personalOptions = PERSONAL_KINDS.map((value) => ({
    value,
    label: PERSONAL_KIND_LABELS[value][this.language],
  }));
  /** Which piece a dialog is about. */
  protected readonly looking = signal<EvidenceView | null>(null);
  protected readonly purging = signal<EvidenceView | null>(null);
  protected readonly keys = linkedSignal<readonly string[]>(() => {
    const key = this.indikator();
    return key === undefined ? [] : [key];
  });
  protected readonly personal = signal<readonly string[]>([]);
  protected readonly space = computed(() => {
    const { used = 0, quota = 0 } = this.store.evidence()?.space ?? {};
    return { used: megabytes(used), quota: megabytes(quota) };
  });
  protected readonly limits = computed(() => {
    const limits = this.store.evidence()?.limits;
    return { file: megabytes(limits?.PDF ?? 0), video: megabytes(limits?.VIDEO ?? 0) };
  });
  protected readonly scans = computed(() =>
    this.outbox.scans().filter(({ innovationId }) => innovationId === this.id()),
  );
  protected readonly transfers = computed(() => [...this.queue.transfers(), ...this.scans()]);
  protected readonly adrift = computed(() => this.scans().some(({ kept }) => !kept));
  protected readonly dead = computed(
    () => this.store.evidence()?.items.filter(({ link }) => link?.failingSince).length ?? 0,
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.queue.begin(id, () => void this.store.reloadList());
        void this.store.load(id);
      });
    });
    effect(() => {
      if (this.outbox.filed() > 0) untracked(() => void this.store.reloadList());
    });
    titledBy(() => this.store.innovation()?.name);
  }

  protected choose(event: Event): void {
    const control = event.target as HTMLInputElement;
    const files = [...(control.files ?? [])];
    // The same file may be chosen again, after a refusal or to go on with it.
    control.value = '';
    const limits = this.store.evidence()?.limits;
    if (!limits || files.length === 0) return;
    void this.queue.add(files, this.saying(), limits);
  }

  protected addScan(scan: File): void {
    void this.outbox.add(scan, { innovationId: this.id(), ...this.saying() });
  }

  protected retry(key: string): void {
    if (this.isScan(key)) this.outbox.retry(key);
    else this.queue.retry(key);
  }

  protected cancel(key: string): void {
    if (this.isScan(key)) void this.outbox.cancel(key);
    else this.queue.cancel(key);
  }

  protected async addLink(link: { url: string; title?: string }): Promise<void> {
    if (await this.store.addLink({ ...link, indicatorKeys: this.keys() })) this.linkForm()?.clear();
  }

  protected change(piece: EvidenceView, changes: object): void {
    void this.store.change(piece, changes);
  }

  protected async mask(boxes: readonly object[]): Promise<void> {
    const piece = this.looking();
    if (piece && (await this.store.mask(piece, boxes))) this.looking.set(null);
  }

  protected async maskBy(copy: File): Promise<void> {
    const piece = this.looking();
    if (piece && (await this.store.maskBy(piece, copy))) this.looking.set(null);
  }

  protected async clear(): Promise<void> {
    const piece = this.looking();
    if (piece && (await this.store.clear(piece))) this.looking.set(null);
  }

  protected async purge(reason: string): Promise<void> {
    const piece = this.purging();
    if (piece && (await this.store.purge(piece, reason))) this.purging.set(null);
  }

  private saying(): { indicatorKeys: readonly string[]; personalKinds: readonly string[] } {
    return { indicatorKeys: this.keys(), personalKinds: this.personal() };
  }

  private isScan(key: string): boolean {
    return this.scans().some((scan) => scan.key === key);
  }
}
