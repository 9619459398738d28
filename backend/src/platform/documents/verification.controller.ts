import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { isIssuedCode, normaliseCode } from '@satu/domain/document';
import type { Language } from '@satu/domain/language';
import { Answers } from '../http/answers.js';
import { Public } from '../http/route-access.js';
import type { HtmlPage } from './html.js';
import { IssuedDocumentRepository } from './issued-document.repository.js';
import { PageInterceptor } from './page.interceptor.js';
import { answeringPage, askingPage } from './verification-page.js';
import { VerifyDocumentQuery } from './verify-document.query.js';

/** Whether a document is ours: for anybody who holds one, without an account and without JavaScript. */
@Controller()
@UseInterceptors(PageInterceptor)
export class VerificationController {
  constructor(private readonly documents: IssuedDocumentRepository) {}

  @Get('verifikasi')
  @Public()
  @Answers(200, undefined, { mediaType: 'text/html' })
  async ask(@Query() query: VerifyDocumentQuery): Promise<HtmlPage> {
    return this.asked(query, 'id');
  }

  @Get('verifikasi/:code')
  @Public()
  @Answers(200, undefined, { mediaType: 'text/html' })
  async show(@Param('code') code: string): Promise<HtmlPage> {
    return this.shown(code, 'id');
  }

  @Get('en/verifikasi')
  @Public()
  @Answers(200, undefined, { mediaType: 'text/html' })
  async askInEnglish(@Query() query: VerifyDocumentQuery): Promise<HtmlPage> {
    return this.asked(query, 'en');
  }

  @Get('en/verifikasi/:code')
  @Public()
  @Answers(200, undefined, { mediaType: 'text/html' })
  async showInEnglish(@Param('code') code: string): Promise<HtmlPage> {
    return this.shown(code, 'en');
  }

  private async asked({ kode }: VerifyDocumentQuery, language: Language): Promise<HtmlPage> {
    return kode === undefined ? askingPage(language) : this.shown(kode, language);
  }

  private async shown(typed: string, language: Language): Promise<HtmlPage> {
    const code = normaliseCode(typed);
    const found = isIssuedCode(code) ? await this.documents.findByCode(code) : null;
    return answeringPage(typed.trim(), found, language);
  }
}
