import { Service, inject } from '@angular/core';
import type { ProposalGroup } from '@satu/domain/exit';
import type { ExitPaperView, IidExitView, ProposalView } from '@satu/contract/views';

import { Api } from '../../shell/http/api';

/** The doors by which an innovation leaves. */
@Service()
export class ExitClient {
  private readonly api = inject(Api);

  panel(id: string): Promise<IidExitView> {
    return this.api.get(`${url(id)}/iid`);
  }

  async tick(id: string, fieldKey: string, done: boolean): Promise<IidExitView> {
    return (await this.api.post<IidExitView>(`${url(id)}/iid/tick`, { fieldKey, done })).body;
  }

  /** `was`: the number that stood when this one was begun; another one there now refuses. */
  async note(id: string, number: string, was: string | null): Promise<IidExitView> {
    return (await this.api.post<IidExitView>(`${url(id)}/iid/number`, { number, was })).body;
  }

  proposal(id: string, group: ProposalGroup): Promise<ProposalView> {
    return this.api.get(`${url(id)}/proposal`, { group });
  }

  async issue(id: string): Promise<ExitPaperView> {
    return (await this.api.post<ExitPaperView>(`${url(id)}/profile`)).body;
  }

  /** Addresses that the browser fetches by itself. */
  files(id: string, group: ProposalGroup) {
    const door = `/api${url(id)}`;
    return {
      pack: `${door}/iid/pack`,
      docx: `${door}/proposal/document?group=${group}`,
      proposal: `${door}/proposal/paper?group=${group}`,
      profile: `${door}/profile/paper`,
    };
  }
}

function url(id: string): string {
  return `/innovations/${id}/exits`;
}
