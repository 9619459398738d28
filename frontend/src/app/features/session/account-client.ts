import { Service, inject } from '@angular/core';
import type { DeviceView, DevicesView, SessionView } from '@satu/contract/views';

import { Api } from '../../shell/http/api';

/** Doors of the own account beyond signing in and out. */
@Service()
export class AccountClient {
  private readonly api = inject(Api);

  /** Sets a first or a forgotten password by a one-time link, and opens a session with it. */
  async redeem(token: string, password: string): Promise<SessionView> {
    return (await this.api.post<SessionView>('/session/link', { token, password })).body;
  }

  async changePassword(current: string, next: string): Promise<void> {
    await this.api.put('/session/password', { currentPassword: current, newPassword: next });
  }

  async devices(): Promise<readonly DeviceView[]> {
    return (await this.api.get<DevicesView>('/session/devices')).items;
  }

  /** Ends every session of this person but the one that asks. */
  signOutOthers(): Promise<void> {
    return this.api.delete('/session/devices');
  }
}
