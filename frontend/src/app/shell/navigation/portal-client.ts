import { HttpClient } from '@angular/common/http';
import { DOCUMENT, Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** The portal's own pages on the server, which change with each new version of it. */
@Service()
export class PortalClient {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  /** Whether the server has another version than the one that runs here. Throws what the call met. */
  async isOutdated(): Promise<boolean> {
    const served = await firstValueFrom(
      this.http.get(this.document.baseURI, { responseType: 'text' }),
    );
    const scripts = [...this.document.querySelectorAll('script[type="module"][src]')];
    return scripts.some((script) => !served.includes(script.getAttribute('src') ?? ''));
  }
}
