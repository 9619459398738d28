import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { type Bind, isInside, isVisible, isWithin } from './innovation-scope.js';

/**
 * What a viewer sees of the table `innovation i`, as conditions, towards the features whose lists join
 * it: the rule stands in one place, and nothing is filtered after it was read.
 */
@Injectable()
export class InnovationScopeService {
  isVisible(viewer: Viewer, bind: Bind): string {
    return isVisible(viewer, bind);
  }

  isInside(viewer: Viewer, bind: Bind): string {
    return isInside(viewer, bind);
  }

  isWithin(viewer: Viewer, permission: Permission, bind: Bind): string {
    return isWithin(viewer, permission, bind);
  }
}
