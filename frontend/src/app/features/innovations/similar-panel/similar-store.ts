import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { SimilarInnovation } from '@satu/contract/views';

import { InnovationClient } from '../innovation-client';

/** What is being typed, and in which innovation. */
export interface TypedText {
  name: string;
  summary: string;
  exceptId: string | null;
}

/** Nobody waits for this: it is asked when the fingers rest. */
const REST = 600;
/** A name of fewer letters is like everything. */
const SHORTEST_NAME = 4;
/** The first sentences tell what it is about. */
const LONGEST_SUMMARY = 600;

/** Looks for innovations like the one being typed. Where it can't be asked, there is nothing to show. */
@Injectable()
export class SimilarStore {
  private readonly client = inject(InnovationClient);
  private readonly found = signal<readonly SimilarInnovation[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = '';

  readonly items = this.found.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.asked = '';
    });
  }

  typed({ name, summary, exceptId }: TypedText): void {
    clearTimeout(this.timer);
    const query = { name: name.trim(), summary: summary.trim().slice(0, LONGEST_SUMMARY) };
    this.timer = setTimeout(() => void this.ask({ ...query, except: exceptId }), REST);
  }

  private async ask(query: {
    name: string;
    summary: string;
    except: string | null;
  }): Promise<void> {
    const question = JSON.stringify(query);
    if (question === this.asked) return;
    this.asked = question;
    const items = query.name.length < SHORTEST_NAME ? [] : await this.answerTo(query);
    // An answer that a newer question overtook is dropped.
    if (question === this.asked) this.found.set(items);
  }

  private async answerTo(
    query: Parameters<InnovationClient['similar']>[0],
  ): Promise<readonly SimilarInnovation[]> {
    try {
      return (await this.client.similar(query)).items;
    } catch {
      this.asked = '';
      return [];
    }
  }
}
