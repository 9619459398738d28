import { Service, inject } from '@angular/core';
import type {
  DeviceView,
  DevicesView,
  NewTokenView,
  SessionView,
  TokensView,
  TokenView,
} from '@satu/contract/views';

import { Api } from '../../shell/http/api';

/** Doors of the own account beyond signing in and out. */
@Service()
export class AccountClient {
  private readonly api = inject(Api);

  /** Sets a first or a forgotten password by a one-time link, and opens a session with it. */
  async redeem(token: string, password: string): Promise<SessionView> {
    return (await this.api.post<SessionView>('/session/link', { token, password })).body;
  }

  /** Whether a one-time link can still be used; asking leaves it as it is. */
  async checkLink(token: string): Promise<true> {
    await this.api.post('/session/link/check', { token });
    return true;
  }

  async tokens(): Promise<readonly TokenView[]> {
    return (await this.api.get<TokensView>('/tokens')).items;
  }

  /** The answer holds the secret, which the server does not keep. */
  async makeToken(token: object): Promise<NewTokenView> {
    return (await this.api.post<NewTokenView>('/tokens', token)).body;
  }

  revokeToken(id: string): Promise<void> {
    return this.api.delete(`/tokens/${id}`);
  }

  /** Changes the password; every session ends by it, and the answer is a new one for this device. */
  async changePassword(current: string, next: string): Promise<SessionView> {
    const body = { currentPassword: current, newPassword: next };
    return (await this.api.put<SessionView>('/session/password', body)).body;
  }

  async devices(): Promise<readonly DeviceView[]> {
    return (await this.api.get<DevicesView>('/session/devices')).items;
  }

  /** Ends every session of this person but the one that asks. */
  signOutOthers(): Promise<void> {
    return this.api.delete('/session/devices');
  }
}
