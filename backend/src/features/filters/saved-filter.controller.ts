import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { SavedFiltersView, SavedFilterView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch } from '../../platform/http/entity-tag.js';
import { SignedIn } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ListSavedFiltersQuery } from './list-saved-filters.query.js';
import { ChangeFilterDto, KeepFilterDto } from './saved-filter.dto.js';
import { SavedFilterService } from './saved-filter.service.js';
import { OwnFilter } from './saved-filter.subject.js';

/** The filters that the person keeps: everybody's own, and nobody else's. */
@Controller('api/filters')
@Subject(OwnFilter)
export class SavedFilterController {
  constructor(private readonly filters: SavedFilterService) {}

  @Get()
  @SignedIn()
  @Answers(200, 'SavedFiltersView')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() { list }: ListSavedFiltersQuery,
  ): Promise<SavedFiltersView> {
    return { items: await this.filters.list(viewer, list) };
  }

  @Post()
  @SignedIn()
  @Answers(201, 'SavedFilterView')
  async keep(
    @CurrentViewer() viewer: Viewer,
    @Body() filter: KeepFilterDto,
  ): Promise<SavedFilterView> {
    return this.filters.keep(viewer, filter);
  }

  @Get(':id')
  @SignedIn()
  @Answers(200, 'SavedFilterView')
  async get(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SavedFilterView> {
    return this.filters.get(viewer, id);
  }

  @Patch(':id')
  @SignedIn()
  @Answers(200, 'SavedFilterView')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() changes: ChangeFilterDto,
    @IfMatch() expected: number | null,
  ): Promise<SavedFilterView> {
    return this.filters.change(viewer, { id, expected }, changes);
  }

  @Delete(':id')
  @SignedIn()
  @Answers(204)
  async forget(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatch() expected: number | null,
  ): Promise<void> {
    await this.filters.forget(viewer, { id, expected });
  }
}
