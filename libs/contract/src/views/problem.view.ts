/** RFC 9457 problem details, with this API's members. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance: string;
  code: string;
  traceId: string;
  context?: Record<string, unknown>;
  errors?: FieldProblem[];
}

export interface FieldProblem {
  /** JSON pointer (RFC 6901) into the body, or the name of a query parameter. */
  pointer: string;
  detail: string;
  code?: string;
}
