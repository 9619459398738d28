import {
  Component,
  DOCUMENT,
  DestroyRef,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { PROPOSAL_EXITS, PROPOSAL_GROUPS, type ProposalGroup } from '@satu/domain/exit';
import type { Language } from '@satu/domain/language';
import type { IidExitView } from '@satu/contract/views';

import { RecordRooms } from '../../../shell/record-rooms/record-rooms';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { ProgressBar } from '../../../ui/progress-bar/progress-bar';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { TextField } from '../../../ui/text-field/text-field';
import { ExitClient } from '../exit-client';
import { ExitStore } from './exit-store';

/** How often others' ticks are looked up, in milliseconds. */
const LOOK_EVERY = 10_000;

/** The number that the server has of an innovation. */
interface Ground {
  readonly id: string;
  readonly stored: string | null;
}

/** A number as it is typed, and what stood when it was begun. */
interface Draft {
  readonly text: string;
  readonly was: string | null;
}

type Field = IidExitView['fields'][number];

/** An innovation on its way out: copied into the index, sent to a competition, printed. */
@Component({
  selector: 'satu-exit-page',
  imports: [
    Button,
    Notice,
    PageHeader,
    ProblemPanel,
    ProgressBar,
    RadioGroup,
    RecordRooms,
    RouterLink,
    Skeleton,
    TextField,
  ],
  providers: [ExitStore],
  templateUrl: './exit-page.html',
  styleUrl: './exit-page.css',
})
export class ExitPage {
  readonly id = input.required<string>();

  private readonly client = inject(ExitClient);
  private readonly document = inject(DOCUMENT);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly store = inject(ExitStore);
  protected readonly files = computed(() => this.client.files(this.id(), this.store.group()));
  /** What the clipboard got last, said aloud. */
  protected readonly copied = signal('');
  protected readonly stored = computed(() => this.store.panel.value()?.number ?? null);
  private readonly draft = linkedSignal<Ground, Draft>({
    source: () => ({ id: this.id(), stored: this.stored() }),
    computation: draftOn,
  });
  protected readonly number = computed(() => this.draft().text);
  /** The number that stands while another one is being typed here. */
  protected readonly other = computed(() =>
    this.stored() === this.number() ? null : this.stored(),
  );
  protected readonly lacksNumber = signal(false);
  protected readonly lacking = $localize`:@@exits.lacksNumber:Tuliskan nomor yang diberikan aplikasi itu.`;
  protected readonly groups = PROPOSAL_GROUPS.map((value) => ({
    value,
    label: PROPOSAL_EXITS[value].label[this.language],
  }));
  protected readonly fields = computed(() =>
    (this.store.panel.value()?.fields ?? []).map((field) => ({
      ...field,
      title: field.label[this.language],
    })),
  );
  protected readonly done = computed(() => this.fields().filter(({ ticked }) => ticked).length);
  protected readonly sections = computed(() =>
    (this.store.proposal.value()?.sections ?? []).map((section) => ({
      ...section,
      title: section.label[this.language],
    })),
  );
  protected readonly progress = computed(() => {
    const [done, all] = [this.done(), this.fields().length];
    return $localize`:@@exits.progress:${done}:done: dari ${all}:all: isian sudah diketik`;
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.load(id));
    });
    const timer = setInterval(() => {
      if (!this.document.hidden) void this.store.lookAgain();
    }, LOOK_EVERY);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }

  protected source(): string {
    return this.store.panel.value()?.source[this.language] ?? '';
  }

  protected choose(group: string): void {
    void this.store.choose(group as ProposalGroup);
  }

  /** Where the browser gives no clipboard, the words are there to be selected. */
  protected async copy({ text }: Field, title: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied.set($localize`:@@exits.copied:${title}:field: sudah disalin.`);
    } catch {
      this.copied.set(
        $localize`:@@exits.notCopied:Peramban ini tidak mengizinkan penyalinan. Pilih teksnya, lalu salin.`,
      );
    }
  }

  protected write(text: string): void {
    this.draft.update((draft) => ({ ...draft, text }));
  }

  protected async note(event: Event): Promise<void> {
    event.preventDefault();
    const number = this.number().trim();
    this.lacksNumber.set(number === '');
    if (number === '') return;
    const saved = await this.store.note(number, this.draft().was);
    if (saved) this.copied.set($localize`:@@exits.noted:Nomor disimpan.`);
    // Saved, or seen now: pressed again, it is meant.
    this.draft.set({ text: saved ? (this.stored() ?? '') : number, was: this.stored() });
  }
}

/** What is typed outlives every look at the panel; untouched, the field follows the server. */
function draftOn(
  { id, stored }: Ground,
  previous?: { readonly source: Ground; readonly value: Draft },
): Draft {
  const isTyped = previous?.source.id === id && previous.value.text !== (previous.value.was ?? '');
  return isTyped ? previous.value : { text: stored ?? '', was: stored };
}
