import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket in memory that answers as S3 does, as far as the store asks: no list, no rights. */
export class S3Double {
  readonly objects = new Map<string, Buffer>();
  /** Set: what is written now is refused as by a full disk. */
  isFull = false;
  private readonly parts = new Map<string, Buffer[]>();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  static async start(): Promise<S3Double> {
    const double = new S3Double();
    await new Promise<void>((resolve) => double.server.listen(0, '127.0.0.1', resolve));
    return double;
  }

  get endpoint(): URL {
    return new URL(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}`);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.endpoint);
    const body = Buffer.concat(await request.toArray());
    if (this.isFull && request.method !== 'GET' && request.method !== 'HEAD') {
      send(response, 507, xml('Error', '<Code>XMinioStorageFull</Code>'));
    } else if (request.method === 'PUT') this.put(pathname, searchParams, body, response);
    else if (request.method === 'POST') this.post(pathname, searchParams, response);
    else if (request.method === 'DELETE') {
      this.objects.delete(pathname);
      send(response, 204);
    } else this.get(pathname, request, response);
  }

  private put(path: string, query: URLSearchParams, body: Buffer, response: ServerResponse): void {
    const upload = query.get('uploadId');
    if (upload === null) this.objects.set(path, body);
    else (this.parts.get(upload) ?? [])[Number(query.get('partNumber')) - 1] = body;
    send(response, 200, '', { etag: '"part"' });
  }

  private post(path: string, query: URLSearchParams, response: ServerResponse): void {
    const upload = query.get('uploadId');
    if (upload === null) {
      this.parts.set('one', []);
      send(response, 200, xml('InitiateMultipartUploadResult', '<UploadId>one</UploadId>'));
      return;
    }
    this.objects.set(path, Buffer.concat(this.parts.get(upload) ?? []));
    send(response, 200, xml('CompleteMultipartUploadResult', '<ETag>"whole"</ETag>'));
  }

  private get(path: string, request: IncomingMessage, response: ServerResponse): void {
    const found = this.objects.get(path);
    if (!found) {
      send(response, 404, xml('Error', '<Code>NoSuchKey</Code>'));
      return;
    }
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const part = range ? found.subarray(Number(range[1]), Number(range[2]) + 1) : found;
    send(response, range ? 206 : 200, request.method === 'HEAD' ? '' : part);
  }
}

function xml(name: string, inside: string): string {
  return `<?xml version="1.0"?><${name}>${inside}</${name}>`;
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer = '',
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/xml', ...headers }).end(body);
}
