import { Component, input, output, signal } from '@angular/core';

import { Button } from '../../../ui/button/button';
import { TextField } from '../../../ui/text-field/text-field';

/** An address that stands as evidence: the normal way for a video, or for a decree that is online. */
@Component({
  selector: 'satu-link-form',
  imports: [Button, TextField],
  template: `
    <form class="stack" (submit)="send($event)">
      <satu-text-field
        field="url"
        type="url"
        inputMode="url"
        i18n-label="@@evidence.link.url"
        label="Alamat tautan"
        i18n-hint="@@evidence.link.hint"
        hint="Diawali https://, dan dapat dibuka tanpa masuk akun. Diperiksa setiap hari."
        [error]="error()"
        [(value)]="url"
      />
      <satu-text-field
        field="linkTitle"
        i18n-label="@@evidence.link.title"
        label="Judul"
        optional
        [(value)]="title"
      />
      <div>
        <button satuButton type="submit" variant="secondary" [busy]="busy()">
          <ng-container i18n="@@evidence.link.add">Tambahkan tautan</ng-container>
        </button>
      </div>
    </form>
  `,
})
export class LinkForm {
  readonly busy = input(false);
  readonly added = output<{ url: string; title?: string }>();
  readonly url = signal('');
  readonly title = signal('');
  protected readonly error = signal<string | null>(null);

  /** Once it is filed; until then what was typed stays. */
  clear(): void {
    this.url.set('');
    this.title.set('');
  }

  protected send(event: Event): void {
    event.preventDefault();
    const url = this.url().trim();
    const isAddress = /^https?:\/\/\S+\.\S+/i.test(url);
    this.error.set(
      isAddress ? null : $localize`:@@evidence.link.wrong:Tulis alamat lengkap, diawali https://`,
    );
    if (!isAddress) return;
    const title = this.title().trim();
    this.added.emit(title === '' ? { url } : { url, title });
  }
}
