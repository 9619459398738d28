import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Button } from '../../ui/button/button';
import { PageHeader } from '../../ui/page-header/page-header';

/** Stands at every address that names nothing. */
@Component({
  selector: 'satu-not-found-page',
  imports: [Button, PageHeader, RouterLink],
  template: `
    <div class="stack measure">
      <satu-page-header
        heading="Halaman tidak ditemukan"
        i18n-heading="@@shell.notFound.heading"
        lead="Alamatnya mungkin salah ketik, atau yang Anda cari berada di luar wewenang Anda."
        i18n-lead="@@shell.notFound.lead"
      />
      <div><a satuButton routerLink="/" i18n="@@shell.notFound.home">Ke beranda</a></div>
    </div>
  `,
})
export class NotFoundPage {}
