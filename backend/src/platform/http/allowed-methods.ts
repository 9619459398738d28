import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Knows which methods an address has, to tell an unknown address (404) from a wrong method (405). */
@Injectable()
export class AllowedMethods {
  private readonly routes: { pattern: RegExp; methods: string[] }[] = [];

  /** Must be called before routes are registered. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', ({ url, method }) => {
      if (!url.startsWith('/api/')) return;
      const pattern = new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`);
      this.routes.push({ pattern, methods: [method].flat() });
    });
  }

  /** The methods that the address of the request has. */
  of(request: FastifyRequest): string[] {
    const path = request.url.split('?')[0] ?? '';
    const found = this.routes.filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => methods))].sort();
  }
}
