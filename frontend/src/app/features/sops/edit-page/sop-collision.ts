import { Component, type ElementRef, effect, input, output, viewChild } from '@angular/core';

import { Button } from '../../../ui/button/button';
import type { SopField } from './sop-draft';

/** A field that two people changed, in the words of both. */
export interface Clash {
  field: SopField;
  label: string;
  mine: readonly string[];
  theirs: readonly string[];
}

/** Somebody else saved meanwhile: what was taken over, and what both changed. Takes focus when it appears. */
@Component({
  selector: 'satu-sop-collision',
  imports: [Button],
  templateUrl: './sop-collision.html',
  styleUrl: './sop-collision.css',
})
export class SopCollision {
  readonly clashes = input.required<readonly Clash[]>();
  /** Names of fields that only the other changed. */
  readonly merged = input.required<readonly string[]>();
  readonly settled = output<{ field: SopField; choice: 'mine' | 'theirs' }>();

  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => {
      this.box().nativeElement.focus();
    });
  }
}
