import type { Routes } from '@angular/router';

export const PEOPLE_ROUTES: Routes = [];
