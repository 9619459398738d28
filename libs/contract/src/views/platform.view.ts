export interface HealthView {
  status: 'ok';
}

/** The description of this API (OpenAPI 3.1). */
export interface OpenApiDocument {
  openapi: string;
  [member: string]: unknown;
}
