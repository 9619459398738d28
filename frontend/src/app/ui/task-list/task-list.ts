import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SectionState } from '@satu/domain/form';

import { StatusBadge, type Tone } from '../status-badge/status-badge';

/** One section of a long form and how far it is. */
export interface Task {
  key: string;
  label: string;
  state: SectionState;
  link: string | readonly unknown[];
  hint?: string | null;
}

const TONES: Record<SectionState, Tone> = {
  NOT_STARTED: 'still',
  IN_PROGRESS: 'info',
  COMPLETE: 'good',
  NEEDS_WORK: 'bad',
};

/** A long form as sections that can be filled in any order. */
@Component({
  selector: 'satu-task-list',
  imports: [RouterLink, StatusBadge],
  templateUrl: './task-list.html',
  styleUrl: './task-list.css',
})
export class TaskList {
  readonly tasks = input.required<readonly Task[]>();

  protected readonly labels: Record<SectionState, string> = {
    NOT_STARTED: $localize`:@@ui.taskList.notStarted:Belum mulai`,
    IN_PROGRESS: $localize`:@@ui.taskList.inProgress:Sedang diisi`,
    COMPLETE: $localize`:@@ui.taskList.complete:Lengkap`,
    NEEDS_WORK: $localize`:@@ui.taskList.needsWork:Perlu diperbaiki`,
  };
  protected readonly tones = TONES;
}
