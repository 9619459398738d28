import type { Option } from '../option';

const SHOWN = 50;

/** Options that hold every typed word; a text that names one exactly shows all, so that one can choose anew. */
export function matching(options: readonly Option[], typed: string): readonly Option[] {
  const exact = options.some((option) => option.label === typed);
  if (exact || typed.trim() === '') return options.slice(0, SHOWN);
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const holds = (label: string): boolean =>
    words.every((word) => label.toLowerCase().includes(word));
  return options.filter((option) => holds(option.label)).slice(0, SHOWN);
}
