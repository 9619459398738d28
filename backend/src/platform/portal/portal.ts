import fastifyStatic from '@fastify/static';
import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { pagePolicy } from '../http/security-headers.js';

/** `main-XRCJC73K.js`, `chunk-D_O_r3mD.js`: the name changes with the content, so it may be kept for ever. */
const HASHED = /-[\w-]{8}\.\w+(\.(br|gz))?$/;

/** The built portal: Indonesian at `/`, English at `/en/`, both as one-page applications. */
export class Portal {
  constructor(
    private readonly folder: string,
    /** What the sign-in page of a demo lists; null in production. */
    private readonly demoOffer: object | null = null,
  ) {}

  /** Serves everything that is not under `/api`. */
  async mount(server: FastifyInstance): Promise<void> {
    await server.register(fastifyStatic, {
      serve: false,
      root: this.folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const kept = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
        void reply.header('cache-control', kept);
      },
    });
    const { demoOffer } = this;
    if (demoOffer) server.get('/peragaan.json', (_request, reply) => reply.send(demoOffer));
    server.get('/*', (request, reply) => this.answer(request, reply));
  }

  private answer(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const path = decodeURIComponent(request.url.split('?')[0] ?? '/');
    if (path === '/api' || path.startsWith('/api/')) throw new NotFoundException();
    if (path === '/en') return reply.redirect('/en/', 308);
    if (path.slice(path.lastIndexOf('/')).includes('.')) return this.file(path, reply);
    return this.page(path.startsWith('/en/') ? 'en' : '', reply);
  }

  private file(path: string, reply: FastifyReply): FastifyReply {
    const file = normalize(path);
    if (
      path.includes('\0') ||
      file.endsWith('/index.html') ||
      !existsSync(join(this.folder, file))
    ) {
      throw new NotFoundException();
    }
    // Scripts and styles of a page must not be bound to the API's policy when opened by themselves.
    return reply.removeHeader('content-security-policy').sendFile(file.slice(1));
  }

  private page(locale: string, reply: FastifyReply): FastifyReply {
    const html = this.indexOf(locale);
    if (html === null) throw new NotFoundException();
    const nonce = randomBytes(16).toString('base64');
    const root = `<satu-root ngCspNonce="${nonce}"${this.demoOffer ? ' data-demo' : ''}`;
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html.replace('<satu-root', root));
  }

  /** Read anew each time: it is one small file, and a rebuilt portal is served without a restart. */
  private indexOf(locale: string): string | null {
    const file = join(this.folder, locale, 'index.html');
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }
}
