import { PROBLEMS } from '@satu/contract/problems';
import type { Problem } from '@satu/contract/views';
import type { Answer, TestClient } from '../testing/test-client.js';
import type { DemoRegion } from './demo-region.fixture.js';
import { CURRENT, type FuzzedRequest } from './draft.fixture.js';
import { changedTables, type State } from './state.fixture.js';

type Method = Parameters<TestClient['send']>[0];

/** Sends requests and throws at the first answer that breaks a promise. */
export class Judge {
  private before: State = {};
  /** How many answers of each status there were: a test whose requests are all refused proves little. */
  readonly answers = new Map<number, number>();

  constructor(private readonly region: DemoRegion) {}

  /** The state as it stands, before the first request. */
  async begin(): Promise<void> {
    this.before = await this.region.state();
  }

  /** The client compares the answer with openapi.json by itself. */
  async send(client: TestClient, request: FuzzedRequest): Promise<Answer<Problem>> {
    const headers = await this.withTag(request);
    const answer = await client.send(request.method as Method, request.url, request.body, headers);
    this.answers.set(answer.status, (this.answers.get(answer.status) ?? 0) + 1);
    if (answer.status >= 400 && request.method !== 'HEAD') assertProblem(answer);
    if (answer.status >= 500) throw new Error(`The server failed: ${answer.status}`);
    const state = await this.region.state();
    const changed = changedTables(this.before, state);
    this.before = state;
    if (changed.length > 0 && (answer.status >= 400 || ['GET', 'HEAD'].includes(request.method))) {
      throw new Error(
        `Answered ${answer.status} and yet changed ${changed.join(', ')}: ${answer.text.slice(0, 300)}`,
      );
    }
    return answer;
  }

  private async withTag({ headers, subject }: FuzzedRequest): Promise<Record<string, string>> {
    if (headers['if-match'] !== CURRENT) return headers;
    return { ...headers, 'if-match': subject ? await this.region.ids.tagOf(subject) : '*' };
  }
}

function assertProblem({ status, body, headers, text }: Answer<Problem | undefined>): void {
  const seen = `${status} ${String(headers['content-type'])} ${text.slice(0, 600)}`;
  if (status >= 500) throw new Error(`The server failed: ${seen}`);
  if (!/^application\/problem\+json/.test(String(headers['content-type'])) || !body)
    throw new Error(`Not a problem document: ${seen}`);
  if (!(body.code in PROBLEMS)) throw new Error(`A code that the catalogue doesn't know: ${seen}`);
  if (body.status !== status) throw new Error(`Another status inside than outside: ${seen}`);
}
