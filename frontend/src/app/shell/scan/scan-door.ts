import {
  Component,
  type ComponentRef,
  type OnInit,
  ViewContainerRef,
  input,
  inputBinding,
  inject,
  output,
  outputBinding,
  signal,
  viewChild,
} from '@angular/core';

import { Button } from '../../ui/button/button';
import { Clock } from '../time/clock';
import { Zoned } from '../time/zoned';
import type { ScanDesk } from './scan-desk';

/** Opens the scanning desk where it stands. The desk is fetched beforehand: the line may be gone by then. */
@Component({
  selector: 'satu-scan',
  imports: [Button],
  template: `
    @if (!open()) {
      <button satuButton type="button" variant="secondary" (click)="show()" i18n="@@scan.door.open">
        Pindai
      </button>
      @if (missing()) {
        <p role="alert" i18n="@@scan.door.missing">
          Alat pindai belum terunduh di perangkat ini. Sambungkan ke jaringan sekali, lalu tekan
          Pindai lagi.
        </p>
      }
    }
    <ng-container #place />
  `,
})
export class ScanDoor implements OnInit {
  /** Bytes that the target takes. */
  readonly limit = input.required<number>();
  readonly scanned = output<File>();

  private readonly place = viewChild.required('place', { read: ViewContainerRef });
  private readonly clock = inject(Clock);
  private readonly zoned = inject(Zoned);
  private desk: ComponentRef<ScanDesk> | null = null;
  protected readonly open = signal(false);
  protected readonly missing = signal(false);

  ngOnInit(): void {
    void this.fetch().catch(() => undefined);
  }

  protected async show(): Promise<void> {
    try {
      this.desk ??= await this.build();
    } catch {
      this.missing.set(true);
      return;
    }
    this.missing.set(false);
    this.set(true);
  }

  private async build(): Promise<ComponentRef<ScanDesk>> {
    const desk = await this.fetch();
    const day = this.zoned.format(this.clock.now());
    const name = $localize`:@@scan.door.name:Pindaian ${day}:day:`;
    return this.place().createComponent(desk, {
      bindings: [
        inputBinding('limit', this.limit),
        inputBinding('name', () => name),
        outputBinding('closed', () => {
          this.set(false);
        }),
        outputBinding<File>('made', (file) => {
          this.end(file);
        }),
      ],
    });
  }

  /** The pages of an unfinished scan stay while the desk is shut. */
  private set(open: boolean): void {
    this.open.set(open);
    const host = this.desk?.location.nativeElement as HTMLElement | undefined;
    if (host) host.hidden = !open;
  }

  private end(file: File): void {
    this.desk?.destroy();
    this.desk = null;
    this.open.set(false);
    this.scanned.emit(file);
  }

  private async fetch(): Promise<typeof ScanDesk> {
    return (await import('./scan-desk')).ScanDesk;
  }
}
