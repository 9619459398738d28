/** Reads variables one by one and collects a sentence for each that is wrong. */
export class EnvironmentReader {
  readonly problems: string[] = [];

  constructor(private readonly variables: NodeJS.ProcessEnv) {}

  refuse(sentence: string): void {
    this.problems.push(sentence);
  }

  text(name: string, otherwise: string): string {
    return this.raw(name) ?? otherwise;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
    const value = this.raw(name);
    if (value === undefined) return otherwise;
    const found = allowed.find((one) => one === value);
    if (!found) this.refuse(`${name} must be ${allowed.join(' or ')}, not "${value}".`);
    return found ?? otherwise;
  }

  integer(name: string, otherwise: number, range: { min: number; max: number }): number {
    const value = this.raw(name);
    if (value === undefined) return otherwise;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (number >= range.min && number <= range.max) return number;
    this.refuse(
      `${name} must be a whole number from ${range.min} to ${range.max}, not "${value}".`,
    );
    return otherwise;
  }

  webAddress(name: string, otherwise: string, compulsory: boolean): URL {
    const value = this.raw(name);
    if (value === undefined) {
      if (compulsory) this.refuse(`${name} is compulsory in production: the address people open.`);
      return new URL(otherwise);
    }
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url;
    this.refuse(
      `${name} must be an address such as https://inovasi.example.go.id, not "${value}".`,
    );
    return new URL(otherwise);
  }

  postgresAddress(name: string): string | null {
    const value = this.raw(name);
    if (value === undefined) return null;
    if (URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)) return value;
    // The value is not repeated: it may hold a password.
    this.refuse(`${name} must be an address such as postgres://user:password@host:5432/satu.`);
    return null;
  }

  instant(name: string): Date | null {
    const value = this.raw(name);
    if (value === undefined) return null;
    const instant = new Date(value);
    if (/^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(instant.getTime())) return instant;
    this.refuse(`${name} must be an instant such as 2026-11-24T08:00:00+07:00, not "${value}".`);
    return null;
  }

  /** An empty variable counts as unset, as shells and container files leave them. */
  private raw(name: string): string | undefined {
    return this.variables[name]?.trim() || undefined;
  }
}
