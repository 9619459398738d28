/** Bytes as people count them: "850 KB", "2,4 MB". */
export function megabytes(bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'KB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'MB' && amount < 10 ? 1 : 0;
  const language = $localize.locale ?? 'id';
  return `${amount.toLocaleString(language, { maximumFractionDigits: digits })} ${unit}`;
}
