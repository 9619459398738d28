import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Problem } from '@satu/contract/views';
import { assertDescribed } from './described-answer.js';

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
type Headers = Record<string, string>;

/** What came back. */
export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | number | undefined>;
  /** The ETag, for the next change. */
  etag: string;
  text: string;
  bytes: Buffer;
}

/** Somebody at the API's door; each answer is compared with the API's own description. */
export class TestClient {
  constructor(
    private readonly app: NestFastifyApplication,
    /** The person, or null for a stranger. */
    readonly personId: string | null,
    readonly headers: Readonly<Headers>,
  ) {}

  get<Body = Problem>(url: string, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>('GET', url, undefined, headers);
  }

  post<Body = Problem>(url: string, body?: unknown, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>('POST', url, body, headers);
  }

  put<Body = Problem>(url: string, body: unknown, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>('PUT', url, body, headers);
  }

  patch<Body = Problem>(url: string, body: unknown, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>('PATCH', url, body, headers);
  }

  delete<Body = Problem>(url: string, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>('DELETE', url, undefined, headers);
  }

  /** Sends anything, also what a well-behaved client never would: a string or bytes go as they are. */
  async send<Body = Problem>(
    method: Method,
    url: string,
    body?: unknown,
    headers: Headers = {},
  ): Promise<Answer<Body>> {
    const isRaw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
    const payload = isRaw ? body : JSON.stringify(body);
    const reply = await this.app.inject({
      method,
      url,
      headers: {
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.headers,
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    const type = reply.headers['content-type'] ?? '';
    // The answer to HEAD names the type of a body that doesn't come.
    const isRead = /json/.test(type) && method !== 'HEAD';
    const parsed: unknown = isRead ? JSON.parse(reply.body) : undefined;
    if (method !== 'HEAD') assertDescribed({ method, url, status: reply.statusCode, body: parsed });
    return {
      status: reply.statusCode,
      body: parsed as Body,
      headers: reply.headers,
      etag: reply.headers.etag ?? '',
      text: reply.body,
      bytes: reply.rawPayload,
    };
  }
}
