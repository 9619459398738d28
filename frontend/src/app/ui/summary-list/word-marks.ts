/** A stretch of words; `marked` where the other text doesn't have it. */
export interface WordPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Both texts line by line, with the words marked that stand in one alone. */
export interface WordMarks {
  readonly before: readonly (readonly WordPiece[])[];
  readonly after: readonly (readonly WordPiece[])[];
}

/** Comparing word by word costs the product of both lengths: beyond this everything is marked. */
const MOST_CELLS = 4_000_000;
const LINE_END = '\n';

/** Marks what differs, by the longest sequence of words that both texts share. */
export function wordMarks(before: readonly string[], after: readonly string[]): WordMarks {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const shared = sharedWords(old, now);
  return { before: linesOf(old, shared.old), after: linesOf(now, shared.now) };
}

function wordsOf(lines: readonly string[]): readonly string[] {
  // The blank belongs to the word before it, so that the pieces put together are the text again.
  return lines.flatMap((line, at) => [
    ...(at === 0 ? [] : [LINE_END]),
    ...(line.match(/\S+\s*/g) ?? []),
  ]);
}

interface Shared {
  readonly old: ReadonlySet<number>;
  readonly now: ReadonlySet<number>;
}

/** Places of the words in the longest common subsequence, in both texts. */
function sharedWords(old: readonly string[], now: readonly string[]): Shared {
  const shared = { old: new Set<number>(), now: new Set<number>() };
  if (old.length * now.length > MOST_CELLS) return shared;
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  const isSame = (row: number, column: number): boolean => old[row]?.trim() === now[column]?.trim();
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = isSame(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < old.length && column < now.length;) {
    if (isSame(row, column)) {
      shared.old.add(row);
      shared.now.add(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return shared;
}

function linesOf(
  words: readonly string[],
  shared: ReadonlySet<number>,
): readonly (readonly WordPiece[])[] {
  const lines: WordPiece[][] = [[]];
  words.forEach((text, place) => {
    const line = lines.at(-1) ?? [];
    if (text === LINE_END) return void lines.push([]);
    const marked = !shared.has(place);
    const last = line.at(-1);
    if (last?.marked === marked) line[line.length - 1] = { text: last.text + text, marked };
    else line.push({ text, marked });
  });
  return lines.filter((line) => line.length > 0);
}
