/** What keeps the process from starting: one sentence for each thing that is wrong. */
export class ConfigurationError extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'ConfigurationError';
  }
}
