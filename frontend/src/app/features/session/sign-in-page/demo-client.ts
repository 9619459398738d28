import { HttpClient } from '@angular/common/http';
import { DOCUMENT, Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Accounts of a demo, and the password they share. */
export interface DemoOffer {
  password: string;
  accounts: { login: string; name: string }[];
}

/**
 * A demo server marks its pages with `data-demo` and serves its accounts beside them, outside the API.
 * A production server does neither, so it is never asked.
 */
@Service()
export class DemoClient {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  async offer(): Promise<DemoOffer | null> {
    if (!this.document.querySelector('satu-root[data-demo]')) return null;
    return firstValueFrom(this.http.get<DemoOffer>('/peragaan.json'));
  }
}
