import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MemberRole } from '@satu/domain/access';
import type { MemberCandidatesView, MemberView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { Session } from '../../../shell/session/session';
import { RecordRooms } from '../../../shell/record-rooms/record-rooms';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Combobox } from '../../../ui/combobox/combobox';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { InnovationClient } from '../innovation-client';

/** Who writes in an innovation or reads along, besides those whose post it is. */
@Component({
  selector: 'satu-team-page',
  imports: [
    Button,
    Combobox,
    EmptyState,
    Notice,
    PageHeader,
    ProblemPanel,
    RadioGroup,
    RecordRooms,
    RouterLink,
    Skeleton,
    ZonedPipe,
  ],
  templateUrl: './team-page.html',
})
export class TeamPage {
  readonly id = input.required<string>();

  private readonly client = inject(InnovationClient);
  private readonly session = inject(Session);
  private readonly acts = acting();
  protected readonly team = loaded(() => this.client.members(this.id()));
  private readonly candidates = signal<MemberCandidatesView['items']>([]);
  protected readonly refused = this.acts.refused;
  protected readonly busy = this.acts.busy;
  protected readonly personId = signal('');
  protected readonly role = signal<string>('EDITOR');
  /** What was done last, said aloud. */
  protected readonly done = signal<string | null>(null);
  protected readonly lacksPerson = signal(false);
  protected readonly lacking = $localize`:@@innovations.team.lacksPerson:Pilih seorang rekan dari daftar.`;
  protected readonly roles = [
    {
      value: 'EDITOR',
      label: $localize`:@@innovations.team.editor:Ikut menulis`,
      hint: $localize`:@@innovations.team.editorHint:Mengisi draf; mengajukan tetap tugas operator dan kepala.`,
    },
    { value: 'VIEWER', label: $localize`:@@innovations.team.viewer:Membaca saja` },
  ];
  protected readonly people = computed(() =>
    this.candidates().map(({ personId, personName, agencyName }) => ({
      value: personId,
      label: `${personName}, ${agencyName}`,
    })),
  );
  protected readonly self = computed(() => this.session.person()?.id ?? '');

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.open());
    });
  }

  protected roleText(role: MemberRole): string {
    return this.roles.find(({ value }) => value === role)?.label ?? role;
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    this.lacksPerson.set(this.personId() === '');
    if (this.lacksPerson()) return;
    const role = this.role() as MemberRole;
    const made = await this.acts.run(() =>
      this.client.invite(this.id(), { personId: this.personId(), role }),
    );
    if (!made) return;
    const name = made.body.personName;
    this.personId.set('');
    await this.tell($localize`:@@innovations.team.invited:${name}:name: kini anggota tim.`);
  }

  protected async change(member: MemberView): Promise<void> {
    const role: MemberRole = member.role === 'EDITOR' ? 'VIEWER' : 'EDITOR';
    const made = await this.acts.run(() => this.client.changeMember(member, role));
    if (!made) return;
    const name = member.personName;
    await this.tell($localize`:@@innovations.team.changed:Peran ${name}:name: sudah diganti.`);
  }

  protected async end(member: MemberView): Promise<void> {
    const ended = await this.acts.run(async () => {
      await this.client.endMember(member);
      return true;
    });
    if (ended !== true) return;
    const name = member.personName;
    await this.tell($localize`:@@innovations.team.ended:${name}:name: tidak lagi anggota tim.`);
  }

  private async tell(text: string): Promise<void> {
    await this.open();
    this.done.set(text);
  }

  private async open(): Promise<void> {
    this.done.set(null);
    await this.team.reload();
    if (!this.team.value()?.mayInvite) return;
    try {
      this.candidates.set((await this.client.memberCandidates(this.id())).items);
    } catch {
      this.candidates.set([]);
    }
  }
}
