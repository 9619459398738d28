/** What a key asks for at the desk. */
export type JudgingCommand = 'ACCEPT' | 'NOTE' | 'ASK' | 'NEXT' | 'BACK';

const COMMANDS: Readonly<Partial<Record<string, JudgingCommand>>> = {
  t: 'ACCEPT',
  m: 'NOTE',
  j: 'NEXT',
  k: 'BACK',
};

/**
 * The command of a key pressed in the card; null for all others. In a field keys are what they are, but
 * for Ctrl+Enter: whoever speaks to the device must not judge by a word (WCAG 2.1.4).
 */
export function commandOf(event: KeyboardEvent): JudgingCommand | null {
  const target = event.target as HTMLElement;
  const key = event.key.toLowerCase();
  if (target.closest('[data-judged]') === null) return null;
  if (event.ctrlKey && key === 'enter') return 'ASK';
  if (target.matches('textarea, input, select')) return null;
  return event.ctrlKey || event.metaKey || event.altKey ? null : (COMMANDS[key] ?? null);
}
