import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { type WordMarks, wordMarks } from './word-marks';

/** One question and its answer; `link` leads to where the answer is changed. */
export interface SummaryRow {
  key: string;
  label: string;
  /** Empty text is shown as such, in words. */
  value: string | readonly string[] | null;
  link?: string | readonly unknown[] | undefined;
  fragment?: string | undefined;
  note?: string | null | undefined;
  /** What stood there before; given only where the answer changed, and null where nothing did. */
  before?: string | readonly string[] | null | undefined;
  /** Language of the value where it isn't that of the page. */
  lang?: string | undefined;
}

/** Answers to check before something is sent. */
@Component({
  selector: 'satu-summary-list',
  imports: [RouterLink],
  templateUrl: './summary-list.html',
  styleUrl: './summary-list.css',
})
export class SummaryList {
  readonly rows = input.required<readonly SummaryRow[]>();

  /** What differs from before, word by word; null where nothing has changed. */
  protected marksOf({ before, value }: SummaryRow): WordMarks | null {
    return before === undefined ? null : wordMarks(this.lines(before), this.lines(value));
  }

  protected lines(value: SummaryRow['value']): readonly string[] {
    if (value === null) return [];
    return (typeof value === 'string' ? [value] : value).filter((line) => line.trim() !== '');
  }
}
