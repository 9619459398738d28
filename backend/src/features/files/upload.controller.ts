import { Controller, Delete, Head, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import type { SatuRequest } from '../../platform/http/request.js';
import { Requires, RequiresTaking } from '../../platform/http/route-access.js';
import { UploadServer } from './upload-server.js';

const PIECE = 'application/offset+octet-stream';

/** The tus protocol (1.0.0: creation, termination, expiration) for whoever may edit something. */
@Controller('api/uploads')
export class UploadController {
  constructor(private readonly uploads: UploadServer) {}

  /** Begins an upload of `Upload-Length` bytes; its address is in `Location`. */
  @Post()
  @RequiresTaking(PIECE, 'innovation:edit', 'document:file', 'decree:manage')
  @Answers(201)
  async begin(
    @CurrentViewer() viewer: Viewer,
    @Req() request: SatuRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(viewer, request, reply);
  }

  /** How far it has come: `Upload-Offset`. */
  @Head(':id')
  @Requires('innovation:edit', 'document:file', 'decree:manage')
  @Answers(200)
  async offset(
    @CurrentViewer() viewer: Viewer,
    @Param('id') _id: string,
    @Req() request: SatuRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(viewer, request, reply);
  }

  /** The next piece, from `Upload-Offset` on. */
  @Patch(':id')
  @RequiresTaking(PIECE, 'innovation:edit', 'document:file', 'decree:manage')
  @Answers(204)
  async append(
    @CurrentViewer() viewer: Viewer,
    @Param('id') _id: string,
    @Req() request: SatuRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(viewer, request, reply);
  }

  /** Gives it up. */
  @Delete(':id')
  @Requires('innovation:edit', 'document:file', 'decree:manage')
  @Answers(204)
  async giveUp(
    @CurrentViewer() viewer: Viewer,
    @Param('id') _id: string,
    @Req() request: SatuRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(viewer, request, reply);
  }

  /** The protocol is spoken on Node's own objects; what the edge has set goes along. */
  private async answer(viewer: Viewer, request: SatuRequest, reply: FastifyReply): Promise<void> {
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    await this.uploads.answer(viewer, request.raw, reply.raw);
  }
}
