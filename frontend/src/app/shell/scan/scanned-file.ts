import { Component, effect, inject, input, model, signal, untracked } from '@angular/core';
import { DEFAULT_LIMITS } from '@satu/domain/file';

import { Button } from '../../ui/button/button';
import { Session } from '../session/session';
import { DeviceFiles } from './device-files';
import { ScanDoor } from './scan-door';

/**
 * The scan of a form that is sent as a whole: it waits on this device, for this person alone, until the form
 * was sent (`file` is null again) or the person drops it.
 */
@Component({
  selector: 'satu-scanned-file',
  imports: [Button, ScanDoor],
  template: `
    <satu-scan [limit]="limit" (scanned)="keep($event)" />
    @if (kept(); as scan) {
      <p role="status" class="row">
        <span i18n="@@scan.form.ready">Pindaian siap dikirim: {{ scan.name }}</span>
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="file.set(null)"
          i18n="@@scan.form.drop"
        >
          Buang pindaian
        </button>
      </p>
      @if (adrift()) {
        <p role="alert" i18n="@@scan.form.adrift">
          Penyimpanan perangkat ini penuh: pindaian hanya ada di halaman ini. Kirim sebelum
          menutupnya.
        </p>
      }
    }
  `,
})
export class ScannedFile {
  /** What the form is about; a scan comes back to the same form only. */
  readonly keepAs = input.required<string>();
  readonly file = model.required<File | null>();

  private readonly files = inject(DeviceFiles);
  private readonly session = inject(Session);
  protected readonly limit = DEFAULT_LIMITS.PDF;
  protected readonly kept = signal<File | null>(null);
  protected readonly adrift = signal(false);

  constructor() {
    effect(() => {
      const name = this.keepAs();
      untracked(() => void this.restore(name));
    });
    effect(() => {
      const file = this.file();
      untracked(() => {
        if (file !== this.kept()) this.forget();
      });
    });
  }

  protected async keep(scan: File): Promise<void> {
    this.kept.set(scan);
    this.file.set(scan);
    const { name } = scan;
    const file = { key: this.keepAs(), name, blob: scan, keptAt: Date.now(), about: null };
    this.adrift.set(!(await this.files.keep(this.person(), file)));
  }

  private async restore(key: string): Promise<void> {
    const found = await this.files.find(this.person(), key);
    if (!found || this.file() !== null || this.keepAs() !== key) return;
    const { blob, name, keptAt: lastModified } = found;
    const scan = new File([blob], name, { type: blob.type, lastModified });
    this.kept.set(scan);
    this.file.set(scan);
  }

  private forget(): void {
    if (!this.kept()) return;
    this.kept.set(null);
    void this.files.forget(this.person(), this.keepAs());
  }

  private person(): string {
    return this.session.person()?.id ?? '';
  }
}
