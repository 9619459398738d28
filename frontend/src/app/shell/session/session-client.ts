import { Service, inject } from '@angular/core';
import type { SessionView } from '@satu/contract/views';

import { Api } from '../http/api';

/** The doors of the own session that the whole portal needs. */
@Service()
export class SessionClient {
  private readonly api = inject(Api);

  current(): Promise<SessionView> {
    return this.api.get<SessionView>('/session');
  }

  async signIn(login: string, password: string): Promise<SessionView> {
    return (await this.api.post<SessionView>('/session', { login, password })).body;
  }

  signOut(): Promise<void> {
    return this.api.delete('/session');
  }
}
