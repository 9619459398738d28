import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';

/** What to print; `data` reaches the template as `sys.inputs.data`, and in no other way. */
export interface TypstJob {
  /** Folder of templates: the compiler reads nothing outside of it. */
  readonly folder: string;
  /** File name within the folder. */
  readonly template: string;
  /** JSON. */
  readonly data: string;
  /** Unix time in seconds that the file carries as its creation. */
  readonly createdAt: number;
}

export interface TypstResult {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no font has; each stands as a box on the paper. */
  readonly unprintable: readonly string[];
}

/** Archivable and tagged for screen readers; the compiler takes one standard at a time. */
const STANDARD = 'a-2a';
const BOX = '\u25A1';
/** As the standard's check names a text that no font can show. */
const NO_GLYPH = /the text `(".*?")` could not be displayed/g;

const compilers = new Map<string, NodeCompiler>();

/**
 * Prints; characters without a glyph are boxed and the rest printed again.
 *
 * @throws Error with the compiler's diagnostics, warnings included.
 */
export function printPaper(job: TypstJob): TypstResult {
  try {
    return { ...compiled(job), unprintable: [] };
  } catch (error) {
    const missing = error instanceof Error ? charactersIn(error.message) : [];
    if (missing.length === 0) throw error;
    const data = missing.reduce((text, one) => text.replaceAll(one, BOX), job.data);
    return { ...compiled({ ...job, data }), unprintable: missing };
  }
}

function compiled({
  folder,
  template,
  data,
  createdAt,
}: TypstJob): Omit<TypstResult, 'unprintable'> {
  const compiler = compilerOf(folder);
  // Nothing of earlier papers stays for long but the templates.
  compiler.evictCache(10);
  const outcome = compiler.compile({ mainFilePath: `${folder}/${template}`, inputs: { data } });
  const document = outcome.result;
  if (!document) throw new Error(wordsOf(outcome.takeDiagnostics()));
  // A missing font is only a warning to the compiler, and a wrong paper to us.
  const warnings = outcome.takeWarnings();
  if (warnings) throw new Error(wordsOf(warnings));
  const bytes = compiler.pdf(document, { pdfStandard: STANDARD, creationTimestamp: createdAt });
  return { bytes: new Uint8Array(bytes), pages: document.numOfPages };
}

function compilerOf(folder: string): NodeCompiler {
  const known = compilers.get(folder);
  if (known) return known;
  const made = NodeCompiler.create({ workspace: folder });
  compilers.set(folder, made);
  return made;
}

function wordsOf(error: NodeError | null): string {
  if (!error) return 'the template gave no document';
  return error.shortDiagnostics
    .map((one: { message?: string; path?: string }) => `${one.path ?? ''}: ${one.message ?? ''}`)
    .join('; ');
}

/** The characters as they stand in JSON text: control characters are escaped there, too. */
function charactersIn(message: string): string[] {
  const quoted = [...message.replaceAll('\\"', '"').matchAll(NO_GLYPH)].map(
    ([, text = '']) => text,
  );
  const plain = quoted.map((text) =>
    text
      .slice(1, -1)
      .replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
        String.fromCodePoint(parseInt(hex, 16)),
      ),
  );
  return [...new Set(plain.flatMap((text) => Array.from(text)))]
    .map((character) => JSON.stringify(character).slice(1, -1))
    .filter((character) => character !== BOX && character !== '"' && character !== '\\');
}
