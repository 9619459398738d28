import type { Routes } from '@angular/router';

export const SOPS_ROUTES: Routes = [];
